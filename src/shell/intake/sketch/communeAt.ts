import type { Position } from 'geojson';
import type { CommuneFeatures } from '../../../domain/boundarySet';
import { fromFeatures } from '../../../geo/boundarySetFrom';
import { labelPoints } from '../../../geo/labelPoints';

/**
 * The commune that is drawn at a position; −1 when there is none. For pointing only: rows are placed on the precise
 * boundaries, by the worker.
 * @param bboxes west, south, east, north per commune
 */
export function communeAt(features: CommuneFeatures, bboxes: Float64Array, lng: number, lat: number): number {
  for (let ordinal = 0; ordinal < features.features.length; ordinal += 1) {
    const at = 4 * ordinal;
    if (!(lng >= bboxes[at]! && lat >= bboxes[at + 1]! && lng <= bboxes[at + 2]! && lat <= bboxes[at + 3]!))
      continue;
    if (polygonsOf(features, ordinal).some((rings) => contains(rings, lng, lat))) return ordinal;
  }
  return -1;
}

/** 1 for each point (lng, lat) that lies in a commune as it is drawn. */
export function pointsInside(
  features: CommuneFeatures,
  bboxes: Float64Array,
  lngLat: Float64Array,
): Uint8Array {
  return Uint8Array.from({ length: lngLat.length / 2 }, (_, i) =>
    Number(communeAt(features, bboxes, lngLat[2 * i]!, lngLat[2 * i + 1]!) >= 0),
  );
}

/** Polygons of a commune, each a shell and its holes. */
export function polygonsOf(
  features: CommuneFeatures,
  ordinal: number,
): readonly (readonly (readonly Position[])[])[] {
  const geometry = features.features[ordinal]?.geometry;
  if (!geometry) return [];
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

/** A place within each of some communes for a mark: lng, lat by position in `ordinals`. */
export function markPoints(features: CommuneFeatures, ordinals: readonly number[]): Float64Array {
  return labelPoints(fromFeatures(ordinals.map((ordinal) => features.features[ordinal] ?? NOWHERE)));
}

const NOWHERE: CommuneFeatures['features'][number] = {
  type: 'Feature',
  properties: { name: '', code: '' },
  geometry: { type: 'MultiPolygon', coordinates: [] },
};

/** Crossing number: odd = inside, holes included. */
function contains(rings: readonly (readonly Position[])[], lng: number, lat: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax = NaN, ay = NaN] = ring[i] ?? [];
      const [bx = NaN, by = NaN] = ring[j] ?? [];
      if (ay > lat !== by > lat && lng < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
    }
  }
  return inside;
}
