import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countingBase } from '../../../src/compute/countingBase';
import { placeFile } from '../../../src/compute/countLayer';
import { vn2000System, vn2000Transform } from '../../../src/geo/vn2000';
import { readBoundaries } from '../../../src/import/boundaries/read';
import { placeKey } from '../../../src/import/decisions';
import { canonicalTable, csvText, importTable, type ImportTarget } from '../../../src/import/importTable';
import type { CrosswalkRow } from '../../../src/import/matchCommune/reference';
import { lampLayer, SQUARES, utf8 } from '../../fixtures/importLayer';

const reading = await readBoundaries(utf8(JSON.stringify(SQUARES)), 'squares.geojson');
const base = countingBase(reading.communes, reading.boundaries, ['Tỉnh Bốn Ô']);
const layer = lampLayer();
const zone = await vn2000Transform(vn2000System('9211')!);

const lead = (old_code: string, old_name: string, new_code: string, part = 'full'): CrosswalkRow => ({
  old_code,
  old_name,
  old_district: 'Huyện Cũ',
  old_province: 'Tỉnh Cũ',
  new_code,
  new_name: '',
  part,
});
const FORMER = [
  lead('00100', 'Xã Bình Cũ', '00028'),
  lead('00028', 'Xã An Cũ', '00004'),
  lead('00103', 'Xã Chia Đôi', '00031', 'partial'),
  lead('00103', 'Xã Chia Đôi', '00034', 'partial'),
];
const names = fc.constantFrom(
  '',
  'Xã Nghĩa Hưng',
  'nghia hung',
  'Xã Nghĩa Hưg',
  'Tân Hội',
  'Xã Bình Cũ',
  'Xã Chia Đôi',
  'Xã An Cũ',
  'Không Có',
);
const codes = fc.constantFrom('', '', '00004', '28', '00100', '00103', '99999', '00028');
const degrees = fc.tuple(
  fc.double({ min: 105.9, max: 106.5, noNaN: true }),
  fc.double({ min: 9.9, max: 10.2, noNaN: true }),
);
const positions = fc.oneof(
  fc.constant(['', '']),
  degrees.map(([lng, lat]) => [lng.toFixed(6), lat.toFixed(6)]),
  degrees.map(([lng, lat]) => zone.fromWgs84(lng, lat).map((metres) => metres.toFixed(2))),
);
const rows = fc.array(
  fc.record({
    code: codes,
    name: names,
    district: fc.constantFrom('', 'Huyện Ba', 'Huyện Cũ'),
    at: positions,
  }),
  { minLength: 1, maxLength: 15 },
);
const decisions = fc
  .array(
    fc.tuple(
      names,
      fc.constantFrom('', 'Huyện Ba', 'Huyện Cũ'),
      fc.constantFrom('', '00004', '00034', '77777'),
    ),
  )
  .map((list) => Object.fromEntries(list.map(([name, district, code]) => [placeKey(name, district), code])));
const zones = fc.constantFrom(undefined, ['9211'], ['9210', '9211'], ['3405']);

describe('whatever a person decides', () => {
  it('no row is lost, none is placed against the decision, and what is kept reads back in the same places', async () => {
    const seen = { decided: 0, refused: 0, former: 0, converted: 0 };
    await fc.assert(
      fc.asyncProperty(rows, decisions, zones, fc.boolean(), async (list, decided, chosen, withFormer) => {
        const text = [
          'id;lng;lat;commune_code;commune_name;district;watts;mark;note',
          ...list.map(({ code, name, district, at }, i) =>
            [i, ...at, code, name, district, 5, 'a', 'b'].join(';'),
          ),
        ].join('\n');
        const target: ImportTarget = {
          ...base,
          periods: [],
          ...(withFormer && { former: () => Promise.resolve(FORMER) }),
        };
        const outcome = await importTable(utf8(text), 'den.csv', layer, target, {
          decisions: decided,
          zones: chosen,
        });
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
        const { placed, places, zones: report } = outcome.value;
        const { read, accepted, rejected, assigned, outside } = placed.placement.counts;
        expect([read, accepted, assigned]).toEqual([list.length, read - rejected, accepted - outside]);

        const told = new Map<number, string[]>();
        for (const { row, severity } of placed.placement.issues)
          if (row !== null) told.set(row, [...(told.get(row) ?? []), severity]);
        const kept = new Set(placed.rowNumbers);
        const byDecision = new Set(
          places.flatMap(({ outcome: how, rows: held }) => (how === 'decided' ? held : [])),
        );
        for (let row = 2; row < list.length + 2; row++)
          if (!kept.has(row)) expect(told.get(row), `row ${row} of\n${text}`).toContain('error');
        placed.rowNumbers.forEach((row, i) => {
          if ((placed.placement.ordinals[i] ?? -1) < 0 && !byDecision.has(row))
            expect(told.get(row), `row ${row} of\n${text}`).toBeDefined();
        });

        for (const { key, outcome: how, code, rows: held, rowTotal } of places) {
          expect(held).toHaveLength(rowTotal);
          if (how !== 'decided') continue;
          seen.decided++;
          expect(code).toBe(decided[key] === '' ? null : decided[key]);
          held.forEach((row) => {
            const i = placed.rowNumbers.indexOf(row);
            expect(base.communes[placed.placement.ordinals[i] ?? -1]?.code ?? null).toBe(code);
          });
        }
        if (report && !report.sure) seen.refused++;
        if (report && report.sure) seen.converted++;
        if (placed.placement.issues.some(({ code }) => code === 'formerCommune')) seen.former++;

        const stored = utf8(csvText(canonicalTable(outcome.value, layer, target)));
        const again = await placeFile(stored, 'lamps.csv', layer, base);
        if (accepted === 0) return;
        expect(again.ok && [...again.value.placed.placement.ordinals]).toEqual([
          ...placed.placement.ordinals,
        ]);
      }),
      { numRuns: 150 },
    );
    // The property is worth nothing where nothing happens.
    expect(
      Object.values(seen).every((count) => count > 0),
      JSON.stringify(seen),
    ).toBe(true);
  });
});
