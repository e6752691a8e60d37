import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { Commune } from '../../domain/commune';
import { issue } from '../../domain/issue';
import type { Issue } from '../../domain/issue';
import { fromFeatures } from '../../geo/boundarySetFrom';
import { openContainer } from './containers';
import { crsByName, crsOfPrj, WGS84 } from './crs';
import type { FileCrs } from './crs';
import { commonProvince, detectFields } from './fields';
import type { FieldMapping } from './fields';
import { communeFrom, identify, provisionalCode, zerosWereLost } from './identify';
import type { Identity } from './identify';
import { BOUNDARY_LIMITS } from './limits';
import { Refusal } from './rawFeatures';
import type { RawFeature, RawFeatures } from './rawFeatures';
import type { BoundaryFormat, BoundaryReading, BoundaryReadOptions, BoundaryReport } from './report';
import { cleanPolygons, emptyTally, NotAPolygon, toGeometry } from './rings';

export type { BoundaryReading, BoundaryReadOptions, BoundaryReport } from './report';

const NO_FIELDS: FieldMapping = {
  code: null,
  name: null,
  kind: null,
  district: null,
  area: null,
  areaInHectares: false,
  population: null,
};

/**
 * Reads a file of communes: GeoJSON, TopoJSON or a zipped Shapefile, told apart by content.
 *
 * Tolerant in reading, exact in telling: rings are closed and wound as RFC 7946 wants, repeated vertices dropped, codes
 * that lost their zeros restored, features of one commune merged, and each of these is counted in the report. No commune
 * is dropped for a bad code: it keeps its area under a provisional one. Gaps and overlaps are NOT touched here: see repair.
 *
 * Never throws for anything a file can hold: an unusable one has `report.refused` and no communes.
 * Light on purpose: the worker runs it at the start; parsers for Shapefile and VN-2000 load when needed.
 *
 * @param fileName only told in the report's issues
 */
export async function readBoundaries(
  bytes: Uint8Array,
  fileName: string,
  options: BoundaryReadOptions = {},
): Promise<BoundaryReading> {
  let format: BoundaryFormat = 'unknown';
  try {
    const raw = await openContainer(bytes);
    format = raw.format;
    if (raw.features.length === 0) throw new Refusal('emptyFile', fileName);
    return await readFeatures(raw, bytes.length, options);
  } catch (error) {
    if (error instanceof Refusal)
      return refusedBoundaries(
        issue(error.code, { column: 'geometry', got: error.got }),
        format,
        bytes.length,
      );
    if (error instanceof RefusedFeatures)
      return refusedBoundaries(error.reason, format, bytes.length, error.properties, error.fields);
    throw error;
  }
}

class RefusedFeatures extends Error {
  constructor(
    readonly reason: Issue,
    readonly properties: readonly string[],
    readonly fields: FieldMapping,
  ) {
    super(reason.code);
  }
}

async function readFeatures(
  raw: RawFeatures,
  bytes: number,
  options: BoundaryReadOptions,
): Promise<BoundaryReading> {
  const features = withIds(raw.features);
  const properties = propertyNames(features);
  const valuesOf = (name: string): unknown[] => features.map((feature) => feature.properties[name]);
  const fields = detectFields(properties, options, valuesOf);
  const lacking =
    (options.codeField !== undefined && fields.code === null && options.codeField) ||
    (options.nameField !== undefined && fields.name === null && options.nameField) ||
    // Attributes that say neither code nor name: a wrong file, or fields to be named by the person.
    (properties.length > 0 && fields.code === null && fields.name === null && 'code');
  if (lacking)
    throw new RefusedFeatures(
      issue('missingColumn', { column: lacking, got: properties.join(', ') }),
      properties,
      fields,
    );

  const restoreZeros = fields.code !== null && zerosWereLost(valuesOf(fields.code));
  const issues: Issue[] = [];
  const tally = emptyTally();
  const gathered = new Map<string, { identity: Identity; polygons: Position[][][] }>();
  let provisional = 0;
  let restored = 0;
  let merged = 0;
  let skipped = 0;
  features.forEach((feature, i) => {
    const row = i + 1;
    const broken = tally.brokenRings;
    let polygons: Position[][][];
    try {
      polygons = cleanPolygons(feature.geometry, tally, BOUNDARY_LIMITS.vertices - tally.vertices);
    } catch (error) {
      if (error instanceof RangeError)
        throw new Refusal('tooLarge', `> ${BOUNDARY_LIMITS.vertices} vertices`);
      if (!(error instanceof NotAPolygon)) throw error;
      skipped++;
      issues.push(issue('brokenRing', { row, column: 'geometry', got: error.message }));
      return;
    }
    const identity = identify(feature.properties, fields, row, restoreZeros);
    issues.push(...identity.issues);
    if (tally.brokenRings > broken)
      issues.push(
        issue('brokenRing', {
          row,
          column: 'geometry',
          got: tally.brokenRings - broken,
          severity: 'warning',
        }),
      );
    if (identity.codeRestored) restored++;
    let code = identity.code;
    const twin = code === null ? undefined : gathered.get(code);
    if (twin && (twin.identity.name === identity.name || identity.name === null)) {
      for (const polygon of polygons) twin.polygons.push(polygon);
      merged++;
      return;
    }
    if (twin)
      issues.push(issue('duplicateCode', { row, column: fields.code, got: code, severity: 'warning' }));
    if (code === null || twin) {
      do code = provisionalCode(++provisional);
      while (gathered.has(code));
    }
    gathered.set(code, { identity, polygons });
  });
  if (![...gathered.values()].some(({ polygons }) => polygons.length > 0))
    throw new Refusal('emptyFile', `${features.length} features without a polygon`);

  const crs = await settleCrs(raw, options, gathered.values(), properties, fields);
  if (crs.swapped) issues.push(issue('latLngSwapped', { column: 'geometry', severity: 'warning' }));
  const communes: Commune[] = [];
  const out: Feature<Polygon | MultiPolygon, { name: string; code: string }>[] = [];
  for (const [code, { identity, polygons }] of gathered) {
    const commune = communeFrom(identity, communes.length, code);
    communes.push(commune);
    out.push({
      type: 'Feature',
      id: commune.ordinal,
      properties: { name: commune.name, code },
      geometry: toGeometry(polygons),
    });
  }
  return {
    communes,
    boundaries: fromFeatures(out),
    features: { type: 'FeatureCollection', features: out },
    issues,
    report: {
      ...tally,
      // Shapefiles wind their shells clockwise by definition: nothing was wrong there.
      reversedRings: raw.format === 'shapefile' ? 0 : tally.reversedRings,
      format: raw.format,
      refused: null,
      bytes,
      crs: crs.name,
      featuresRead: features.length,
      featuresSkipped: skipped,
      featuresMerged: merged,
      communes: communes.length,
      restoredCodes: restored,
      provisionalCodes: provisional,
      fields,
      province: commonProvince(properties, valuesOf),
      properties,
    },
  };
}

/** Finds the coordinate system, refuses what stays beyond degrees, and turns positions to WGS 84 in place. */
async function settleCrs(
  raw: RawFeatures,
  options: BoundaryReadOptions,
  gathered: Iterable<{ polygons: Position[][][] }>,
  properties: readonly string[],
  fields: FieldMapping,
): Promise<{ name: string; swapped: boolean }> {
  const refuse = (got: string): never => {
    throw new RefusedFeatures(issue('outOfRange', { column: 'crs', got }), properties, fields);
  };
  const rings = [...gathered].flatMap(({ polygons }) => polygons.flat());
  let crs: FileCrs = WGS84;
  const named = options.crs ?? raw.crs;
  if (named !== null && named !== undefined) crs = (await crsByName(named)) ?? refuse(named);
  else if (raw.prj !== null) crs = (await crsOfPrj(raw.prj)) ?? refuse(raw.prj);

  const [minX, minY, maxX, maxY] = extent(rings);
  // Latitudes of Vietnam (7–24) where longitudes (102–118) belong; for metres, northings where eastings belong.
  const degrees = Math.max(-minX, -minY, maxX, maxY) <= 180;
  const swapped = degrees
    ? minX > 5 && maxX < 25 && minY > 100 && maxY < 120
    : minX > 850_000 && maxX < 2_700_000 && minY > 100_000 && maxY < 900_000;
  if (swapped) for (const ring of rings) swapAndReverse(ring);
  if (crs.convert) {
    for (const ring of rings)
      for (const point of ring) {
        const [lng, lat] = crs.convert(point[0] as number, point[1] as number);
        if (!Number.isFinite(lng + lat)) refuse(`${point[0]}, ${point[1]}`);
        [point[0], point[1]] = [lng, lat];
      }
  }
  const [west, south, east, north] = extent(rings);
  if (!(west >= -180 && east <= 180 && south >= -90 && north <= 90))
    refuse(`${minX}, ${minY} … ${maxX}, ${maxY}`);
  return { name: crs.name, swapped };
}

/** Swapping x and y mirrors a ring, so its winding turns back with the order of its points. */
function swapAndReverse(ring: Position[]): void {
  for (const point of ring) [point[0], point[1]] = [point[1] as number, point[0] as number];
  ring.reverse();
}

function extent(rings: readonly Position[][]): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings)
    for (const [x = NaN, y = NaN] of ring) {
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  return box;
}

/** Feature ids that look like commune codes serve as `code` where no property does. */
function withIds(features: readonly RawFeature[]): readonly RawFeature[] {
  const useful =
    features.every(({ id }) => /^\d{5}$/.test(String(id))) &&
    !features.some(({ properties }) => 'code' in properties);
  return useful ? features.map((f) => ({ ...f, properties: { ...f.properties, code: f.id } })) : features;
}

function propertyNames(features: readonly RawFeature[]): string[] {
  const names = new Set<string>();
  for (const feature of features) for (const name of Object.keys(feature.properties)) names.add(name);
  return [...names];
}

/** The answer to a file that is refused as a whole; for one that is too large to be read at all, too. */
export function refusedBoundaries(
  reason: Issue,
  format: BoundaryFormat,
  bytes: number,
  properties: readonly string[] = [],
  fields: FieldMapping = NO_FIELDS,
): BoundaryReading {
  const report: BoundaryReport = {
    ...emptyTally(),
    format,
    refused: reason,
    bytes,
    crs: WGS84.name,
    featuresRead: 0,
    featuresSkipped: 0,
    featuresMerged: 0,
    communes: 0,
    restoredCodes: 0,
    provisionalCodes: 0,
    fields,
    province: null,
    properties,
  };
  return {
    communes: [],
    boundaries: fromFeatures([]),
    features: { type: 'FeatureCollection', features: [] },
    issues: [reason],
    report,
  };
}
