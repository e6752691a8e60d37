import type { MultiPolygon, Position } from 'geojson';
import type { BoundarySet } from '../../domain/boundarySet';
import { communePolygons } from './communePolygons';

/**
 * What no camera sees within one commune, as polygons to draw: the commune less the covered area. For numbers use
 * `coverageByCommune`; the area of this shape agrees with it to 1 % of the commune.
 *
 * The clipping library (polyclip-ts, pure TypeScript; a wasm clipper would need `wasm-unsafe-eval` in the content
 * security policy) is loaded with the first call. About O(v log v) in the vertices of both.
 *
 * @param commune ordinal. @param covered as from `coveredOutlines`; parts outside the commune play no role.
 * @returns an empty MultiPolygon where everything is covered.
 */
export async function gapOutlines(
  boundaries: BoundarySet,
  commune: number,
  covered: MultiPolygon,
): Promise<MultiPolygon> {
  const { difference } = await import('polyclip-ts');
  const ground = communePolygons(boundaries, commune);
  if (covered.coordinates.length === 0) return { type: 'MultiPolygon', coordinates: ground };
  type Geometry = Parameters<typeof difference>[0];
  return {
    type: 'MultiPolygon',
    coordinates: difference(ground as Geometry, covered.coordinates as Geometry) as Position[][][],
  };
}
