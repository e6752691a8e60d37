/**
 * Writes the illustrative layers of the default territories: `npx tsx geodata/scripts/illustrate.ts [id …]`.
 * Seeded: the same boundaries and scenario give the same bytes. Territories with their own data are not touched.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { illustrate } from './illustrate/files';
import { readGround } from './illustrate/ground';
import { SCENARIOS } from './illustrate/scenario';

const territories = fileURLToPath(new URL('../territories', import.meta.url));
const wanted = process.argv.slice(2);
for (const scenario of SCENARIOS) {
  if (wanted.length > 0 && !wanted.includes(scenario.id)) continue;
  const folder = join(territories, scenario.id);
  for (const [name, text] of Object.entries(illustrate(readGround(folder, scenario.id), scenario))) {
    const path = join(folder, name);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    writeFileSync(path, text);
    console.log(`${scenario.id}/${name}: ${text.split('\n').length - 2} rows`);
  }
}
