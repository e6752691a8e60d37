import { describe, expect, it } from 'vitest';
import type { LabelledPolygon } from './halfPlane';
import { signedArea } from './halfPlane';
import { OUTLINE, powerDiagram } from './powerDiagram';
import { placeRings, shareCorners } from './topology';

const bent: LabelledPolygon = {
  x: [0, 10, 10, 3, 3, 0],
  y: [0, 0, 3, 3, 10, 10],
  label: [OUTLINE, OUTLINE, OUTLINE, OUTLINE, OUTLINE, OUTLINE],
};

const areaOf = (ring: readonly (readonly [number, number])[]): number =>
  signedArea({ x: ring.map((p) => p[0]), y: ring.map((p) => p[1]) });

describe('shareCorners and placeRings', () => {
  const cells = powerDiagram(
    {
      x: Float64Array.of(9, 1, 1.2, 9.1),
      y: Float64Array.of(9, 1, 5.3, 1.2),
      weight: Float64Array.of(62, 0, 0, 0),
    },
    bent,
  );
  const rings = placeRings(shareCorners(cells), 0.7, (x, y) => [x, y]);

  it('makes one ring of each cell and gives broken pieces to a neighbour', () => {
    expect(cells[0]!.pieces.length).toBe(2);
    expect(rings).toHaveLength(4);
    expect(rings.reduce((sum, ring) => sum + areaOf(ring), 0)).toBeCloseTo(51, 6);
  });

  it('lets neighbours share every vertex: each inner edge runs once each way', () => {
    const edges = new Map<string, number>();
    for (const ring of rings) {
      ring.forEach((p, k) => {
        const key = `${p.join()}|${ring[(k + 1) % ring.length]!.join()}`;
        edges.set(key, (edges.get(key) ?? 0) + 1);
      });
    }
    expect([...edges.values()].every((n) => n === 1)).toBe(true);
    const rim = [...edges.keys()].filter((key) => !edges.has(key.split('|').reverse().join('|')));
    const length = rim.reduce((sum, key) => {
      const [ax, ay, bx, by] = key.split(/[|,]/).map(Number);
      return sum + Math.hypot(ax! - bx!, ay! - by!);
    }, 0);
    expect(length).toBeCloseTo(40, 6);
  });

  it('leaves no edge longer than the step', () => {
    for (const ring of rings) {
      ring.forEach((p, k) => {
        const q = ring[(k + 1) % ring.length]!;
        expect(Math.hypot(p[0] - q[0], p[1] - q[1])).toBeLessThanOrEqual(0.7 + 1e-9);
      });
    }
  });
});
