import { createHash } from 'node:crypto';
import type { DataFile, DataFileRole } from '../../../src/domain/dataFolder';
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
