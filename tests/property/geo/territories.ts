import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import fc from 'fast-check';

/** A small seeded generator, so that a test of thousands of points prints one number when it fails. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export function polygon(rings: readonly (readonly Position[])[]): Feature<Polygon> {
  const coordinates = rings.map((ring) => [...ring.map((p) => [...p]), [...ring[0]!]]);
  return { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates } };
}

export function multiPolygon(...parts: Feature<Polygon>[]): Feature<MultiPolygon> {
  const coordinates = parts.map((part) => part.geometry.coordinates);
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}

/**
 * A clean tiling: columns × rows of crooked quadrilaterals whose borders zigzag, neighbours sharing every vertex.
 * West, south and the size of a tile in degrees.
 */
export function tiling(
  seed: number,
  columns: number,
  rows: number,
  { west = 106, south = 10.2, size = 0.02, zigzag = 3 } = {},
): Feature<Polygon>[] {
  const random = seeded(seed);
  const points = new Map<string, Position>();
  const steps = zigzag + 1;
  // Fine grid points on the lines of the tiling, each shaken by at most a third of a step.
  const at = (i: number, j: number): Position => {
    const key = `${i},${j}`;
    let point = points.get(key);
    if (!point) {
      const shake = size / steps / 3;
      point = [
        west + (i / steps) * size + (random() - 0.5) * 2 * shake,
        south + (j / steps) * size + (random() - 0.5) * 2 * shake,
      ];
      points.set(key, point);
    }
    return point;
  };
  const tiles: Feature<Polygon>[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [i, j] = [column * steps, row * steps];
      const ring: Position[] = [];
      for (let k = 0; k < steps; k++) ring.push(at(i + k, j));
      for (let k = 0; k < steps; k++) ring.push(at(i + steps, j + k));
      for (let k = 0; k < steps; k++) ring.push(at(i + steps - k, j + steps));
      for (let k = 0; k < steps; k++) ring.push(at(i, j + steps - k));
      tiles.push(polygon([ring]));
    }
  return tiles;
}

/** Overlapping star-shaped polygons, some with a hole, some in two parts: what careless files look like. */
export function messy(seed: number, count: number): Feature<Polygon | MultiPolygon>[] {
  const random = seeded(seed);
  const star = (x: number, y: number, r: number, n: number): Position[] =>
    Array.from({ length: n }, (_, k) => {
      const angle = (2 * Math.PI * k) / n;
      const q = r * (0.5 + 0.5 * random());
      return [x + q * Math.cos(angle), y + q * Math.sin(angle)];
    });
  return Array.from({ length: count }, () => {
    const x = 106 + 0.1 * random();
    const y = 10.2 + 0.1 * random();
    const shell = star(x, y, 0.03, 5 + Math.floor(random() * 20));
    const kind = random();
    if (kind < 0.3) return polygon([shell, star(x, y, 0.01, 6)]);
    if (kind < 0.5)
      return multiPolygon(polygon([shell]), polygon([star(x + 0.05, y, 0.02, 4 + Math.floor(random() * 8))]));
    return polygon([shell]);
  });
}

/** A seed for the generators above. */
export const anySeed = fc.integer({ min: 1, max: 2 ** 31 - 1 });
