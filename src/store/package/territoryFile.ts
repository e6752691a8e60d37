import type { Territory } from '../../domain/territory';
import { territoryShape } from '../../domain/territoryShape';
import { ShapeError } from '../../domain/shape';
import { failed } from '../failure';

/** Bytes of territory.json → territory. @throws StoreError `broken`, with the place that is wrong */
export function readTerritoryFile(bytes: Uint8Array, path: string): Territory {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw failed('broken', `${path}: ${error instanceof Error ? error.message : String(error)}`, 'JSON');
  }
  try {
    return territoryShape(value, path);
  } catch (error) {
    if (error instanceof ShapeError) throw failed('broken', `${error.path}: ${error.got}`, error.expected);
    throw error;
  }
}

/** JSON as a data folder has it: no blanks, one line break at the end. Layers in the order of their ids. */
export function territoryFile(territory: Territory): Uint8Array<ArrayBuffer> {
  const layers = Object.fromEntries(
    Object.entries(territory.layers).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  );
  return jsonFile({ ...territory, layers });
}

/** A value as the bytes of a file: one line of JSON, UTF-8. */
export function jsonFile(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}
