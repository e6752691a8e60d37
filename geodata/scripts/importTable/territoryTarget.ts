import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countingBase, type CountingBase } from '../../../src/compute/countingBase';
import type { Period } from '../../../src/domain/period';
import { readBoundaries } from '../../../src/import/boundaries/read';
import { CROSSWALK_PATH, formerPort } from '../../../src/import/formerNames';
import type { ImportTarget } from '../../../src/import/importTable';
import { Unusable } from '../cliMessages';
import { readTerritorySource, type TerritorySource } from '../dataFolder/territorySource';
import { im } from './messages';

/** A territory of the source folder, ready to place rows in. */
export interface TerritoryTarget extends ImportTarget, CountingBase {
  readonly source: TerritorySource;
  readonly folder: string;
  readonly periods: readonly Period[];
}

const CROSSWALK = fileURLToPath(new URL(`../../${CROSSWALK_PATH}`, import.meta.url));

/** Ids of the territories in a folder, sorted. */
function territoryIds(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'territory.json')))
    .map(({ name }) => name)
    .sort();
}

/**
 * Reads a territory's folder: its description, its periods and the boundaries that are counted on.
 * @throws Unusable with one sentence when there is no such territory or its folder is broken
 */
export async function territoryTarget(root: string, id: string): Promise<TerritoryTarget> {
  const known = territoryIds(root);
  if (!known.includes(id)) throw new Unusable(im.noTerritory, { got: id, expected: known.join(', ') });
  const folder = join(root, id);
  try {
    const source = readTerritorySource(folder, id);
    const { file } = source.boundaries;
    const reading = await readBoundaries(new Uint8Array(readFileSync(join(folder, file))), file);
    if (reading.report.refused) throw new Error(`${file}: ${reading.issues[0]?.code}`);
    const base = countingBase(reading.communes, reading.boundaries, [source.name.vi]);
    const former = formerPort(source.epoch, async () => new Uint8Array(await readFile(CROSSWALK)));
    return { ...base, source, folder, periods: source.periods, ...(former && { former }) };
  } catch (error) {
    throw new Unusable(im.badTerritory, { id, got: error instanceof Error ? error.message : String(error) });
  }
}
