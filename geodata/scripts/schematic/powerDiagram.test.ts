import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWeights } from './fitWeights';
import { contains, signedArea } from './halfPlane';
import type { LabelledPolygon } from './halfPlane';
import { compactness, OUTLINE, powerDiagram } from './powerDiagram';

const ring = (points: readonly (readonly [number, number])[]): LabelledPolygon => ({
  x: points.map((p) => p[0]),
  y: points.map((p) => p[1]),
  label: points.map(() => OUTLINE),
});
const square = ring([
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
]);
/** An L, so that cells can break. */
const bent = ring([
  [0, 0],
  [10, 0],
  [10, 3],
  [3, 3],
  [3, 10],
  [0, 10],
]);

const inside = fc.double({ min: 0.1, max: 9.9, noNaN: true });
const sites = fc
  .uniqueArray(fc.tuple(inside, inside), {
    minLength: 2,
    maxLength: 12,
    selector: ([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`,
  })
  .map((list) => ({ x: Float64Array.from(list, (p) => p[0]), y: Float64Array.from(list, (p) => p[1]) }));

describe('powerDiagram', () => {
  it('shares out the whole outline, and only it, whatever the weights', () => {
    fc.assert(
      fc.property(sites, fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 12 }), (s, w) => {
        const weight = Float64Array.from(s.x, (_, i) => w[i]!);
        for (const outline of [square, bent]) {
          const total = powerDiagram({ ...s, weight }, outline).reduce((sum, c) => sum + c.area, 0);
          expect(total).toBeCloseTo(signedArea(outline), 6);
        }
      }),
    );
  });

  it('gives each place to the site with the least power', () => {
    const s = { x: Float64Array.of(2, 7, 5), y: Float64Array.of(3, 4, 8), weight: Float64Array.of(0, 2, -1) };
    const cells = powerDiagram(s, square);
    for (let x = 0.237; x < 10; x += 0.5) {
      for (let y = 0.219; y < 10; y += 0.5) {
        const powers = [0, 1, 2].map((i) => (x - s.x[i]!) ** 2 + (y - s.y[i]!) ** 2 - s.weight[i]!);
        const winner = powers.indexOf(Math.min(...powers));
        expect(cells[winner]!.pieces.some((p) => contains(p, x, y))).toBe(true);
      }
    }
  });

  it('breaks a cell where the outline is concave, largest piece first', () => {
    const s = { x: Float64Array.of(9, 1), y: Float64Array.of(9, 1), weight: Float64Array.of(60, 0) };
    const [cell] = powerDiagram(s, bent);
    expect(cell!.pieces).toHaveLength(2);
    expect(signedArea(cell!.pieces[0]!)).toBeGreaterThanOrEqual(signedArea(cell!.pieces[1]!));
  });

  it('knows a compact cell from a sliver', () => {
    const one = { x: Float64Array.of(5), y: Float64Array.of(5), weight: Float64Array.of(0) };
    expect(compactness(powerDiagram(one, square)[0]!)).toBeCloseTo(Math.PI / 4, 9);
  });
});

describe('fitWeights', () => {
  it('meets the areas asked for, even very uneven ones', () => {
    fc.assert(
      fc.property(
        sites,
        fc.array(fc.double({ min: 0.02, max: 1, noNaN: true }), { minLength: 12 }),
        (s, share) => {
          const part = Array.from(s.x, (_, i) => share[i]!);
          const total = part.reduce((a, b) => a + b);
          const target = Float64Array.from(part, (p) => (100 * p) / total);
          const fit = fitWeights(s.x, s.y, new Float64Array(s.x.length), target, square, 1e-3)!;
          expect(fit.worst).toBeLessThan(1e-3);
          fit.cells.forEach((cell, i) => expect(Math.abs(cell.area / target[i]! - 1)).toBeLessThan(2e-3));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives up with null when a site has no place at all', () => {
    const x = Float64Array.of(5, 40, 41);
    const y = Float64Array.of(5, 5, 5);
    expect(fitWeights(x, y, new Float64Array(3), Float64Array.of(50, 25, 25), square, 1e-3)).toBeNull();
  });
});
