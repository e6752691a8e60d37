import { describe, expect, it } from 'vitest';
import { testYear } from '../../tests/fixtures/periods';
import type { LayerDefinition } from '../domain/layer';
import type { CanonicalTable } from './canonicalTable';
import { knownRows, type RowLayer } from './layerRows';
import { mergeRows, type FormerRows, type KnownTable } from './mergeRows';

const both = (text: string) => ({ vi: text, en: text });
const column = (id: string): LayerDefinition['columns'][number] => ({
  id,
  name: both(id),
  aliases: [],
  required: false,
  hint: both(''),
});

/** Counts per commune and period; a count that is no number is no row. */
const layer: RowLayer = {
  columns: ['commune_code', 'commune_name', 'period', 'kind', 'count', 'note'].map(column),
  parseRow: ({ commune_code, commune_name, period, kind, count, note }) => ({
    row: /^\d+$/.test(count ?? '')
      ? { code: commune_code, name: commune_name, period, kind, count: Number(count), note }
      : null,
    issues: [],
  }),
  place: (row) => {
    const { code, name } = row as { code?: string; name?: string };
    return { by: 'commune', code: code ?? null, name: name ?? null, district: null };
  },
  key: (row) => {
    const { code, name, period, kind } = row as Record<string, string | undefined>;
    return kind === 'loose' ? null : [code || name, period, kind].join('|');
  },
};

const PERIODS = ['2017', '2018'].map((id) => testYear(id, { name: both(`Năm ${id}`) }));
const COMMUNES = [{ code: '00004' }, { code: '00028' }];

/** Rows as text, cells parted by blanks ("-" is empty), behind them the ordinal. */
function table(headers: string, ...rows: readonly string[]): KnownTable {
  const cells = rows.map((row) =>
    row.split(' ').map((cell) => (cell === '-' ? '' : cell.replaceAll('_', ' '))),
  );
  const ordinals = Int32Array.from(cells, (row) => Number(row.at(-1)));
  const canonical: CanonicalTable = {
    headers: headers.split(' '),
    rows: cells.map((row) => row.slice(0, -1)),
  };
  const parsed = canonical.rows.map((row, i) => {
    const raw = Object.fromEntries(canonical.headers.map((id, at) => [id, row[at]]));
    return layer.parseRow(raw, i + 1).row ?? undefined;
  });
  return {
    table: canonical,
    known: knownRows({ table: canonical, ordinals, parsed }, layer, COMMUNES, PERIODS),
  };
}
const former = (own: KnownTable, illustrative = false): FormerRows => ({ ...own, illustrative });
const lines = ({ table: { headers, rows } }: { readonly table: CanonicalTable }): string[] =>
  [headers, ...rows].map((row) => row.map((cell) => cell || '-').join(' '));

const HEADERS = 'commune_code commune_name period count';

describe('mergeRows by period', () => {
  it('replaces the rows of the import’s periods and keeps those of others word for word', () => {
    const before = table(
      HEADERS,
      '- Xã_A Năm_2017 3 0',
      '00028 B 2017 4 1',
      '00004 A 2018 5 0',
      '00028 B 2018 6 1',
    );
    const merged = mergeRows(table(HEADERS, '00004 xã_a 2018 7 0'), former(before), layer);
    expect(lines(merged)).toEqual([HEADERS, '- Xã A Năm 2017 3', '00028 B 2017 4', '00004 xã a 2018 7']);
    expect(merged).toMatchObject({ kept: [0, 1], replaced: 2 });
    expect(merged.compared).toEqual({ same: [], changed: [[2, 0]], removed: [3], added: [] });
  });

  it('knows a row by its commune and period, however both are written', () => {
    const before = table(HEADERS, '- Xã_A Năm_2018 5 0', '00028 B 2018 6 1');
    const { compared } = mergeRows(
      table(HEADERS, '00004 - 2018 5 0', '- bê 2018 9 1'),
      former(before),
      layer,
    );
    expect(compared).toEqual({ same: [[0, 0]], changed: [[1, 1]], removed: [], added: [] });
  });

  it('takes a corrected count for the same row where its number is part of what it is known by', () => {
    const headers = 'commune_code period kind count';
    const before = table(headers, '00004 2018 loose 5 0', '00028 2018 loose 6 1', '00028 2018 loose 7 1');
    const fresh = table(headers, '00004 2018 loose 8 0', '00028 2018 loose 6 1', '00028 2018 loose 9 1');
    expect(mergeRows(fresh, former(before), layer).compared).toEqual({
      same: [[1, 1]],
      changed: [
        [0, 0],
        [2, 2],
      ],
      removed: [],
      added: [],
    });
    const two = table(headers, '00004 2018 loose 8 0', '00004 2018 loose 9 0');
    // One row became two: which of them it is nobody can say.
    expect(mergeRows(two, former(before), layer).compared).toMatchObject({ changed: [], added: [0, 1] });
  });

  it('replaces everything where either file has no periods, and where the former rows are made up', () => {
    const before = table('commune_code count', '00004 5 0', '00028 6 1');
    const fresh = table(HEADERS, '00004 A 2018 5 0');
    expect(mergeRows(fresh, former(before), layer)).toMatchObject({ kept: [], replaced: 2 });
    const alike = table(HEADERS, '00004 A 2018 5 0', '00028 B 2017 1 1');
    expect(mergeRows(fresh, former(alike, true), layer)).toMatchObject({
      kept: [],
      compared: { same: [], changed: [], removed: [0, 1], added: [0] },
    });
    expect(mergeRows(fresh, null, layer).compared.added).toEqual([0]);
  });

  it('has the columns of both files in the layer’s order, empty where a file lacks them', () => {
    const before = table('commune_code period count note', '00028 2017 4 cũ 1');
    const merged = mergeRows(table(HEADERS, '00004 A 2018 7 0'), former(before), layer);
    expect(lines(merged)).toEqual([
      'commune_code commune_name period count note',
      '00028 - 2017 4 cũ',
      '00004 A 2018 7 -',
    ]);
  });

  it('drops no former row that is no row of the layer without telling it', () => {
    const before = table(HEADERS, '00004 A 2018 nhiều 0', '00028 B 2018 6 1');
    const { compared } = mergeRows(table(HEADERS, '00028 B 2018 6 1'), former(before), layer);
    expect(compared).toEqual({ same: [[1, 0]], changed: [], removed: [0], added: [] });
  });
});

describe('mergeRows row by row', () => {
  const before = former(table(HEADERS, '00004 A 2018 5 0', '00028 B 2018 6 1'));

  it('replaces a row of the same key in its place, adds the others, leaves the rest', () => {
    const fresh = table(HEADERS, '00028 B 2018 9 1', '00028 B 2017 1 1');
    const merged = mergeRows(fresh, before, layer, 'rows');
    expect(lines(merged)).toEqual([HEADERS, '00004 A 2018 5', '00028 B 2018 9', '00028 B 2017 1']);
    expect(merged).toMatchObject({ kept: [0], replaced: 1, compared: { removed: [] } });
  });

  it('adds nothing the second time, also of rows without a key', () => {
    const headers = 'commune_code period kind count';
    const fresh = table(headers, '00004 2018 loose 8 0');
    const once = mergeRows(fresh, null, layer, 'rows');
    const again = mergeRows(fresh, former({ table: once.table, known: fresh.known }), layer, 'rows');
    expect(again.compared).toEqual({ same: [[0, 0]], changed: [], removed: [], added: [] });
    expect(again.table).toEqual(once.table);
  });

  it('replaces both rows of a commune that stood there under two names', () => {
    const twice = former(table(HEADERS, '- Xã_A 2018 5 0', '00004 A 2018 5 0'));
    const merged = mergeRows(table(HEADERS, '00004 A 2018 7 0'), twice, layer, 'rows');
    expect(lines(merged)).toEqual([HEADERS, '00004 A 2018 7']);
    expect(merged.compared).toMatchObject({ removed: [1] });
  });
});
