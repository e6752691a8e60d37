import { basename } from 'node:path';
import type { RawTable } from '../../src/domain/dataset';
import { foldTight } from '../../src/domain/fold';
import { CSV_MAX_BYTES, readCsv } from '../../src/import/formats/csv';
import { m, Unusable } from './cliMessages';
import { fileBytes, refused } from './command';

/** A CSV file that a command was given. @throws Unusable when it cannot be read or is no table */
export async function tableOf(path: string): Promise<RawTable> {
  const table = await readCsv(await fileBytes(path, CSV_MAX_BYTES), basename(path));
  if (!table.ok) throw refused(path, table.issues);
  return table.value;
}

/**
 * Where a column stands in a table: one that is written exactly so, else the first that differs in accents, case or spaces only.
 *
 * @param names any of them will do; the first is the one that is told
 * @param option the argument that asks for it
 * @throws Unusable, naming the columns there are
 */
export function columnAt({ headers }: RawTable, names: readonly string[], option: string): number {
  const exact = headers.findIndex((header) => names.includes(header));
  const wanted = names.map(foldTight);
  const at = exact >= 0 ? exact : headers.findIndex((header) => wanted.includes(foldTight(header)));
  if (at < 0) throw new Unusable(m.noColumn, { name: names[0] ?? '', option, expected: headers.join(', ') });
  return at;
}
