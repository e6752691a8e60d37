import { fold } from '../../domain/fold';
import type { LayerDefinition } from '../../domain/layer';
import { isIdentityHeader } from '../identityColumns';
import { matchColumns, type ColumnMapping } from '../matchColumns';
import { findTicks, type TickGroup } from './ticks';
import { isRejectedHeader } from '../rejectedColumns';

type Columns = Pick<LayerDefinition, 'columns' | 'refusesIdentity'>;

/** Words of a second header row that only repeat what the first one said. */
const WHOLE = /^(tong( so| cong)?|cong|so luong|ts|total|chung)$/;
const PART = /^(trong do|chia ra|gom|of which|including)\b/;

/**
 * Header rows, one above the other → one text per column. A blank upper cell belongs to the text on its left where the
 * row below says something; the same text twice (merged downwards) is said once. "Tin báo" over "Trong đó: có giá trị" →
 * "Tin báo – Trong đó: có giá trị".
 */
export function joinHeaders(rows: readonly (readonly string[])[], width: number): string[] {
  return partsOf(rows, width).map((parts) => parts.join(' – '));
}

function partsOf(rows: readonly (readonly string[])[], width: number): string[][] {
  const filled = rows.map((row, level) => {
    const cells = Array.from({ length: width }, (_, i) => clean(row[i]));
    const below = rows.slice(level + 1);
    for (let i = 1; i < width; i++)
      if (
        cells[i] === '' &&
        below.some((other) => clean(other[i]) !== '') &&
        !below.some((other) => clean(other[i - 1]) === '')
      )
        cells[i] = cells[i - 1] ?? '';
    return cells;
  });
  return Array.from({ length: width }, (_, i) => {
    const parts = filled.map((cells) => cells[i] ?? '').filter((text) => text !== '');
    return parts.filter((text, at) => fold(text) !== fold(parts[at - 1] ?? ''));
  });
}

const clean = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/**
 * What the joined headers stand for. A column is known by its joined text or by a part of it ("Tổng số" under "Tin báo" is
 * "Tin báo"; "Trong đó: có giá trị" is "có giá trị"), whatever fits best; the mapping names the joined text. Columns that
 * are ticked stand for nothing alone: they are the answers of one column.
 *
 * @param body rows beneath the header
 */
export function matchJoined(
  rows: readonly (readonly string[])[],
  width: number,
  layer: Columns,
  body: readonly (readonly string[])[],
): { readonly headers: string[]; readonly mapping: ColumnMapping; readonly ticks: readonly TickGroup[] } {
  const parts = partsOf(rows, width);
  const ticks = findTicks(parts, body, layer);
  const ticked = new Set(ticks.flatMap(({ answers }) => [...answers.keys()]));
  const headers = parts.map((texts) => texts.join(' – '));
  const shown = parts.map((texts, i) => (ticked.has(i) ? '' : bestReading(texts, headers[i] ?? '', layer)));
  const mapping = matchColumns(shown, layer);
  const whole = (index: number): string => headers[index] ?? '';
  // Identity hides in any row of a header, also beside a column that is known.
  const identity = layer.refusesIdentity
    ? headers.filter((header, i) => [header, ...(parts[i] ?? [])].some(isIdentityHeader))
    : [];
  const used = new Set([
    ...mapping.matches.map(({ index }) => index),
    mapping.position?.index ?? -1,
    ...ticked,
  ]);
  return {
    headers,
    mapping: {
      ...mapping,
      matches: mapping.matches.map((match) => ({ ...match, header: whole(match.index) })),
      position: mapping.position && { ...mapping.position, header: whole(mapping.position.index) },
      unused: headers.filter((header, i) => header !== '' && !used.has(i) && !isRejectedHeader(header)),
      identity,
    },
    ticks,
  };
}

function bestReading(parts: readonly string[], joined: string, layer: Columns): string {
  if (parts.length < 2) return joined;
  const [top = ''] = parts;
  const low = parts.at(-1) ?? '';
  const ownLow = low.replace(/^\s*(?:trong đó|trong do|chia ra|gồm|of which|including)\s*[:,-]?\s*/iu, '');
  const readings = WHOLE.test(fold(low))
    ? [joined, top, low]
    : PART.test(fold(low))
      ? [joined, ownLow, `${top} ${ownLow}`, low]
      : [joined, low, `${top} ${low}`];
  let best = joined;
  let most = 0;
  for (const reading of readings) {
    const score = matchColumns([reading], layer).matches[0]?.score ?? 0;
    if (score > most) {
      most = score;
      best = reading;
    }
  }
  return best;
}
