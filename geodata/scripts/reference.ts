import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readCsv } from '../../src/import/formats/csv';
import {
  entriesBefore2025,
  entriesOfToday,
  type CommuneBefore,
  type CommuneOfToday,
  type CrosswalkRow,
} from '../../src/import/matchCommune/reference';
import type { GazetteerEntry } from '../../src/import/matchCommune/gazetteer';

/** The epochs whose official names the project knows. */
export const NAME_EPOCHS = ['2026', 'before-2025'] as const;
export type NameEpoch = (typeof NAME_EPOCHS)[number];

/** The rows of one reference list (geodata/reference/`name`), by column name. Throws when it cannot be read. */
export async function readReference<T extends object>(name: string): Promise<T[]> {
  const path = fileURLToPath(new URL(`../reference/${name}`, import.meta.url));
  const table = await readCsv(new Uint8Array(await readFile(path)), name);
  if (!table.ok)
    throw new Error(`got ${table.issues.map((one) => one.code).join(', ')} in ${name}; expected a table`);
  const { headers, rows } = table.value;
  return rows.map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i] ?? ''])) as T);
}

/** Every official name of an epoch, ready for a gazetteer; of today's epoch the former names too. */
export async function officialNames(epoch: NameEpoch): Promise<GazetteerEntry[]> {
  const crosswalk = await readReference<CrosswalkRow>('crosswalk_2025.csv');
  return epoch === '2026'
    ? entriesOfToday(await readReference<CommuneOfToday>('communes_2026.csv'), crosswalk)
    : entriesBefore2025(await readReference<CommuneBefore>('communes_before_2025.csv'), crosswalk);
}
