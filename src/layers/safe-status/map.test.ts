import { expect, it } from 'vitest';
import { buildMapLayers, changeMarks } from './map';

it('each commune that changed is marked once, the lost ones on top', () => {
  expect(changeMarks({ gained: [4, 9], lost: [2] })).toEqual([
    { ordinal: 4, change: 'gained' },
    { ordinal: 9, change: 'gained' },
    { ordinal: 2, change: 'lost' },
  ]);
});

it('nothing is loaded or drawn where nothing changed', async () => {
  const result = { table: {} as never, detail: { gained: [], lost: [] } };
  expect(await buildMapLayers(result, {} as never)).toEqual([]);
});
