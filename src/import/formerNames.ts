import type { Epoch } from '../domain/territory';
import { readCsv } from './formats/csv';
import { foldedName, tidy } from './matchCommune/spelling';
import type { CrosswalkRow } from './matchCommune/reference';

/** First day of the communes of today; what ended before it speaks of the former ones. */
export const REFORM_DAY = '2025-07-01';
/** The list of what became of each former commune, within a data folder. */
export const CROSSWALK_PATH = 'reference/crosswalk_2025.csv';

/** A commune of before 07/2025 and where its ground is now. */
export interface FormerUnit {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  /** Communes of today that have a part of it, within the territory. */
  readonly heirs: readonly { readonly code: string; readonly name: string }[];
  /** One commune of today has all of it. */
  readonly whole: boolean;
}

/** The rows of the crosswalk, asked for when a file needs them. */
export type FormerPort = () => Promise<readonly CrosswalkRow[]>;

/**
 * Port to the crosswalk for a territory, or undefined where it does not apply: its rows lead to the communes of today, and
 * codes were recycled, so boundaries of another epoch must never be matched with them. Reads once; a failure is thrown to
 * whoever asked.
 *
 * @param read bytes of {@link CROSSWALK_PATH}
 */
export function formerPort(
  epoch: Pick<Epoch, 'from'>,
  read: () => Promise<Uint8Array<ArrayBuffer>>,
): FormerPort | undefined {
  if (epoch.from === null || epoch.from < REFORM_DAY) return undefined;
  let rows: Promise<readonly CrosswalkRow[]> | null = null;
  return () => {
    rows ??= read().then(crosswalkRows);
    // A lost connection must not be remembered.
    rows.catch(() => (rows = null));
    return rows;
  };
}

const COLUMNS: readonly (keyof CrosswalkRow)[] = [
  'old_code',
  'old_name',
  'old_district',
  'old_province',
  'new_code',
  'new_name',
  'part',
];

/** Bytes of the crosswalk → its rows. Throws when it is no such list: it is the office's own file, not a person's. */
export async function crosswalkRows(bytes: Uint8Array<ArrayBuffer>): Promise<readonly CrosswalkRow[]> {
  const table = await readCsv(bytes, CROSSWALK_PATH);
  if (!table.ok) throw new Error(`${CROSSWALK_PATH}: got ${table.issues[0]?.code}; expected a CSV table`);
  const { headers, rows } = table.value;
  const lacking = COLUMNS.find((column) => !headers.includes(column));
  if (lacking) throw new Error(`${CROSSWALK_PATH}: got no column ${lacking}; expected ${COLUMNS.join(', ')}`);
  const at = new Map(headers.map((header, i) => [header, i]));
  return rows.map((row) => {
    const cell = (column: keyof CrosswalkRow): string => row[at.get(column) ?? -1] ?? '';
    return {
      old_code: cell('old_code'),
      old_name: cell('old_name'),
      old_district: cell('old_district'),
      old_province: cell('old_province'),
      new_code: cell('new_code'),
      new_name: cell('new_name'),
      part: cell('part'),
    };
  });
}

/** Former communes by their code of then, as far as some of their ground lies in the territory. */
export function formerUnits(
  rows: readonly CrosswalkRow[],
  territory: ReadonlyMap<string, number>,
): ReadonlyMap<string, FormerUnit> {
  const byCode = new Map<string, CrosswalkRow[]>();
  for (const row of rows) {
    const held = byCode.get(row.old_code);
    if (held) held.push(row);
    else byCode.set(row.old_code, [row]);
  }
  const units = new Map<string, FormerUnit>();
  for (const [code, all] of byCode) {
    const inside = all.filter((row) => territory.has(row.new_code));
    const [first] = inside;
    if (!first) continue;
    units.set(code, {
      code,
      name: first.old_name,
      district: first.old_district,
      heirs: inside.map((row) => ({ code: row.new_code, name: row.new_name })),
      whole: all.length === 1 && first.part === 'full',
    });
  }
  return units;
}

/** Two names of one commune: kind, accents and zeros of numbers aside ("P.07" = "Phường 7"). */
export function sameName(official: string, written: string): boolean {
  return bare(official) === bare(written);
}

const bare = (name: string): string =>
  foldedName(tidy(name.split(/[,(;]/, 1)[0] ?? '')).replace(
    /^(?:xa|phuong|thi tran|dac khu|tt|p|x)(?: |(?=\d))/,
    '',
  );

/** Shares of a column's codes that the territory knows now, and that it knows of then, for a column to be of then. */
const FITS_THEN = 0.9;
const CLEARLY_LESS_NOW = 0.75;
/** Fewer different codes say nothing. */
const ENOUGH_CODES = 5;

/**
 * Whether a column of codes is of before 07/2025. Codes were recycled in 2025 (3.315 of today's 3.321 existed before), so a
 * single code says nothing: nearly all codes of the column must be ones whose ground lies in the territory, and clearly
 * fewer of them ones of today. A column of today's codes fits today's list altogether, so it is never taken for a former
 * one.
 */
export function isFormerCodes(
  codes: Iterable<string>,
  now: ReadonlyMap<string, number>,
  then: ReadonlyMap<string, FormerUnit>,
): boolean {
  const distinct = new Set(codes);
  let fitNow = 0;
  let fitThen = 0;
  for (const code of distinct) {
    if (now.has(code)) fitNow++;
    if (then.has(code)) fitThen++;
  }
  return (
    distinct.size >= ENOUGH_CODES &&
    fitThen >= FITS_THEN * distinct.size &&
    fitNow <= CLEARLY_LESS_NOW * fitThen
  );
}
