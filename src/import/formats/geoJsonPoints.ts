import { issue } from '../../domain/issue';
import { jsonDepth } from '../boundaries/jsonDepth';
import type { Outcome } from '../outcome';
import { cellText, type CellValue } from './cellText';
import { decodeText } from './decodeText';
import type { RawWorkbook } from './rawWorkbook';
import { TABLE_LIMITS } from './tableLimits';

/** Brackets within brackets: a collection of points needs five. */
const DEPTH = 64;

/**
 * GeoJSON of points → one sheet: the names of all properties, `lng` and `lat`; then one row per feature. A feature that is
 * no point has empty coordinates, so that it is told as `missing` and not dropped. The row number is that of the feature
 * plus one, as if the names were row 1.
 */
export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Outcome<RawWorkbook>> {
  if (bytes.length > TABLE_LIMITS.bytes)
    return refused('tooLarge', `${bytes.length} > ${TABLE_LIMITS.bytes} bytes`);
  if (jsonDepth(bytes, DEPTH) > DEPTH) return refused('tooLarge', `depth > ${DEPTH}`);
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  let root: unknown;
  try {
    root = JSON.parse(decoded.value.text);
  } catch (error) {
    return refused('unreadable', error instanceof Error ? error.message : 'JSON');
  }
  const features = featuresOf(root);
  if (!features) return refused('unreadable', 'no FeatureCollection');
  if (features.length === 0) return refused('emptyFile', '');
  if (features.length > TABLE_LIMITS.rows) return refused('tooLarge', `rows > ${TABLE_LIMITS.rows}`);

  const names: string[] = [];
  const columns = new Map<string, number>();
  for (const { properties } of features)
    for (const name of Object.keys(properties)) {
      if (columns.has(name) || name === 'lng' || name === 'lat') continue;
      columns.set(name, names.length);
      names.push(name);
      if (names.length > TABLE_LIMITS.columns)
        return refused('tooLarge', `columns > ${TABLE_LIMITS.columns}`);
    }
  const rows = features.map(({ properties, position }) => [
    ...names.map((name) => textOf(Object.hasOwn(properties, name) ? properties[name] : null)),
    ...position.map((coordinate) => (coordinate === null ? '' : coordinateText(coordinate))),
  ]);
  const sheet = {
    name: null,
    rows: [[...names, 'lng', 'lat'], ...rows],
    rowNumbers: [1, ...features.map((_, i) => i + 2)],
    merges: [],
    hidden: false,
    fonts: null,
  };
  return { ok: true, value: { sheets: [sheet], encoding: decoded.value.encoding } };
}

interface PointFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly position: readonly [number | null, number | null];
}

function featuresOf(root: unknown): PointFeature[] | null {
  if (!isObject(root)) return null;
  const list = root.type === 'Feature' ? [root] : root.type === 'FeatureCollection' ? root.features : null;
  if (!Array.isArray(list)) return null;
  return list.map((item: unknown) => {
    const feature = isObject(item) ? item : {};
    const geometry = isObject(feature.geometry) ? feature.geometry : {};
    const at: unknown = geometry.type === 'Point' ? geometry.coordinates : null;
    const [lng, lat]: unknown[] = Array.isArray(at) ? at : [];
    const both = typeof lng === 'number' && typeof lat === 'number';
    return {
      properties: isObject(feature.properties) ? feature.properties : {},
      position: both ? [lng, lat] : [null, null],
    };
  });
}

const textOf = (value: unknown): string =>
  (typeof value === 'object' && value !== null ? JSON.stringify(value) : cellText(value as CellValue))
    .normalize('NFC')
    .slice(0, TABLE_LIMITS.cell);

/** Never 1e-7, and with its point: a coordinate groups no thousands. */
const coordinateText = (value: number): string =>
  Number.isFinite(value) ? Number(value.toFixed(9)).toString() : '';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refused(code: 'emptyFile' | 'tooLarge' | 'unreadable', got: string): Outcome<never> {
  return { ok: false, issues: [issue(code, { got })] };
}
