import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Period } from '../../../src/domain/period';
import type { Territory } from '../../../src/domain/territory';

/** territory.json as kept in geodata: what the boundaries tell (count, bbox) and the figures are added by the build. */
export type TerritorySource = Omit<Territory, 'communeCount' | 'bbox' | 'figures'>;

/** What is wrong with a territory's folder, said so that a person can mend it: file, got, expected. */
export class TerritoryFolderError extends Error {
  constructor(file: string, got: string, expected: string) {
    super(`${file}: got ${got}; expected ${expected}`);
    this.name = 'TerritoryFolderError';
  }
}

function readJson(folder: string, file: string): unknown {
  const path = join(folder, file);
  if (!existsSync(path)) throw new TerritoryFolderError(path, 'no such file', 'a JSON file');
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new TerritoryFolderError(path, String(error), 'valid JSON');
  }
}

/**
 * Reads territory.json and its periods (inline as `periods`, or in periods.json beside it) and checks what the build and
 * the app rely on. Throws {@link TerritoryFolderError}.
 */
export function readTerritorySource(folder: string, id: string): TerritorySource {
  const file = join(folder, 'territory.json');
  const json = readJson(folder, 'territory.json') as Partial<Territory> | null;
  if (json === null || typeof json !== 'object')
    throw new TerritoryFolderError(file, JSON.stringify(json), 'an object');
  const need = <K extends keyof TerritorySource>(key: K): TerritorySource[K] => {
    const value = json[key];
    if (value === undefined || value === null)
      throw new TerritoryFolderError(file, `no "${key}"`, 'every key of a territory');
    return value as TerritorySource[K];
  };
  if (json.id !== id) throw new TerritoryFolderError(file, `id "${json.id}"`, `the folder's name "${id}"`);
  const periods = json.periods ?? (readJson(folder, 'periods.json') as Period[]);
  checkPeriods(file, periods, need('defaultPeriod'));
  return {
    id,
    name: need('name'),
    kind: need('kind'),
    whole: need('whole'),
    epoch: need('epoch'),
    boundaries: need('boundaries'),
    periods,
    defaultPeriod: need('defaultPeriod'),
    layers: need('layers'),
    asOf: need('asOf'),
  };
}

/** Periods must be there, oldest first, with unique ids, and refer only to each other. */
function checkPeriods(file: string, periods: readonly Period[], defaultPeriod: string): void {
  if (!Array.isArray(periods) || periods.length === 0)
    throw new TerritoryFolderError(file, 'no periods', 'at least one period, inline or in periods.json');
  const ids = periods.map((period) => period.id);
  if (new Set(ids).size !== ids.length)
    throw new TerritoryFolderError(file, `period ids ${ids.join(', ')}`, 'each id once');
  const known = (id: string | null): boolean => id === null || ids.includes(id);
  for (const [i, period] of periods.entries()) {
    const before = periods[i - 1];
    if (!known(period.sameLastYear) || !known(period.previous))
      throw new TerritoryFolderError(
        file,
        `period ${period.id} → ${period.sameLastYear}, ${period.previous}`,
        `only ${ids.join(', ')} or null`,
      );
    if (period.from > period.to || (before && before.from > period.from))
      throw new TerritoryFolderError(
        file,
        `period ${period.id} ${period.from} … ${period.to}`,
        'from ≤ to, oldest first',
      );
  }
  if (!ids.includes(defaultPeriod))
    throw new TerritoryFolderError(file, `defaultPeriod "${defaultPeriod}"`, `one of ${ids.join(', ')}`);
}
