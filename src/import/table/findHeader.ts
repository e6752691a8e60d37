import { parseNumber } from '../../domain/parseNumber';
import type { LayerDefinition } from '../../domain/layer';
import type { ColumnMapping } from '../matchColumns';
import { matchJoined } from './headerTexts';
import type { SheetGrid } from './sheetGrid';
import { withTicks, type TickGroup } from './ticks';

/** Where the header of a table stands and what it says. */
export interface FoundHeader {
  /** Index of its first row in the grid, and how many rows it has. */
  readonly at: number;
  readonly height: number;
  readonly headers: readonly string[];
  /** With the columns that are ticked, which stand behind its own. */
  readonly mapping: ColumnMapping;
  readonly ticks: readonly TickGroup[];
  /** How sure: the sum of what its columns score; 0 = taken for want of anything better. */
  readonly score: number;
}

/** Rows from the top in which a header is looked for, and rows that one may have. */
const SEARCHED = 40;
const TALLEST = 3;

/**
 * Finds the header rows of a sheet for one layer: those whose texts stand for the most of its columns, with the fewest
 * rows. Where nothing is known, the first row with two different texts. Null when there is none.
 */
export function findHeader(
  grid: SheetGrid,
  layer: Pick<LayerDefinition, 'columns' | 'refusesIdentity'>,
): FoundHeader | null {
  let best: FoundHeader | null = null;
  let plain: number | null = null;
  const last = Math.min(SEARCHED, grid.rows.length);
  for (let at = 0; at < last; at++) {
    if (!mayBeHeader(grid.rows[at] ?? [])) continue;
    plain ??= at;
    for (let height = 1; height <= TALLEST && at + height <= grid.rows.length; height++) {
      const rows = grid.rows.slice(at, at + height);
      if (height > 1 && !mayBeLowerHeader(rows.at(-1) ?? [])) break;
      const found = scored(grid, at, height, layer);
      if (!best || isBetter(found, best)) best = found;
    }
    // Columns that are all known leave nothing to look for.
    if (best && best.at < at && best.mapping.missing.length === 0 && best.mapping.matches.length >= 3) break;
  }
  if (best && best.score > 0) return best;
  if (plain === null) return null;
  return { ...scored(grid, plain, 1, layer), score: 0 };
}

/**
 * More columns known, or the same with fewer rows: a title right above the header joins it without adding anything. A
 * taller header must know clearly more, or the answers that are ticked.
 */
function isBetter(found: FoundHeader, best: FoundHeader): boolean {
  // "Kết quả" alone is a better name, but what stands beneath it is ticked.
  if (found.ticks.length > best.ticks.length) return found.score > best.score - 0.2;
  const sameEnd = found.at + found.height === best.at + best.height;
  if (sameEnd && found.height < best.height) return found.score > best.score - 0.1;
  return found.score > best.score + (found.height > 1 ? 0.15 : 0);
}

function scored(
  grid: SheetGrid,
  at: number,
  height: number,
  layer: Pick<LayerDefinition, 'columns' | 'refusesIdentity'>,
): FoundHeader {
  const rows = grid.rows.slice(at, at + height);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const joined = matchJoined(rows, width, layer, grid.rows.slice(at + height));
  const { headers, ticks } = joined;
  const mapping = withTicks(joined.mapping, ticks, width);
  const known = mapping.matches.reduce((sum, match) => sum + match.score, 0) + (mapping.position ? 1 : 0);
  const enough = mapping.missing.length === 0 ? 1 : 0;
  // What names persons must be seen, in whichever row it stands.
  const named = mapping.identity.length * 0.5;
  // Two columns at least: a title may well hold the name of one.
  const several =
    mapping.matches.length + (mapping.position ? 2 : 0) + mapping.identity.length > 1 || width === 1;
  return { at, height, headers, mapping, ticks, score: several ? known + enough + named : 0 };
}

function texts(row: readonly string[]): string[] {
  return row.filter((cell) => cell.trim() !== '');
}

/** Two different texts (one, in a sheet of one column) and hardly a number. */
function mayBeHeader(row: readonly string[]): boolean {
  const filled = texts(row);
  if (filled.length === 0) return false;
  const numbers = filled.filter((cell) => parseNumber(cell) !== null).length;
  return numbers * 3 <= filled.length && (new Set(filled).size > 1 || row.length <= 1 || filled.length === 1);
}

function mayBeLowerHeader(row: readonly string[]): boolean {
  const filled = texts(row);
  return filled.length > 0 && filled.every((cell) => parseNumber(cell) === null && cell.length < 120);
}
