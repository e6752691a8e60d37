import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import area from '@turf/area';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Period } from '../../../src/domain/period';
import { readTerritorySource } from '../dataFolder/territorySource';

/** What the generator knows of a commune. */
export interface CommuneGround {
  readonly code: string;
  readonly name: string;
  readonly urban: boolean;
  readonly areaKm2: number;
  readonly population: number;
  /** Residents per km². */
  readonly density: number;
  /** Rings in degrees, closed; the first of each polygon is the shell. */
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
}

/** The ground a territory's illustrative detail is spread over, in the order of its boundary file. */
export interface Ground {
  readonly id: string;
  readonly communes: readonly CommuneGround[];
  readonly periods: readonly Period[];
}

interface Properties {
  readonly code: string;
  readonly name: string;
  readonly areaKm2?: number | null;
  readonly population?: number | null;
}

type Communes = FeatureCollection<Polygon | MultiPolygon, Properties>;

/** Residents per km² where a boundary file tells none: the country's average, to have a weight at all. */
const USUAL_DENSITY = 305;

/** Reads the boundaries and periods of a territory's folder. Boundaries must be GeoJSON. */
export function readGround(folder: string, id: string): Ground {
  const { boundaries, periods } = readTerritorySource(folder, id);
  return groundOf(id, JSON.parse(readFileSync(join(folder, boundaries.file), 'utf8')) as Communes, periods);
}

/** The ground as the generator needs it; communes keep their order. */
export function groundOf(id: string, boundaries: Communes, periods: readonly Period[]): Ground {
  const communes = boundaries.features.map(({ properties, geometry }) => {
    const areaKm2 = properties.areaKm2 ?? area(geometry) / 1e6;
    const population = properties.population ?? areaKm2 * USUAL_DENSITY;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return {
      code: properties.code,
      name: properties.name,
      urban: !properties.name.startsWith('Xã'),
      areaKm2,
      population,
      density: population / areaKm2,
      polygons: polygons.map((rings) =>
        rings.map((ring) => ring.map(([lng = NaN, lat = NaN]): [number, number] => [lng, lat])),
      ),
    };
  });
  return { id, communes, periods };
}
