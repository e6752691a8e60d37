import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fixturePath, fixtureTarget } from '../../tests/fixtures/import/sheets/report';
import { layerById } from '../layers/registry';
import { importTable } from './importTable';

it('choosing the proposed columns by hand changes nothing: the district of the section above a row stays', async () => {
  const file = 'dirty-districts.xlsx';
  const bytes = new Uint8Array(readFileSync(fixturePath(file)));
  const layer = layerById('tips')!;
  const target = await fixtureTarget();
  const proposed = await importTable(bytes, file, layer, target);
  if (!proposed.ok) throw new Error(JSON.stringify(proposed.issues));
  const { reading, placed } = proposed.value;
  const own = reading.mapping.matches.filter(({ index }) => index < reading.sheet.ownColumns);
  expect(own.length).toBe(reading.mapping.matches.length - 1);
  const columns = Object.fromEntries(own.map(({ column, index }) => [column, index]));
  const chosen = await importTable(bytes, file, layer, target, { columns });
  expect(chosen.ok && [...chosen.value.placed.placement.ordinals]).toEqual([...placed.placement.ordinals]);
  expect(placed.placement.counts).toMatchObject({ read: 4, assigned: 4 });
});
