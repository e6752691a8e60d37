import { COMMUNE_CODE, COMMUNE_NAME, DISTRICT, PERIOD } from '../../domain/communeColumns';
import type { LayerDefinition } from '../../domain/layer';
import { parseDate } from '../../domain/parseDate';
import { parseNumber } from '../../domain/parseNumber';
import type { KnownRow } from '../../import/layerRows';
import type { KnownTable } from '../../import/mergeRows';

const NO_NAMES: ReadonlySet<string> = new Set([
  'id',
  'lng',
  'lat',
  COMMUNE_CODE.id,
  COMMUNE_NAME.id,
  DISTRICT.id,
  PERIOD.id,
]);
/** Words that name a thing; the rest says how it is. */
const WORDS = 2;

/**
 * What a person knows a row by. A row with an id: its id. A row of a commune: the commune, with its period where the table
 * has several, and its first word where the commune has several rows in it ("Phường 5 · ma túy"). Any other: its first
 * words ("Ánh sáng an ninh · Khu phố 4"). Periods are named by their ids: a label has no language.
 */
export function rowLabels(
  layer: Pick<LayerDefinition, 'columns'>,
  communes: readonly { readonly name: string }[],
): (row: KnownRow, table: KnownTable) => string {
  const facts = new WeakMap<KnownTable, { several: boolean; places: ReadonlyMap<string, number> }>();
  const factsOf = (table: KnownTable) => {
    const known = facts.get(table);
    if (known) return known;
    const places = new Map<string, number>();
    for (const { place } of table.known) if (place !== null) places.set(place, (places.get(place) ?? 0) + 1);
    const several = new Set(table.known.map(({ periodId }) => periodId)).size > 1;
    const found = { several, places };
    facts.set(table, found);
    return found;
  };
  const words = layer.columns.map(({ id }) => id).filter((id) => !NO_NAMES.has(id));

  return (row, owner) => {
    const { table } = owner;
    const cell = (id: string): string => row.cells[table.headers.indexOf(id)] ?? '';
    if (cell('id') !== '') return cell('id');
    const { several, places } = factsOf(owner);
    const named = words.map(cell).filter(isWord);
    const parts: (string | null | undefined)[] = [];
    if (row.place !== null || named.length === 0) {
      parts.push(communes[row.ordinal]?.name ?? (cell(COMMUNE_NAME.id) || cell(COMMUNE_CODE.id)));
      if (row.place !== null && (places.get(row.place) ?? 0) > 1) parts.push(named[0]);
      if (several) parts.push(row.periodId);
    } else parts.push(...named.slice(0, WORDS));
    return parts.filter(Boolean).join(' · ');
  };
}

function isWord(cell: string): boolean {
  return cell !== '' && parseNumber(cell) === null && parseDate(cell) === null;
}
