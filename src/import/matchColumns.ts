import { fold, foldTight } from '../domain/fold';
import type { LayerDefinition } from '../domain/layer';
import { isIdentityHeader } from './identityColumns';
import { isRejectedHeader } from './rejectedColumns';
import { positionColumn, type PositionOrder } from './splitPosition';

/** What about a header made it stand for a column. */
export type MatchReason = 'id' | 'name' | 'alias' | 'part' | 'chosen';

export interface ColumnMatch {
  /** Canonical column id. */
  readonly column: string;
  readonly header: string;
  /** Position of the header in the table, 0-based. */
  readonly index: number;
  /** 1 = the canonical name itself … 0.5 = barely; below 0.9 a person should look. */
  readonly score: number;
  readonly reason: MatchReason;
}

/** Which header stands for which column; the person may change it before the rows are read. */
export interface ColumnMapping {
  readonly matches: readonly ColumnMatch[];
  /** A header that holds both coordinates in one cell, used where `lng` and `lat` have none of their own. */
  readonly position: {
    readonly header: string;
    readonly index: number;
    readonly order: PositionOrder;
  } | null;
  /** Required columns that no header stands for; a place column when no header says where the rows lie. */
  readonly missing: readonly string[];
  /** Headers that are not read. */
  readonly unused: readonly string[];
  /** Headers that name persons; a layer that refuses identity refuses the file. */
  readonly identity: readonly string[];
}

/** Columns that say where a row lies: a file needs at least one of those that its layer has. */
const PLACE_COLUMNS: readonly string[] = ['lng', 'lat', 'commune_code', 'commune_name'];

type Columns = LayerDefinition['columns'];

/**
 * Headers → proposed mapping. A header stands for at most one column and a column has at most one header; the best
 * scores are given first, on a tie the earlier header and the earlier column.
 *
 * Scores: canonical id 1, name 0.97, alias 0.95; 0.04 less when only the part outside brackets fits ("Vĩ độ (độ)"), or the
 * part beside the only period ("Kết quả năm 2023");
 * 0.5–0.85 when the words of a name are most of the words of the header ("Vĩ độ WGS84").
 */
export function matchColumns(
  headers: readonly string[],
  layer: Pick<LayerDefinition, 'columns' | 'refusesIdentity'>,
): ColumnMapping {
  const identity = layer.refusesIdentity ? headers.filter(isIdentityHeader) : [];
  const columns = layer.columns.map(foldedNames);
  const candidates: ColumnMatch[] = [];
  const told = onePeriod(headers);
  headers.forEach((header, index) => {
    if (header.trim() === '' || isRejectedHeader(header)) return;
    const folded = foldedHeader(header, told);
    for (const column of columns) {
      const found = likeness(folded, column);
      if (found) candidates.push({ column: column.id, header, index, ...found });
    }
  });
  // Array.sort is stable: ties stay in the order of headers and columns.
  candidates.sort((a, b) => b.score - a.score);

  const matches: ColumnMatch[] = [];
  for (const candidate of candidates) {
    const taken = matches.some((m) => m.index === candidate.index || m.column === candidate.column);
    if (!taken) matches.push(candidate);
  }
  matches.sort((a, b) => a.index - b.index);
  return complete(headers, layer.columns, matches, identity);
}

/** The mapping that a person chose: header positions by column id, everything else worked out again. */
export function mappingFrom(
  headers: readonly string[],
  layer: Pick<LayerDefinition, 'columns' | 'refusesIdentity'>,
  chosen: Readonly<Record<string, number>>,
): ColumnMapping {
  const identity = layer.refusesIdentity ? headers.filter(isIdentityHeader) : [];
  const matches = Object.entries(chosen).flatMap(([column, index]): ColumnMatch[] => {
    const header = headers[index];
    const known = layer.columns.some(({ id }) => id === column);
    return header === undefined || !known ? [] : [{ column, header, index, score: 1, reason: 'chosen' }];
  });
  return complete(headers, layer.columns, matches, identity);
}

function complete(
  headers: readonly string[],
  columns: Columns,
  matches: readonly ColumnMatch[],
  identity: readonly string[],
): ColumnMapping {
  const has = (id: string): boolean => matches.some((match) => match.column === id);
  const wantsPosition =
    columns.some(({ id }) => id === 'lng') &&
    columns.some(({ id }) => id === 'lat') &&
    !has('lng') &&
    !has('lat');
  const position = wantsPosition ? findPosition(headers, matches) : null;
  const missing = columns
    .filter(({ id, required }) => required && !has(id) && !(position && (id === 'lng' || id === 'lat')))
    .map(({ id }) => id);
  const place = columns.find(({ id }) => PLACE_COLUMNS.includes(id));
  if (place && !position && !PLACE_COLUMNS.some(has) && !missing.includes(place.id)) missing.push(place.id);
  const used = new Set([...matches.map((match) => match.index), position?.index ?? -1]);
  return {
    matches,
    position,
    missing,
    unused: headers.filter((header, i) => !used.has(i) && header.trim() !== '' && !isRejectedHeader(header)),
    identity,
  };
}

function findPosition(
  headers: readonly string[],
  matches: readonly ColumnMatch[],
): ColumnMapping['position'] {
  for (const [index, header] of headers.entries()) {
    const found = positionColumn(header);
    if (found && !matches.some((match) => match.index === index))
      return { header, index, order: found.order };
  }
  return null;
}

/** Names of a column, folded once for all headers: folding is most of the work. */
interface FoldedNames {
  readonly id: string;
  readonly names: readonly {
    readonly spaced: string;
    readonly tight: string;
    readonly reason: MatchReason;
    readonly score: number;
  }[];
}

function foldedNames({ id, name, aliases }: Columns[number]): FoldedNames {
  const named = (text: string, reason: MatchReason, score: number): FoldedNames['names'][number] => {
    const spaced = fold(text);
    return { spaced, tight: spaced.replaceAll(' ', ''), reason, score };
  };
  const names = [
    named(id, 'id', 1),
    named(name.vi, 'name', 0.97),
    named(name.en, 'name', 0.97),
    ...aliases.map((alias) => named(alias, 'alias', 0.95)),
  ];
  return { id, names: names.filter(({ tight }) => tight !== '') };
}

interface FoldedHeader {
  readonly tight: string;
  /** Without what stands in brackets, and without the period of the figures. */
  readonly bare: string;
  readonly bareTight: string;
}

/** "năm 2023", "6 tháng đầu năm 2018", "quý I năm 2023", "tháng 6/2023" in a folded header. */
const PERIOD_WORDS =
  /\b(?:trong |cua )?(?:(?:6|9|sau|chin) thang (?:dau |cuoi )?|quy (?:[1-4]|i{1,3}|iv) |thang \d{1,2} )?(?:nam )?(?:19|20)\d\d\b/;

/** Whether the headers name one period at most: two are two columns of figures, which must not be taken for each other. */
function onePeriod(headers: readonly string[]): boolean {
  const named = headers
    .map((header) => PERIOD_WORDS.exec(fold(header))?.[0])
    .filter((words) => words !== undefined);
  return new Set(named).size <= 1;
}

function foldedHeader(header: string, withoutPeriod: boolean): FoldedHeader {
  const words = fold(header.replace(/\(.*?\)|\[.*?\]/g, ' '));
  const bare = withoutPeriod ? words.replace(PERIOD_WORDS, '').replace(/ +/g, ' ').trim() || words : words;
  return { tight: foldTight(header), bare, bareTight: bare.replaceAll(' ', '') };
}

/** The best way in which a header is like a column; null when it is not. */
function likeness(header: FoldedHeader, column: FoldedNames): { score: number; reason: MatchReason } | null {
  let best: { score: number; reason: MatchReason } | null = null;
  const offer = (score: number, reason: MatchReason): void => {
    if (!best || score > best.score) best = { score, reason };
  };
  for (const { spaced, tight, reason, score } of column.names) {
    if (tight === header.tight) offer(score, reason);
    else if (tight === header.bareTight) offer(score - 0.04, reason);
    else if (tight.length >= 3 && ` ${header.bare} `.includes(` ${spaced} `)) {
      const share = spaced.split(' ').length / header.bare.split(' ').length;
      if (share >= 0.6) offer(0.25 + 0.6 * share, 'part');
    }
  }
  return best;
}
