import { issue } from '../../domain/issue';
import { crsByName } from '../boundaries/crs';
import { jsonDepth } from '../boundaries/jsonDepth';
import type { Outcome } from '../outcome';
import { decodeText, type TextEncoding } from './decodeText';
import { otherShapes, pointSheet, type PointFeature, type PointLayer } from './pointTable';
import type { RawWorkbook } from './rawWorkbook';
import { refused } from './refused';
import { TABLE_LIMITS } from './tableLimits';

/** Brackets within brackets: a collection of points needs five. */
const DEPTH = 64;

/** What geometries are; what is none of these is no position. */
const KINDS: Readonly<Record<string, 'points' | 'lines' | 'areas' | 'other'>> = {
  Point: 'points',
  MultiPoint: 'points',
  LineString: 'lines',
  MultiLineString: 'lines',
  Polygon: 'areas',
  MultiPolygon: 'areas',
  GeometryCollection: 'other',
};

/** A feature of GeoJSON or of a topology, nothing trusted yet. */
export interface RawPoint {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Readonly<Record<string, unknown>>;
}

/**
 * GeoJSON of points → one sheet, as {@link pointSheet} makes it. Refused: `notPoints` where lines or areas are among the
 * points, `outOfRange` where the file names a system of coordinates that is not known here, and as every format is
 * (`tooLarge`, `unreadable`, `emptyFile`).
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<RawWorkbook>> {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return parsed;
  const { root, encoding } = parsed.value;
  const list = root.type === 'Feature' ? [root] : root.type === 'FeatureCollection' ? root.features : null;
  if (!Array.isArray(list)) return refused('unreadable', 'no FeatureCollection');
  const features = list.map((item: unknown): RawPoint => {
    const feature = isObject(item) ? item : {};
    return {
      properties: isObject(feature.properties) ? feature.properties : {},
      geometry: isObject(feature.geometry) ? feature.geometry : {},
    };
  });
  const wrong = otherShapes(kindsOf(features), typesOf(features));
  if (wrong) return { ok: false, issues: [wrong] };
  const crs = await namedCrs(root);
  if (!crs.ok) return crs;
  const sheet = pointSheet(pointLayer(null, features, crs.value));
  return sheet.ok ? { ok: true, value: { sheets: [sheet.value], encoding } } : sheet;
}

/** Text of JSON → its object, within the limits of a table. */
export function parseJson(
  bytes: Uint8Array<ArrayBuffer>,
): Outcome<{ readonly root: Readonly<Record<string, unknown>>; readonly encoding: TextEncoding }> {
  if (bytes.length > TABLE_LIMITS.bytes)
    return refused('tooLarge', `${bytes.length} > ${TABLE_LIMITS.bytes} bytes`);
  if (jsonDepth(bytes, DEPTH) > DEPTH) return refused('tooLarge', `depth > ${DEPTH}`);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  try {
    const root: unknown = JSON.parse(decoded.value.text);
    return isObject(root)
      ? { ok: true, value: { root, encoding: decoded.value.encoding } }
      : refused('unreadable', 'JSON');
  } catch (error) {
    return refused('unreadable', error instanceof Error ? error.message : 'JSON');
  }
}

/** GeoJSON of 2008 and TopoJSON name their system in `crs.properties.name`; without one positions stay as they are. */
export async function namedCrs(root: Readonly<Record<string, unknown>>): Promise<Outcome<PointLayer['crs']>> {
  const properties = isObject(root.crs) ? root.crs.properties : null;
  const name = isObject(properties) ? properties.name : null;
  if (typeof name !== 'string') return { ok: true, value: null };
  const crs = await crsByName(name);
  if (crs) return { ok: true, value: crs };
  return { ok: false, issues: [issue('outOfRange', { column: 'crs', got: name })] };
}

/** What kinds of geometry there are; those that GeoJSON does not know are left out. */
export function kindsOf(features: readonly RawPoint[]): ReadonlySet<'points' | 'lines' | 'areas' | 'other'> {
  const kinds = features.map(({ geometry }) => KINDS[String(geometry.type)]);
  return new Set(kinds.filter((kind) => kind !== undefined));
}

/** The types of all geometries, as the file names them. */
export function typesOf(features: readonly RawPoint[]): string[] {
  return features.map(({ geometry }) => String(geometry.type)).filter((type) => type in KINDS);
}

/**
 * Features of points with the names of all their properties.
 * @param place turns a position of the file into x and y; null when it is none
 */
export function pointLayer(
  name: string | null,
  features: readonly RawPoint[],
  crs: PointLayer['crs'],
  place: (position: unknown) => readonly [number, number] | null = xyOf,
): PointLayer {
  const columns = new Map<string, number>();
  for (const { properties } of features)
    for (const key of Object.keys(properties)) if (!columns.has(key)) columns.set(key, columns.size);
  const names = [...columns.keys()];
  const points = features.map(({ properties, geometry }): PointFeature => {
    const { type, coordinates } = geometry;
    const several = type === 'MultiPoint' && Array.isArray(coordinates) ? (coordinates as unknown[]) : null;
    const positions = several ?? (type === 'Point' ? [coordinates] : []);
    return {
      values: names.map((key) => (Object.hasOwn(properties, key) ? properties[key] : null)),
      points: positions.map(place).filter((point) => point !== null),
    };
  });
  return { name, names, features: points, crs };
}

/** The first two numbers of a position; null when they are none. */
export function xyOf(position: unknown): readonly [number, number] | null {
  const [x, y]: unknown[] = Array.isArray(position) ? position : [];
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null;
}

/** An object of named members: no array, no null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
