import { createHash } from 'node:crypto';
import type { DataFile, DataFileRole } from '../../../src/domain/dataFolder';
import type { Period } from '../../../src/domain/period';
import type { SourceNote } from '../../../src/domain/territory';

/** One file of the data folder before it is written. */
export interface BuiltFile {
  /** Relative to the data folder, with forward slashes. */
  readonly path: string;
  readonly role: DataFileRole;
  readonly bytes: Buffer;
  readonly period: string | null;
  readonly source: SourceNote;
}

/** The file's line in index.json. */
export function indexLine(file: BuiltFile): DataFile {
  return {
    path: file.path,
    role: file.role,
    bytes: file.bytes.length,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    period: file.period,
    source: file.source,
  };
}

/** JSON as it is shipped: no blanks, one line break at the end. */
export function jsonBytes(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

/** "2015–2018" or "2011": the years that the periods reach over. */
export function yearsOf(periods: readonly Pick<Period, 'from' | 'to'>[]): string | null {
  const years = periods.flatMap((period) => [period.from.slice(0, 4), period.to.slice(0, 4)]).sort();
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? first : `${first}–${last}`;
}
