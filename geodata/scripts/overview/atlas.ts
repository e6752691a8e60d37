import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import { planarTriangleArea, presimplify } from 'topojson-simplify';
import type { Arc, GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { signedArea } from '../schematic/halfPlane';
import type { LabelledPolygon } from '../schematic/halfPlane';
import { clipByHalfPlane } from '../schematic/halfPlane';

/** West, south, east, north of the basemap in degrees: the country, its seas and what a wide screen shows beside them. */
export const FRAME = [90, -2, 130, 30] as const;

/**
 * Land from Natural Earth 1:10m (public domain) by way of the package world-atlas. Never taken as it is: the atlas
 * gives Viet Nam's archipelagos to others or to nobody, so everything inside these two boxes is left out here and comes
 * from our own list.
 */
const ARCHIPELAGO_BOXES: readonly (readonly [number, number, number, number])[] = [
  [110.9, 15.4, 113.2, 17.6],
  [111, 6, 116.6, 12.3],
];

/**
 * Neighbours' land by ISO number. Hong Kong, Macao and Taiwan are drawn as land with the mainland; features of the atlas
 * that are nobody's land ("Spratly Is.", "Scarborough Reef") have no number and never appear.
 */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
  CHN: ['156', '344', '446', '158'],
  LAO: ['418'],
  KHM: ['116'],
  THA: ['764'],
  MMR: ['104'],
  MYS: ['458'],
  SGP: ['702'],
  PHL: ['608'],
  IDN: ['360'],
  BRN: ['096'],
  IND: ['356'],
  BGD: ['050'],
  BTN: ['064'],
};

const VIET_NAM = '704';

/** Smallest triangle kept when thinning, square degrees: arcs of Viet Nam, and others. */
const DETAIL_HOME = 2.5e-5;
const DETAIL_ABROAD = 1e-2;
/** Smallest island kept, square degrees (about 4 km² and 700 km²). */
const ISLAND_HOME = 3e-4;
const ISLAND_ABROAD = 6e-2;

type Ring = LabelledPolygon;

export interface AtlasLand {
  /** Shells of Viet Nam's mainland and islands of the atlas, counter-clockwise, largest (the mainland) first. */
  readonly home: readonly Ring[];
  /** Shells of each neighbour within the frame. */
  readonly neighbours: ReadonlyMap<string, readonly Ring[]>;
}

interface Countries extends Topology {
  objects: { countries: GeometryCollection };
}

/** Reads, thins and clips the atlas; the border between two countries is thinned once, for both. */
export function readAtlas(): AtlasLand {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-10m.json');
  const weighed = presimplify(JSON.parse(readFileSync(path, 'utf8')) as Countries, planarTriangleArea);
  const thin = thinned(weighed);
  const shells = (ids: readonly string[], smallest: number): Ring[] =>
    thin.objects.countries.geometries
      .filter((g) => ids.includes(String(g.id)))
      .flatMap((g) => shellsOf(thin, g))
      .flatMap(clipToFrame)
      .filter((ring) => signedArea(ring) >= smallest && !inArchipelagos(ring))
      .sort((p, q) => signedArea(q) - signedArea(p));
  return {
    home: shells([VIET_NAM], ISLAND_HOME),
    neighbours: new Map(Object.entries(NEIGHBOURS).map(([code, ids]) => [code, shells(ids, ISLAND_ABROAD)])),
  };
}

function thinned(topology: Countries): Countries {
  const home = new Set<number>();
  for (const g of topology.objects.countries.geometries) if (g.id === VIET_NAM) collectArcs(g, home);
  const arcs = topology.arcs.map((arc, k) => {
    const smallest = home.has(k) ? DETAIL_HOME : DETAIL_ABROAD;
    return arc.filter((vertex) => (vertex[2] ?? Infinity) >= smallest).map(([x, y]) => [x, y]) as Arc;
  });
  return { ...topology, arcs };
}

function collectArcs(geometry: GeometryObject, into: Set<number>): void {
  const walk = (part: unknown): void => {
    if (Array.isArray(part)) part.forEach(walk);
    else if (typeof part === 'number') into.add(part < 0 ? ~part : part);
  };
  if ('arcs' in geometry) walk(geometry.arcs);
}

function shellsOf(topology: Countries, object: GeometryObject): Ring[] {
  const { geometry } = feature(topology, object as GeometryObject<object>) as { geometry: GeoJSON.Geometry };
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.flatMap((rings) => (rings[0] && rings[0].length > 4 ? [counterClockwise(rings[0])] : []));
}

function counterClockwise(closed: readonly Position[]): Ring {
  const open = closed.slice(0, -1);
  const ring = (points: readonly Position[]): Ring => ({
    x: points.map((p) => p[0]!),
    y: points.map((p) => p[1]!),
    label: points.map(() => -1),
  });
  const asIs = ring(open);
  return signedArea(asIs) > 0 ? asIs : ring([...open].reverse());
}

function clipToFrame(ring: Ring): Ring[] {
  const [west, south, east, north] = FRAME;
  return [ring]
    .flatMap((r) => clipByHalfPlane(r, -1, 0, -west, -1))
    .flatMap((r) => clipByHalfPlane(r, 1, 0, east, -1))
    .flatMap((r) => clipByHalfPlane(r, 0, -1, -south, -1))
    .flatMap((r) => clipByHalfPlane(r, 0, 1, north, -1));
}

function inArchipelagos(ring: Ring): boolean {
  return ARCHIPELAGO_BOXES.some(([west, south, east, north]) =>
    ring.x.every((x, k) => x > west && x < east && ring.y[k]! > south && ring.y[k]! < north),
  );
}
