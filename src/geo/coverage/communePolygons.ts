import type { Position } from 'geojson';
import type { BoundarySet } from '../../domain/boundarySet';

/** One commune of a flat set as GeoJSON coordinates of a MultiPolygon, rings closed. */
export function communePolygons(boundaries: BoundarySet, commune: number): Position[][][] {
  const { coords, ringStarts, polygonStarts, communeStarts } = boundaries;
  const polygons: Position[][][] = [];
  for (let p = communeStarts[commune] as number; p < (communeStarts[commune + 1] as number); p += 1) {
    const rings: Position[][] = [];
    for (let r = polygonStarts[p] as number; r < (polygonStarts[p + 1] as number); r += 1) {
      const ring: Position[] = [];
      for (let v = ringStarts[r] as number; v < (ringStarts[r + 1] as number); v += 1)
        ring.push([coords[2 * v] as number, coords[2 * v + 1] as number]);
      if (ring[0]) ring.push([...ring[0]]);
      rings.push(ring);
    }
    polygons.push(rings);
  }
  return polygons;
}
