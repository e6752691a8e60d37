/**
 * Recomputes geodata/territories/<id>/communes.geojson from the reference lists.
 * `npx tsx geodata/scripts/schematic/build.ts [id …]`: all territories, or the named ones.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { communesText } from './featureText';
import { schematicGeometry } from './schematicGeometry';
import { schematicTerritories } from './territories';

const wanted = process.argv.slice(2);
for (const territory of schematicTerritories()) {
  if (wanted.length > 0 && !wanted.includes(territory.id)) continue;
  const geometry = schematicGeometry(territory);
  const folder = new URL(`../../territories/${territory.id}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  const text = communesText(territory.communes, geometry.rings);
  writeFileSync(new URL('communes.geojson', folder), text);
  console.log(
    `${territory.id}: ${territory.communes.length} communes, ${(text.length / 1024).toFixed(0)} kB, ` +
      `worst area ${(geometry.worstAreaError * 100).toFixed(2)} %, ` +
      `${geometry.contained} contain their point, ${geometry.broken} were broken by the outline`,
  );
}
