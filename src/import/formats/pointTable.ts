import { visibleText } from '../../domain/visibleText';
import { fold } from '../../domain/fold';
import { issue, type Issue } from '../../domain/issue';
import type { FileCrs } from '../boundaries/crs';
import type { Outcome } from '../outcome';
import { cellText, type CellValue } from './cellText';
import type { RawSheet } from './rawWorkbook';
import { refused } from './refused';
import { TABLE_LIMITS } from './tableLimits';

/** What a feature of points says, in the order of its sheet's names. */
export interface PointFeature {
  readonly values: readonly unknown[];
  /** x and y as they stand in the file; empty where the feature has no position. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** A layer of points before it is a sheet. */
export interface PointLayer {
  /** Null where the format has no layers. */
  readonly name: string | null;
  readonly names: readonly string[];
  readonly features: readonly PointFeature[];
  /** The system that the file says its positions are in; null when it says none. */
  readonly crs: FileCrs | null;
}

/**
 * A layer of points → one sheet: the names of all attributes, `lng` and `lat`; then one row for every point. A feature
 * without a position keeps its row with empty coordinates, so that it is told as `missing` and not dropped; one of several
 * points has a row for each. Row numbers count on from 2, as if the names were row 1. An attribute that is itself called lng
 * or lat gives way to the position.
 *
 * Positions in a system that the file names are turned into degrees, and the sheet says so (`convertedZone`); in one that it
 * does not name they stay as they are: degrees, or metres whose zone is asked for.
 */
export function pointSheet({ name, names, features, crs }: PointLayer): Outcome<RawSheet> {
  const kept = names.flatMap((header, at) => (/^(?:lng|lat)$/.test(fold(header)) ? [] : [at]));
  if (kept.length > TABLE_LIMITS.columns) return refused('tooLarge', `columns > ${TABLE_LIMITS.columns}`);
  const header = [...kept.map((at) => names[at] ?? ''), 'lng', 'lat'];
  const rows: string[][] = [header];
  for (const { values, points } of features) {
    const texts = kept.map((at) => valueText(values[at]));
    if (points.length === 0) rows.push([...texts, '', '']);
    for (const point of points) {
      const [lng, lat] = crs?.convert ? crs.convert(point[0], point[1]) : point;
      rows.push([...texts, coordinateText(lng), coordinateText(lat)]);
    }
    if (rows.length > TABLE_LIMITS.rows) return refused('tooLarge', `rows > ${TABLE_LIMITS.rows}`);
    if (rows.length * header.length > TABLE_LIMITS.cells)
      return refused('tooLarge', `cells > ${TABLE_LIMITS.cells}`);
  }
  if (rows.length === 1) return refused('emptyFile', '');
  return {
    ok: true,
    value: {
      name,
      rows,
      rowNumbers: rows.map((_, i) => i + 1),
      merges: [],
      hidden: false,
      fonts: null,
      notes: conversionNote(crs, features),
    },
  };
}

function conversionNote(crs: FileCrs | null, features: readonly PointFeature[]): Issue[] {
  if (!crs?.convert) return [];
  const count = features.reduce((sum, { points }) => sum + points.length, 0);
  return [issue('convertedZone', { got: `${crs.name}: ${count}`, severity: 'warning' })];
}

function valueText(value: unknown): string {
  const text =
    typeof value === 'object' && value !== null ? JSON.stringify(value) : cellText(value as CellValue);
  return visibleText(text).slice(0, TABLE_LIMITS.cell);
}

/** Degrees or metres with a decimal point and no exponent: a coordinate groups no thousands. Nine decimals are 0,1 mm. */
function coordinateText(value: number): string {
  return Number.isFinite(value) ? value.toFixed(9).replace(/\.?0+$/, '') : '';
}

/**
 * Why a file of shapes is no table of points; null when it holds points alone.
 * @param names what the file itself calls them: its layers, or the types of its geometries
 */
export function otherShapes(
  kinds: ReadonlySet<'points' | 'lines' | 'areas' | 'other'>,
  names: Iterable<string>,
): Issue | null {
  const others = [...kinds].filter((kind) => kind !== 'points');
  if (others.length === 0) return null;
  if (!kinds.has('points') && kinds.has('areas'))
    return issue('unreadable', { got: 'boundaries, not a table' });
  return issue('notPoints', { got: [...new Set(names)].sort().join(', ') });
}
