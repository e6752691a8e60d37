import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingBase, type CountingBase } from '../../../src/compute/countingBase';
import { countPlaced, placeFile } from '../../../src/compute/countLayer';
import type { LayerDefinition } from '../../../src/domain/layer';
import { readBoundaries } from '../../../src/import/boundaries/read';
import { layers } from '../../../src/layers/registry';
import { COUNTED_FOR } from '../../fixtures/countedFor';
import { lampLayer, SQUARES, utf8 } from '../../fixtures/importLayer';

const reading = await readBoundaries(utf8(JSON.stringify(SQUARES)), 'squares.geojson');
const base: CountingBase = countingBase(reading.communes, reading.boundaries);

/** What stands in real cells: values of every kind, in every state. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    '00004',
    '00028',
    '99999',
    '4',
    'Xã Nghĩa Hưng',
    'Tân Hội',
    'camera',
    'đạt',
    'chưa đạt',
    'x',
    '106.05',
    '10.05',
    '106,35',
    '10,05',
    '1.611',
    '-5',
    '07/07',
    '2018-05-01',
    '2018',
    'active',
    'working',
  ),
  fc.string({ maxLength: 12 }),
);

/** A table of one layer: some of its columns in some order, each under one of its names, with all kinds of cells. */
function tableOf(layer: LayerDefinition): fc.Arbitrary<string> {
  const header = fc
    .shuffledSubarray([...layer.columns], { minLength: Math.min(3, layer.columns.length) })
    .chain((some) =>
      fc.tuple(
        ...[...new Set([...layer.columns.filter(({ required }) => required), ...some])].map(
          ({ id, name, aliases }) => fc.constantFrom(id, name.vi, name.en, ...aliases),
        ),
      ),
    );
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return header.chain((headers) =>
    fc
      .array(fc.array(cell, { minLength: headers.length, maxLength: headers.length + 1 }), { maxLength: 12 })
      .map((rows) => [headers, ...rows].map((row) => row.map(quote).join(',')).join('\n')),
  );
}

describe.each([...layers, lampLayer() as LayerDefinition].map((layer) => [layer.id, layer] as const))(
  'any table of %s',
  (_id, layer) => {
    it('loses nothing and counts nothing twice', async () => {
      let counted = 0;
      await fc.assert(
        fc.asyncProperty(tableOf(layer), async (text) => {
          const placed = await placeFile(utf8(text), 'any.csv', layer, base);
          if (!placed.ok) {
            expect(placed.issues.length).toBeGreaterThan(0);
            return;
          }
          counted++;
          const { rows, rowNumbers, placement, dataset } = placed.value.placed;
          const { read, accepted, rejected, assigned, outside } = placement.counts;
          expect(accepted + rejected).toBe(read);
          expect(assigned + outside).toBe(accepted);
          expect([rows.length, rowNumbers.length, placement.ordinals.length]).toEqual([
            accepted,
            accepted,
            accepted,
          ]);
          expect([...placement.ordinals].filter((ordinal) => ordinal >= 0)).toHaveLength(assigned);
          // Each row that is not there any more is explained, and so is each row outside.
          const kept = new Set(rowNumbers);
          const refused = new Set(
            placement.issues.flatMap(({ row, severity }) =>
              severity === 'error' && row !== null ? [row] : [],
            ),
          );
          expect(refused.size).toBe(rejected);
          for (const row of refused) expect(kept.has(row)).toBe(false);
          const told = new Set(placement.issues.map(({ row }) => row));
          placement.ordinals.forEach((ordinal, i) => {
            if (ordinal < 0) expect(told.has(rowNumbers[i]!)).toBe(true);
          });
          expect(dataset.read).toBe(read);
          // The laws on the result are checked inside: it throws where one is broken.
          const result = countPlaced(placed.value, layer, base, COUNTED_FOR);
          expect(result.counts).toEqual(placement.counts);
          for (const { id } of layer.measures) expect(result.table.columns[id]).toHaveLength(4);
        }),
        { numRuns: 150 },
      );
      expect(counted, 'tables that were read at all').toBeGreaterThan(20);
    });

    it('gives the same answer in any order of the columns', async () => {
      let compared = 0;
      await fc.assert(
        fc.asyncProperty(tableOf(layer), fc.integer(), async (text, seed) => {
          const lines = text.split('\n');
          if (lines.some((line) => !/^"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*$/.test(line))) return;
          const cells = lines.map((line) => line.match(/"(?:[^"]|"")*"/g) ?? []);
          const width = cells[0]!.length;
          if (cells.some((row) => row.length !== width)) return;
          // Two headers for one column: which one counts depends on the order, by rule.
          const order = [...cells[0]!.keys()].sort((a, b) => ((a * 31 + seed) % 7) - ((b * 31 + seed) % 7));
          const moved = cells.map((row) => order.map((i) => row[i]).join(',')).join('\n');
          const [one, other] = await Promise.all(
            [text, moved].map((each) => placeFile(utf8(each), 'any.csv', layer, base)),
          );
          compared++;
          expect(other!.ok).toBe(one!.ok);
          if (one!.ok && other!.ok)
            expect(other!.value.placed.placement.counts).toEqual(one!.value.placed.placement.counts);
        }),
        { numRuns: 100 },
      );
      expect(compared, 'tables that were compared').toBeGreaterThan(10);
    });
  },
);
