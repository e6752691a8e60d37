import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import area from '@turf/area';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Period } from '../../../src/domain/period';

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

/** Residents per km² where a boundary file tells none: the country's average, to have a weight at all. */
const USUAL_DENSITY = 305;

/** Reads communes.geojson and periods.json of a territory's folder. */
export function readGround(folder: string, id: string): Ground {
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const file = JSON.parse(text('communes.geojson')) as FeatureCollection<Polygon | MultiPolygon, Properties>;
  const communes = file.features.map(({ properties, geometry }) => {
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
      polygons: polygons as unknown as CommuneGround['polygons'],
    };
  });
  return { id, communes, periods: JSON.parse(text('periods.json')) as Period[] };
}
