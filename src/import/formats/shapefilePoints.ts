import { issue } from '../../domain/issue';
import { crsOfPrj, type FileCrs } from '../boundaries/crs';
import { dbfTable } from '../boundaries/dbfText';
import { BOUNDARY_LIMITS } from '../boundaries/limits';
import type { Outcome } from '../outcome';
import { otherShapes, pointSheet, type PointFeature } from './pointTable';
import type { RawSheet, RawWorkbook } from './rawWorkbook';
import { refused } from './refused';
import { shapeLayers, type ShapeLayer } from './shapeZip';
import { TABLE_LIMITS } from './tableLimits';
import { BadZip, guardZip } from './zipGuard';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * A zip with Shapefiles of points → a sheet for each layer, the largest first, as `pointSheet` makes it. The .prj says the
 * system of coordinates; without one positions stay as they are. Text that is surely Unicode comes so, other text in Western
 * letters: as in a workbook, the sheet tells its old encoding.
 *
 * Refused: `notPoints` where lines or areas are beside the points, `outOfRange` for a .prj that is not known here,
 * `unreadable` (also where .shp and .dbf do not belong together), `tooLarge`, `emptyFile`.
 */
export async function readWorkbook(bytes: Bytes): Promise<Outcome<RawWorkbook>> {
  if (bytes.length > TABLE_LIMITS.bytes)
    return refused('tooLarge', `${bytes.length} > ${TABLE_LIMITS.bytes} bytes`);
  try {
    guardZip(bytes);
    const layers = shapeLayers(bytes, TABLE_LIMITS.unpackedBytes);
    if (layers.length > TABLE_LIMITS.sheets) return refused('tooLarge', `layers > ${TABLE_LIMITS.sheets}`);
    const kinds = new Set(layers.map(({ kind }) => kind));
    if (!kinds.has('points') && !kinds.has('areas') && kinds.has('other'))
      return refused('unreadable', layers.map(({ name }) => name).join(', '));
    const names = layers.map(({ name }) => name);
    const wrong = otherShapes(kinds, names);
    if (wrong) return { ok: false, issues: [wrong] };
    const sheets: RawSheet[] = [];
    for (const layer of layers) {
      const sheet = await layerSheet(layer);
      if (sheet.ok) sheets.push(sheet.value);
      else if (layers.length === 1 || sheet.issues[0]?.code !== 'emptyFile') return sheet;
    }
    return sheets.length > 0 ? { ok: true, value: { sheets, encoding: null } } : refused('emptyFile', '');
  } catch (error) {
    if (error instanceof BadZip) return refused(error.code, error.got);
    if (error instanceof RangeError) return refused('unreadable', error.message);
    throw error;
  }
}

/** Whether a zip's Shapefiles hold points, or lines alone; areas and lines are boundaries with something beside them. */
export function isTable(bytes: Bytes): boolean {
  try {
    const kinds = shapeLayers(bytes, BOUNDARY_LIMITS.unpackedBytes).map(({ kind }) => kind);
    return kinds.includes('points') || (kinds.includes('lines') && !kinds.includes('areas'));
  } catch (error) {
    if (error instanceof BadZip) return false;
    throw error;
  }
}

async function layerSheet(layer: ShapeLayer): Promise<Outcome<RawSheet>> {
  const shapes = pointShapes(layer.read('shp') ?? new Uint8Array());
  if (!shapes) return refused('tooLarge', `rows > ${TABLE_LIMITS.rows}`);
  const [dbf, prj, cpg] = [layer.read('dbf'), layer.read('prj'), layer.read('cpg')];
  const table = dbf === null ? null : dbfTable(dbf, textOf(cpg)).table;
  // Attributes are known by their place alone: one record too few would give cameras the names of their neighbours.
  if (table && table.rows.length !== shapes.length)
    return refused('unreadable', `${layer.name}: .shp ${shapes.length}, .dbf ${table.rows.length}`);
  let crs: FileCrs | null = null;
  const wkt = textOf(prj);
  if (wkt !== null && wkt !== '') {
    crs = await crsOfPrj(wkt);
    if (!crs) return { ok: false, issues: [issue('outOfRange', { column: 'crs', got: wkt })] };
  }
  const features = shapes.map((points, i): PointFeature => ({ values: table?.rows[i] ?? [], points }));
  return pointSheet({ name: layer.name, names: table?.names ?? [], features, crs });
}

function textOf(part: Uint8Array | null): string | null {
  return part === null ? null : new TextDecoder().decode(part).trim();
}

const RECORDS_AT = 100;
const POINT = 1;
const MULTIPOINT = 8;

/**
 * Points of each record of a .shp of (multi)points; none for an empty shape or a position that is no number ("no data" of the
 * format is −10³⁸ or less). Null when there are more records than rows may be.
 * @throws RangeError where a record tells more than there is
 */
function pointShapes(shp: Bytes): (readonly [number, number])[][] | null {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  const shapes: (readonly [number, number])[][] = [];
  for (let at = RECORDS_AT; at + 8 <= shp.length;) {
    const length = 2 * view.getInt32(at + 4);
    if (length < 0 || at + 8 + length > shp.length)
      throw new RangeError(`.shp: got a record of ${length} bytes; expected at most ${shp.length - at - 8}`);
    // 1, 11, 21: points; 8, 18, 28: multipoints; the ten says whether heights or measures follow.
    const type = length >= 4 ? view.getInt32(at + 8, true) % 10 : 0;
    const first = type === POINT ? at + 12 : at + 12 + 36;
    const count = type === POINT ? 1 : type === MULTIPOINT ? view.getInt32(at + 12 + 32, true) : 0;
    if (count < 0 || (count > 0 && first + 16 * count > at + 8 + length))
      throw new RangeError(`.shp: got ${count} points in a record of ${length} bytes`);
    const points: (readonly [number, number])[] = [];
    for (let i = 0; i < count; i++) {
      const [x, y] = [view.getFloat64(first + 16 * i, true), view.getFloat64(first + 16 * i + 8, true)];
      if (x > -1e38 && y > -1e38) points.push([x, y]);
    }
    shapes.push(points);
    if (shapes.length > TABLE_LIMITS.rows) return null;
    at += 8 + length;
  }
  return shapes;
}
