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
  const coords: number[] = [];
  const ringStarts: number[] = [];
  const polygonStarts: number[] = [];
  const communeStarts: number[] = [];
  for (const { geometry } of features) {
    communeStarts.push(polygonStarts.length);
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const rings of polygons) {
      const firstRing = ringStarts.length;
      for (const [i, ring] of rings.entries()) {
        const before = coords.length;
        const vertices = appendRing(coords, ring);
        if (vertices >= 3) ringStarts.push(before / 2);
        else {
          coords.length = before;
          if (i === 0) break;
        }
      }
      if (ringStarts.length > firstRing) polygonStarts.push(firstRing);
    }
  }
  communeStarts.push(polygonStarts.length);
  polygonStarts.push(ringStarts.length);
  ringStarts.push(coords.length / 2);
  return {
    coords: Float64Array.from(coords),
    ringStarts: Uint32Array.from(ringStarts),
    polygonStarts: Uint32Array.from(polygonStarts),
    communeStarts: Uint32Array.from(communeStarts),
  };
}

/** Appends the ring without its closing and repeated vertices; returns how many vertices it has. */
function appendRing(coords: number[], ring: readonly Position[]): number {
  const start = coords.length;
  for (const [x, y] of ring) {
    if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) continue;
    const n = coords.length;
    if (n > start && coords[n - 2] === x && coords[n - 1] === y) continue;
    coords.push(x, y);
  }
  while (
    coords.length - start > 2 &&
    coords[coords.length - 2] === coords[start] &&
    coords[coords.length - 1] === coords[start + 1]
  )
    coords.length -= 2;
  return (coords.length - start) / 2;
}

/** Number of communes of the set. */
export function communeCount(boundaries: BoundarySet): number {
  return Math.max(0, boundaries.communeStarts.length - 1);
}
