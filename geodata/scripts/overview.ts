/**
 * Recomputes geodata/overview/*.geojson: the land around the communes. `npx tsx geodata/scripts/overview.ts`
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { overviewFiles } from './overview/files';

const folder = new URL('../overview/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of overviewFiles()) {
  writeFileSync(new URL(name, folder), text);
  console.log(`${name}: ${(text.length / 1024).toFixed(1)} kB`);
}
