import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';

/**
 * Communes as flat numbers: what the kernel computes on and the worker transfers.
 *
 * Nesting by offsets: commune c owns polygons `communeStarts[c] .. communeStarts[c+1]-1`, polygon p owns rings
 * `polygonStarts[p] .. polygonStarts[p+1]-1` (the first is the shell, the others are holes), ring r owns vertices
 * `ringStarts[r] .. ringStarts[r+1]-1`. Vertex v is (`coords[2v]`, `coords[2v+1]`) = longitude, latitude in degrees.
 * Rings are open: the closing vertex is not repeated. Winding is not relied on.
 */
export interface BoundarySet {
  readonly coords: Float64Array;
  readonly ringStarts: Uint32Array;
  readonly polygonStarts: Uint32Array;
  readonly communeStarts: Uint32Array;
}

/** Communes as they are drawn: simplified, feature id = ordinal. */
export type CommuneFeatures = FeatureCollection<Polygon | MultiPolygon, { name: string; code: string }>;
