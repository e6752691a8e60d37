import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/compute/engine';
import { createIntake } from '../../../src/compute/intake/intake';
import type { ImportDiff, PreparedImport, PreviewInput } from '../../../src/compute/intake/protocol';
import type { DataIndex } from '../../../src/domain/dataFolder';
import type { LayerDefinition } from '../../../src/domain/layer';
import { readCsv } from '../../../src/import/formats/csv';
import { layers } from '../../../src/layers/registry';
import { DATA_URL, memoryFolder, territoryJson } from '../../fixtures/dataFolder';
import { utf8 } from '../../fixtures/importLayer';

/** Few values of each column, so that rows meet: the same, of one key, of one commune and period, and of nothing. */
const POOLS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  tips: {
    commune_code: ['00004', '00028', '00031', '', '99999', '4'],
    commune_name: ['Phường Hòa An', 'xã nghĩa hưng', 'Xã Tân Hội', ''],
    period: ['2017', '2018', 'năm 2018', ''],
    category: ['ma túy', 'giao thông', 'khác', ''],
    received: ['0', '3', '7', '12', 'nhiều'],
  },
  'safe-status': {
    commune_code: ['00004', '00028', '00031', '00034', ''],
    commune_name: ['Phường Hòa An', 'Xã Nghĩa Hưng', ''],
    period: ['2017', '2018'],
    status: ['đạt', 'chưa đạt', 'x', 'đang xét', '?'],
  },
  cameras: {
    id: ['A-1', 'A-2', 'A-3', ''],
    lng: ['106.05', '106.15', '107.5', 'x'],
    lat: ['10.05', '10.02'],
    state: ['working', 'hỏng', ''],
  },
  models: {
    model: ['Camera an ninh', 'Ánh sáng an ninh', ''],
    site: ['Ấp 1', 'Ấp 2', ''],
    commune_code: ['00004', '00028', ''],
    teams: ['1', '3', ''],
  },
};

const SOURCE = { text: { vi: 'x', en: 'x' }, date: null };
const asCsv = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headers, ...rows].map((row) => row.join(',')).join('\n') + '\n';

function tables(layer: LayerDefinition): fc.Arbitrary<{ former: string | null; fresh: string }> {
  const pools = POOLS[layer.id]!;
  const headers = Object.keys(pools);
  const row = fc.tuple(...headers.map((id) => fc.constantFrom(...pools[id]!)));
  const table = fc.array(row, { minLength: 1, maxLength: 10 }).map((rows) => asCsv(headers, rows));
  return fc.record({
    former: fc.option(table, { freq: 6 }),
    fresh: table,
  });
}

/** A data folder whose territory has this one layer, and an intake that reads it. */
function served(layer: LayerDefinition, former: string | null, illustrative = false) {
  const file = { file: layer.fileName, illustrative, source: SOURCE };
  const folder = memoryFolder({
    'territories/squares/territory.json': territoryJson({
      layers: former === null ? {} : { [layer.id]: file },
    }),
    ...(former !== null && { [`territories/squares/${layer.fileName}`]: former }),
  });
  const stored = new Map<string, Uint8Array<ArrayBuffer>>();
  const ports = {
    readFile: folder.readFile,
    readStored: (hash: string) => Promise.resolve(stored.get(hash)!),
    layers,
    now: () => new Date('2026-11-22T08:00:00Z'),
  };
  const intake = createIntake(ports);
  const input = (text: string, merge: 'period' | 'rows', index: DataIndex = folder.index): PreviewInput => ({
    territoryId: 'squares',
    dataUrl: DATA_URL,
    index,
    source: { kind: 'file', blob: new Blob([text]), name: 'tệp.csv' },
    layer: layer.id,
    options: { merge },
    decisions: {},
  });
  /** The index once the import is kept. */
  const kept = (prepared: PreparedImport): DataIndex => {
    stored.set(prepared.file.sha256, prepared.bytes);
    return {
      ...folder.index,
      files: [...folder.index.files.filter(({ path }) => path !== prepared.file.path), prepared.file],
      overlay: {
        layers: [{ territory: 'squares', layer: layer.id, file: prepared.layerFile }],
        periods: prepared.periods.map((period) => ({ territory: 'squares', period })),
      },
    };
  };
  return { intake, engine: createEngine(ports), input, kept };
}

async function rowsOf(text: string): Promise<readonly (readonly string[])[]> {
  const table = await readCsv(utf8(text), 'x.csv');
  return table.ok ? table.value.rows : [];
}

function expectLaws(
  { rows, kept, changes, changeTotal }: ImportDiff,
  formerRows: number,
  newRows: number,
): void {
  expect(rows.added + rows.changed + rows.same + kept).toBe(newRows);
  expect(rows.removed + rows.changed + rows.same + kept).toBe(formerRows);
  expect(changes).toHaveLength(changeTotal);
  expect(changeTotal).toBe(rows.added + rows.changed + rows.removed);
}

describe.each(layers.map((layer) => [layer.id, layer] as const))('an import of %s', (_id, layer) => {
  it('loses no row and tells every change, and is no change the second time', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(tables(layer), fc.constantFrom('period', 'rows'), async ({ former, fresh }, merge) => {
        const { intake, engine, input, kept } = served(layer, former);
        const preview = await intake.preview(input(fresh, merge));
        if (!preview.diff) {
          expect(preview.counts === null || preview.open.length > 0).toBe(true);
          return;
        }
        compared++;
        const prepared = await intake.prepare(input(fresh, merge));
        expect(createHash('sha256').update(prepared.bytes).digest('hex')).toBe(prepared.file.sha256);
        const text = new TextDecoder().decode(prepared.bytes);
        const [before, after] = [former === null ? [] : await rowsOf(former), await rowsOf(text)];
        expectLaws(preview.diff, before.length, after.length);
        const { rows } = preview.diff;
        expect(rows.added + rows.changed + rows.same).toBe(preview.counts?.accepted);
        // Only a second row of a key that is replaced goes with the first.
        if (merge === 'rows' && rows.changed === 0) expect(rows.removed).toBe(0);

        const index = kept(prepared);
        const count = async (of: DataIndex): Promise<number> =>
          (await engine.aggregate({ ...input(fresh, merge, of), periodId: null })).counts.rejected;
        // Whatever was accepted is accepted when the territory is opened; what the layer had stays as good or bad as it was.
        expect(await count(index)).toBeLessThanOrEqual(
          former === null ? 0 : await count(input(fresh, merge).index),
        );

        const again = await intake.preview(input(fresh, merge, index));
        expect(again.diff?.rows).toMatchObject({ added: 0, changed: 0, removed: 0 });
        expect(again.diff?.changed).toHaveLength(0);
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(10);
  });

  it('of corrected rows leaves every other row as it stands', async () => {
    await fc.assert(
      fc.asyncProperty(tables(layer), async ({ former, fresh }) => {
        if (former === null) return;
        const { intake, input } = served(layer, former);
        const preview = await intake.preview(input(fresh, 'rows'));
        if (!preview.diff || preview.diff.rows.removed > 0) return;
        const { bytes } = await intake.prepare(input(fresh, 'rows'));
        const table = await readCsv(bytes, 'x.csv');
        const before = await readCsv(utf8(former), 'x.csv');
        if (!table.ok || !before.ok) throw new Error('a file of the project');
        const at = before.value.headers.map((id) => table.value.headers.indexOf(id));
        const stands = before.value.rows.map((row, i) =>
          row.every((cell, c) => table.value.rows[i]?.[at[c]!] === cell.trim()),
        );
        // A changed row may say the same in the former words of its place; one that did not change always does.
        expect(stands.filter((same) => !same).length).toBeLessThanOrEqual(preview.diff.rows.changed);
      }),
      { numRuns: 40 },
    );
  });

  it('over made-up rows replaces them all', async () => {
    await fc.assert(
      fc.asyncProperty(tables(layer), async ({ former, fresh }) => {
        if (former === null) return;
        const { intake, input } = served(layer, former, true);
        const { diff, counts } = await intake.preview(input(fresh, 'period'));
        if (!diff) return;
        const before = await rowsOf(former);
        expect(diff.rows).toEqual({ added: counts?.accepted, changed: 0, removed: before.length, same: 0 });
        expect(diff).toMatchObject({ kept: 0, replacesIllustrative: true });
      }),
      { numRuns: 20 },
    );
  });
});
