import { foldTight } from '../../domain/fold';
import { readCsv } from '../formats/csv';

/** How many of a layer's commune codes new boundaries have. */
export interface CodeFit {
  readonly known: number;
  readonly total: number;
  /** The layer stays: nearly all of its codes are there, or it names no communes. */
  readonly kept: boolean;
}

/** A layer stays when at least this share of its commune codes is in the new boundaries. */
const LEAST_KNOWN_SHARE = 0.9;

/** How well a layer's file fits the communes of new boundaries; a file that is no table names none. */
export async function codeFit(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  codes: ReadonlySet<string>,
): Promise<CodeFit> {
  const named = await codesIn(bytes, fileName);
  const known = named.filter((code) => codes.has(code)).length;
  const kept = named.length === 0 || known >= LEAST_KNOWN_SHARE * named.length;
  return { known, total: named.length, kept };
}

async function codesIn(bytes: Uint8Array<ArrayBuffer>, fileName: string): Promise<string[]> {
  const table = await readCsv(bytes, fileName);
  if (!table.ok) return [];
  const column = table.value.headers.findIndex((header) => foldTight(header) === 'communecode');
  if (column < 0) return [];
  return [...new Set(table.value.rows.map((row) => row[column]?.trim() ?? ''))].filter((code) => code !== '');
}
