/**
 * Writes the illustrative layers of the default territories: `npx tsx geodata/scripts/illustrate.ts [id …]`.
 * Seeded: the same boundaries and scenario give the same bytes. Layers with an office's own data are not touched.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { illustrateFolder } from './illustrate/folder';
import { SCENARIOS } from './illustrate/scenario';

const territories = fileURLToPath(new URL('../territories', import.meta.url));
const known = SCENARIOS.map(({ id }) => id);
const wanted = process.argv.slice(2);
const strange = wanted.filter((id) => !known.includes(id));
if (strange.length > 0) {
  console.error(`illustrate: got ${strange.join(', ')}; expected some of ${known.join(', ')}`);
  process.exitCode = 2;
} else {
  for (const id of wanted.length > 0 ? wanted : known) {
    const folder = join(territories, id);
    if (!existsSync(join(folder, 'territory.json'))) continue;
    const changed = illustrateFolder(folder, id);
    console.log(`${id}: ${changed.length === 0 ? 'unchanged' : changed.join(', ')}`);
  }
}
