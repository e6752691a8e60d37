import { basename } from 'node:path';
import type { AreaResult } from '../../src/compute/countArea';
import type { BoundarySet } from '../../src/domain/boundarySet';
import type { Commune } from '../../src/domain/commune';
import type { LayerDefinition } from '../../src/domain/layer';
import type { Language } from '../../src/domain/text';
import { fromFeatures } from '../../src/geo/boundarySetFrom';
import { drawnBoundary } from '../../src/geo/drawnArea';
import { formatNumber } from '../../src/i18n/numbers';
import { openContainer, Refusal, type RawFeature } from '../../src/import/boundaries/containers';
import { BOUNDARY_LIMITS } from '../../src/import/boundaries/limits';
import { cleanPolygons, emptyTally, NotAPolygon, toGeometry } from '../../src/import/boundaries/rings';
import { Unusable, m, say } from './cliMessages';

/** An area of the file of `--area`. */
export interface NamedArea {
  /** `properties.name`, or its place in the file: "#1". */
  readonly name: string;
  readonly boundaries: BoundarySet;
}

/**
 * GeoJSON → areas: a Polygon or MultiPolygon, or a Point with `properties.radiusM` (a circle), one area per feature.
 * @throws Unusable when the file cannot be read, has no feature, or one of them encloses nothing.
 */
export async function readAreas(bytes: Uint8Array, path: string): Promise<readonly NamedArea[]> {
  let features: readonly RawFeature[];
  try {
    ({ features } = await openContainer(bytes));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Unusable(m.badArea, { file: basename(path), got: `${error.code}: ${error.got}` });
  }
  if (features.length === 0) throw new Unusable(m.badArea, { file: basename(path), got: 'emptyFile' });
  return features.map((feature, i) => {
    const name = typeof feature.properties['name'] === 'string' ? feature.properties['name'] : `#${i + 1}`;
    const boundaries = areaOf(feature);
    if (boundaries && boundaries.coords.length > 0) return { name, boundaries };
    throw new Unusable(m.badArea, { file: basename(path), got: `brokenRing: ${name}` });
  });
}

function areaOf({ geometry, properties }: RawFeature): BoundarySet | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type === 'Point' && Array.isArray(coordinates)) {
    const [lng, lat, radiusM] = [coordinates[0], coordinates[1], properties['radiusM']].map(Number);
    return drawnBoundary({ kind: 'circle', lng: lng!, lat: lat!, radiusM: radiusM! }).boundaries;
  }
  try {
    const polygons = cleanPolygons(geometry, emptyTally(), BOUNDARY_LIMITS.vertices);
    return fromFeatures([{ type: 'Feature', properties: {}, geometry: toGeometry(polygons) }]);
  } catch (error) {
    if (error instanceof NotAPolygon || error instanceof RangeError) return null;
    throw error;
  }
}

/** What `--json` prints of an area; communes that it does not meet are left out. */
export function areaReport(
  name: string,
  communes: readonly Commune[],
  layer: LayerDefinition,
  { areaKm2, estimate, rows, shares, values }: AreaResult,
) {
  return {
    name,
    areaKm2,
    estimate,
    ...rows,
    measures: Object.fromEntries(
      layer.measures.map(({ id }) => [id, Number.isFinite(values[id]) ? values[id]! : null]),
    ),
    communes: cut(communes, shares).map(({ code, name: of, ordinal }) => ({
      code,
      name: of,
      share: shares[ordinal]!,
    })),
  };
}

/** The same for a person. */
export function areaLines(
  name: string,
  communes: readonly Commune[],
  layer: LayerDefinition,
  result: AreaResult,
  language: Language,
): string {
  const number = (value: number, digits: number): string =>
    Number.isFinite(value) ? formatNumber(value, language, digits) : '–';
  const measures = layer.measures
    .filter(({ hidden, scale }) => !hidden && scale !== 'category')
    .map(({ id, name: of, unit, display, digits }) => {
      const value = (result.values[id] ?? NaN) * (display === 'share' ? 100 : 1);
      // An estimate that is shown with no more digits than a count would look like one.
      return `  ${of[language]}: ${number(value, result.estimate ? Math.max(1, digits) : digits)} ${unit[language]}`;
    });
  const parts = cut(communes, result.shares).map(
    ({ code, name: of, ordinal }) => `  ${code} ${of}: ${number(result.shares[ordinal]! * 100, 1)} %`,
  );
  return [
    say(m.area, language, { name, km2: number(result.areaKm2, 2) }),
    say(result.estimate ? m.areaEstimate : m.areaRows, language, {
      inside: result.rows.inside,
      outside: result.rows.insideButOutsideTerritory,
      without: result.rows.withoutPosition,
    }),
    ...measures,
    say(m.areaCommunes, language),
    ...parts,
    '',
  ].join('\n');
}

const cut = (communes: readonly Commune[], shares: Float64Array): readonly Commune[] =>
  communes.filter(({ ordinal }) => shares[ordinal]! > 0);
