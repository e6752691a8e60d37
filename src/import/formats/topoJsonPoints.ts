import { issue } from '../../domain/issue';
import type { Outcome } from '../outcome';
import {
  isObject,
  kindsOf,
  namedCrs,
  parseJson,
  pointLayer,
  typesOf,
  xyOf,
  type RawPoint,
} from './geoJsonPoints';
import { otherShapes, pointSheet } from './pointTable';
import type { RawSheet, RawWorkbook } from './rawWorkbook';
import { TABLE_LIMITS } from './tableLimits';
import { refused } from './refused';

type Root = Readonly<Record<string, unknown>>;

/**
 * TopoJSON of points → a sheet for each of its objects, as `pointSheet` makes it: positions are taken through the
 * topology's `transform`. Refused as GeoJSON of points is; a topology of areas is boundaries and no table.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<RawWorkbook>> {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return parsed;
  const { root, encoding } = parsed.value;
  const objects = objectsOf(root);
  const features = [...objects.values()].flat();
  if (features.length === 0) return refused('emptyFile', 'no objects');
  const wrong = otherShapes(kindsOf(features), typesOf(features));
  if (wrong) return { ok: false, issues: [wrong] };
  const place = transformOf(root);
  if (!place) return { ok: false, issues: [issue('unreadable', { got: 'transform' })] };
  const crs = await namedCrs(root);
  if (!crs.ok) return crs;
  const sheets: RawSheet[] = [];
  for (const [name, list] of [...objects].slice(0, TABLE_LIMITS.sheets)) {
    if (list.length === 0) continue;
    const sheet = pointSheet(pointLayer(name.normalize('NFC'), list, crs.value, place));
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return { ok: true, value: { sheets, encoding } };
}

/** Whether a topology holds points, or lines alone; areas beside them are taken for boundaries, as in GeoJSON. */
export function isTable(bytes: Uint8Array<ArrayBuffer>): boolean {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return false;
  const kinds = kindsOf([...objectsOf(parsed.value.root).values()].flat());
  return !kinds.has('areas') && (kinds.has('points') || kinds.has('lines'));
}

/** Geometries of each object; an object may be a single geometry. */
function objectsOf({ objects }: Root): ReadonlyMap<string, readonly RawPoint[]> {
  const found = new Map<string, RawPoint[]>();
  for (const [name, object] of Object.entries(isObject(objects) ? objects : {})) {
    if (!isObject(object)) continue;
    const isCollection = object.type === 'GeometryCollection' && Array.isArray(object.geometries);
    const list: unknown[] = isCollection ? (object.geometries as unknown[]) : [object];
    const features = list.filter(isObject).map((geometry): RawPoint => {
      const properties = isObject(geometry.properties) ? geometry.properties : {};
      const { id } = geometry;
      const named = id === undefined || 'id' in properties ? properties : { id, ...properties };
      return { properties: named, geometry };
    });
    found.set(name, features);
  }
  return found;
}

/** What makes degrees of the whole numbers of a quantized topology; null when it is none. Points are no differences. */
function transformOf({ transform }: Root): ((position: unknown) => readonly [number, number] | null) | null {
  if (transform === undefined) return xyOf;
  const scale = isObject(transform) ? xyOf(transform.scale) : null;
  const translate = isObject(transform) ? xyOf(transform.translate) : null;
  if (!scale || !translate) return null;
  return (position) => {
    const at = xyOf(position);
    return at && [at[0] * scale[0] + translate[0], at[1] * scale[1] + translate[1]];
  };
}
