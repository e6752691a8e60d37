import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Territory } from '../../../src/domain/territory';
import { illustrate } from './files';
import { readGround } from './ground';
import { SCENARIOS } from './scenario';

/**
 * Writes the illustrative layers of a territory's folder again, for the boundaries that stand in it now. Only files of
 * layers that territory.json calls illustrative are written: an office's own data are never touched.
 *
 * @param folder holds territory.json, communes.geojson and the periods
 * @returns names of the files that changed; none for a territory without a scenario
 */
export function illustrateFolder(folder: string, id: string): string[] {
  const scenario = SCENARIOS.find((known) => known.id === id);
  if (!scenario) return [];
  const { layers } = JSON.parse(readFileSync(join(folder, 'territory.json'), 'utf8')) as Pick<
    Territory,
    'layers'
  >;
  const illustrative = Object.values(layers).flatMap((layer) => (layer.illustrative ? [layer.file] : []));
  const changed: string[] = [];
  for (const [name, text] of Object.entries(illustrate(readGround(folder, id), scenario))) {
    const path = join(folder, name);
    if (!illustrative.includes(name) || (existsSync(path) && readFileSync(path, 'utf8') === text)) continue;
    writeFileSync(path, text);
    changed.push(name);
  }
  return changed;
}
