import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { CommuneFeatures } from '../../domain/boundarySet';
import type { Commune } from '../../domain/commune';
import { fromFeatures } from '../../geo/boundarySetFrom';
import { repairBoundaries } from './repair/repair';
import { toGeometry } from './rings';

/** Bends of a border whose triangle is smaller than this are not drawn: about 20 m over a width of 100 m. */
const SQUARE_METRES = 1000;

/** Beyond this many border vertices the map would be slow to draw: larger bends go too. */
const MOST_VERTICES = 120_000;

const METRES_PER_DEGREE = 111_195;

export interface SimplifiedCommunes {
  readonly features: CommuneFeatures;
  /** Border vertices, shared ones once: before and after. */
  readonly verticesBefore: number;
  readonly verticesAfter: number;
}

/**
 * The copy to draw: the same communes with fewer bends, neighbours still sharing their borders.
 * Visvalingam's method on shared borders (topojson-simplify), so that no seam opens; what crosses after simplifying is
 * repaired; a polygon too small to simplify (an islet) keeps its own shape. Never count on this copy.
 *
 * @param features repaired communes, in the order of `communes`
 */
export async function simplifyForDrawing(
  features: CommuneFeatures,
  communes: readonly Commune[],
): Promise<SimplifiedCommunes> {
  const [{ topology }, { presimplify, quantile, simplify }, { feature }] = await Promise.all([
    import('topojson-server'),
    import('topojson-simplify'),
    import('topojson-client'),
  ]);
  type Communes = { communes: GeometryCollection<{ name: string; code: string }> };
  const shared = topology({ communes: features }) as unknown as Topology<Communes>;
  const verticesBefore = countVertices(shared.arcs);
  const weighted = presimplify(shared);
  const latitude = firstLatitude(features);
  const squareDegrees =
    SQUARE_METRES / (METRES_PER_DEGREE * METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180));
  const enough = quantile(weighted, Math.min(1, MOST_VERTICES / Math.max(1, verticesBefore)));
  // `quantile` gives the weight above which the stated share of vertices lies.
  const least = verticesBefore > MOST_VERTICES ? Math.max(squareDegrees, enough) : squareDegrees;
  const simplified = simplify(weighted, least);
  const drawn = feature(simplified, simplified.objects.communes);
  const shapes = drawn.features.map((shape, i) => ({
    ...shape,
    geometry: withIslets(shape.geometry as Polygon | MultiPolygon, features.features[i]?.geometry),
  }));
  const fitted = repairBoundaries(fromFeatures(shapes), communes).features;
  // A commune must not vanish from the map for the sake of fewer bends.
  const vanished = fitted.features.some(
    ({ geometry }, c) => polygonsOf(geometry).length === 0 && hasGround(features, c),
  );
  if (vanished) return { features, verticesBefore, verticesAfter: verticesBefore };
  return { features: fitted, verticesBefore, verticesAfter: countVertices(simplified.arcs) };
}

/** Rings that shrank to a line get their own shape back; holes that did so are left to the repair. */
function withIslets(
  simplified: Polygon | MultiPolygon,
  own: Polygon | MultiPolygon | undefined,
): Polygon | MultiPolygon {
  const before = own === undefined ? [] : polygonsOf(own);
  return toGeometry(
    polygonsOf(simplified).map((polygon, p) => {
      const [shell] = polygon;
      const original = before[p];
      if (original && (shell === undefined || !hasArea(shell))) return original;
      return polygon.map((ring, r) => (hasArea(ring) ? ring : (original?.[r] ?? ring)));
    }),
  );
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function hasGround(features: CommuneFeatures, c: number): boolean {
  const geometry = features.features[c]?.geometry;
  return geometry !== undefined && polygonsOf(geometry).length > 0;
}

function hasArea(ring: readonly Position[]): boolean {
  return new Set(ring.map(([x, y]) => `${x},${y}`)).size > 2;
}

function countVertices(arcs: readonly (readonly unknown[])[]): number {
  return arcs.reduce((sum, arc) => sum + arc.length, 0);
}

function firstLatitude(features: CommuneFeatures): number {
  for (const { geometry } of features.features) {
    const latitude = polygonsOf(geometry)[0]?.[0]?.[0]?.[1];
    if (latitude !== undefined) return latitude;
  }
  return 0;
}
