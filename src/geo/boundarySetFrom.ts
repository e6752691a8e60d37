import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { BoundarySet } from '../domain/boundarySet';

/**
 * GeoJSON polygons → flat communes; feature i becomes commune i.
 *
 * Closing vertices, vertices repeated directly one after the other and vertices that are not finite numbers are left
 * out; a ring with fewer than three vertices after that is left out, and with a shell go its holes. A feature may end
 * with no polygon: it keeps its ordinal and has area 0. Winding is not changed. O(vertices).
 */
export function fromFeatures(features: readonly Feature<Polygon | MultiPolygon>[]): BoundarySet {
  const coords = new Vertices(countPositions(features));
  const ringStarts: number[] = [];
  const polygonStarts: number[] = [];
  const communeStarts: number[] = [];
  for (const { geometry } of features) {
    communeStarts.push(polygonStarts.length);
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const rings of polygons) {
      const firstRing = ringStarts.length;
      for (const [i, ring] of rings.entries()) {
        const before = coords.count;
        appendRing(coords, ring);
        if (coords.count - before >= 3) ringStarts.push(before);
        else {
          coords.count = before;
          if (i === 0) break;
        }
      }
      if (ringStarts.length > firstRing) polygonStarts.push(firstRing);
    }
  }
  communeStarts.push(polygonStarts.length);
  polygonStarts.push(ringStarts.length);
  ringStarts.push(coords.count);
  return {
    coords: coords.flat.slice(0, 2 * coords.count),
    ringStarts: Uint32Array.from(ringStarts),
    polygonStarts: Uint32Array.from(polygonStarts),
    communeStarts: Uint32Array.from(communeStarts),
  };
}

/** Vertices under construction. */
class Vertices {
  count = 0;
  readonly flat: Float64Array;

  constructor(most: number) {
    this.flat = new Float64Array(2 * most);
  }
}

function countPositions(features: readonly Feature<Polygon | MultiPolygon>[]): number {
  let count = 0;
  for (const { geometry } of features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const rings of polygons) for (const ring of rings) count += ring.length;
  }
  return count;
}

/** Appends the ring without its closing and repeated vertices. */
function appendRing(to: Vertices, ring: readonly Position[]): void {
  const { flat } = to;
  const start = to.count;
  for (const position of ring) {
    const x = position[0]!;
    const y = position[1]!;
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    const n = 2 * to.count;
    if (to.count > start && flat[n - 2] === x && flat[n - 1] === y) continue;
    flat[n] = x;
    flat[n + 1] = y;
    to.count++;
  }
  while (
    to.count - start > 1 &&
    flat[2 * to.count - 2] === flat[2 * start] &&
    flat[2 * to.count - 1] === flat[2 * start + 1]
  )
    to.count--;
}

/** Number of communes of the set. */
export function communeCount(boundaries: BoundarySet): number {
  return Math.max(0, boundaries.communeStarts.length - 1);
}
