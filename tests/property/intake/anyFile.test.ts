import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createIntake } from '../../../src/compute/intake/intake';
import { layers } from '../../../src/layers/registry';
import { DATA_URL, memoryFolder } from '../../fixtures/dataFolder';
import { SQUARES } from '../../fixtures/importLayer';
import { fixturePath } from '../../fixtures/import/sheets/report';

const folder = memoryFolder();
const intake = createIntake({ readFile: folder.readFile, layers, now: () => new Date(0) });
const place = { territoryId: 'squares', dataUrl: DATA_URL, index: folder.index };

const files = readdirSync(fixturePath('.'))
  .filter(
    (file) =>
      /\.(?:xlsx|xls|ods|csv|tsv|geojson|topojson|zip|docx)$/.test(file) &&
      !/bomb|columns|corners/.test(file),
  )
  .map((file) => new Uint8Array(readFileSync(fixturePath(file))));
const boundaries = new TextEncoder().encode(JSON.stringify(SQUARES));

/** Files of the project with some bytes changed, cut off or doubled, and bytes of no file at all. */
const anyBytes = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...files, boundaries),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }),
        fc.constantFrom('change', 'cut', 'double'),
      )
      .map(([bytes, changes, how]) => {
        const changed = bytes.slice();
        for (const [share, byte] of changes) changed[Math.floor(share * (bytes.length - 1))] = byte;
        const at = Math.floor((changes[0]?.[0] ?? 0.5) * bytes.length);
        if (how === 'cut') return changed.slice(0, at);
        return how === 'double' ? Uint8Array.from([...changed.subarray(0, at), ...changed]) : changed;
      }),
  },
);

it('whatever a file holds, there is an answer', async () => {
  const kinds = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(anyBytes, fc.constantFrom(...layers), async (bytes, layer) => {
      const source = { kind: 'file' as const, blob: new Blob([new Uint8Array(bytes)]), name: 'x' };
      const inspection = await intake.inspect({ ...place, source });
      kinds.set(inspection.kind, (kinds.get(inspection.kind) ?? 0) + 1);
      if (inspection.kind === 'table') {
        expect(inspection.layers).toHaveLength(layers.length);
        expect(inspection.layers.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
      }
      const input = { ...place, source, layer: layer.id, options: { periodId: '2018' }, decisions: {} };
      const preview = await intake.preview(input);
      if (preview.counts === null) expect(preview.issueTotal).toBeGreaterThan(0);
      else expect(preview.counts.accepted + preview.counts.rejected).toBe(preview.counts.read);
      if (preview.diff) {
        const { rows, kept } = preview.diff;
        expect(rows.added + rows.changed + rows.same).toBe(preview.counts?.accepted);
        expect(kept).toBe(0);
      }
      const drawn = await intake.previewBoundaries({
        source,
        options: {},
        dataUrl: DATA_URL,
        index: folder.index,
      });
      expect(drawn.territory === null).toBe(drawn.report.refused !== null);
    }),
    { numRuns: 100 },
  );
  // It tried what it says it tries.
  expect([...kinds.keys()]).toEqual(expect.arrayContaining(['boundaries', 'table']));
});

it('and for any text that is pasted', async () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom('Tên xã', 'Số tin', 'Kỳ', 'Phường Hòa An', '"', '\n', '12', '=1+1'),
  );
  const text = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(text, fc.constantFrom(...layers), async (rows, layer) => {
      const source = { kind: 'pasted' as const, text: rows.map((row) => row.join('\t')).join('\n') };
      expect((await intake.inspect({ ...place, source })).kind).toBe('table');
      const options = { periodId: '2018' };
      const preview = await intake.preview({ ...place, source, layer: layer.id, options, decisions: {} });
      expect(preview.counts !== null || preview.issueTotal > 0).toBe(true);
    }),
    { numRuns: 60 },
  );
});
