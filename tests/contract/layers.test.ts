import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/domain/fold';
import { ISSUE_CODES } from '../../src/domain/issue';
import type { LayerDefinition, RawRow } from '../../src/domain/layer';
import { invariant } from '../../src/domain/programmerError';
import type { Bilingual } from '../../src/domain/text';
import { layerById, layers } from '../../src/layers/registry';
import { goodRows } from './goodRows';
import { contextOf } from './territory';

/** Every bilingual text within a value, with the path to it. */
function textsIn(value: unknown, path: string): [string, Bilingual][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('vi' in value && 'en' in value) return [[path, value as Bilingual]];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

function accept(layer: LayerDefinition, raw: RawRow, rowNumber: number): unknown {
  const { row, issues } = layer.parseRow(raw, rowNumber);
  invariant(row !== null, {
    got: `${layer.id}: ${issues.map((found) => `${found.column}: ${found.code} ${found.got}`).join('; ')}`,
    expected: 'an accepted row',
    do: `correct src/layers/${layer.id}/examples.ts`,
  });
  return row;
}

/** The good rows of a layer, spread over the communes as a placement would. */
function placedRows(layer: LayerDefinition, communes: number, periods: readonly string[]) {
  const rows: unknown[] = [];
  const ordinals: number[] = [];
  let number = 2;
  for (const period of periods) {
    for (const { raw, ordinal } of goodRows(layer.id, communes, period)) {
      rows.push(accept(layer, raw, number++));
      ordinals.push(ordinal);
    }
  }
  return { rows, ordinals: Int32Array.from(ordinals) };
}

describe('the registry', () => {
  it('registers every folder, and only folders', () => {
    const folders = readdirSync('src/layers', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(layers.map((layer) => layer.id).sort()).toEqual(folders.sort());
  });

  it('finds layers by id, and nothing by a wrong one', () => {
    for (const layer of layers) expect(layerById(layer.id)).toBe(layer);
    expect(layerById('constructor')).toBeUndefined();
  });

  it('has ids and file names that are unique and fit a URL', () => {
    for (const values of [layers.map((layer) => layer.id), layers.map((layer) => layer.fileName)])
      expect(new Set(values).size).toBe(values.length);
    for (const layer of layers) expect(layer.id).toMatch(/^[a-z][a-z-]*$/);
  });
});

describe.each(layers.map((layer) => [layer.id, layer] as const))('layer %s', (_, layer) => {
  const size = 6;
  const years = [2022, 2023];

  it('speaks both languages, composed and without loose blanks', () => {
    const texts = textsIn(
      { name: layer.name, columns: layer.columns, measures: layer.measures, settings: layer.settings },
      layer.id,
    );
    expect(texts.length).toBeGreaterThan(20);
    for (const [path, text] of texts) {
      const mayBeEmpty = path.endsWith('.unit');
      for (const language of ['vi', 'en'] as const) {
        const words = text[language];
        expect(words, path).toBe(words.normalize('NFC'));
        expect(words, path).toBe(words.trim());
        if (!mayBeEmpty) expect(words, `${path}.${language}`).not.toBe('');
      }
      expect(text.vi === '', path).toBe(text.en === '');
    }
  });

  it('has columns that cannot be mistaken for each other', () => {
    const ids = layer.columns.map((column) => column.id);
    expect(new Set(ids).size).toBe(ids.length);
    const owner = new Map<string, string>();
    for (const column of layer.columns) {
      const names = [column.id, column.name.vi, column.name.en, ...column.aliases].map((name) => fold(name));
      for (const name of new Set(names)) {
        expect(name, column.id).not.toBe('');
        expect(owner.get(name) ?? column.id, `"${name}"`).toBe(column.id);
        owner.set(name, column.id);
      }
    }
  });

  it('has measures that are consistent', () => {
    const ids = layer.measures.map((measure) => measure.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('count');
    const chosen = layer.measures.find((measure) => measure.id === layer.defaultMeasure);
    expect(chosen?.hidden ?? false).toBe(false);
    expect(chosen).toBeDefined();
    for (const measure of layer.measures) {
      expect(measure.id).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(measure.scale === 'category', measure.id).toBe((measure.categories?.length ?? 0) > 0);
      expect(measure.total === 'ratio', measure.id).toBe(measure.ratioOf !== undefined);
      if (measure.scale === 'category') expect(measure.total, measure.id).toBe('none');
      if (measure.nature === 'ratio') expect(measure.total, measure.id).not.toBe('sum');
      if (measure.ratioOf) {
        expect(ids).toContain(measure.ratioOf.numerator);
        expect(ids).toContain(measure.ratioOf.denominator);
      }
      const values = measure.categories?.map((category) => category.value) ?? [];
      expect(new Set(values).size, measure.id).toBe(values.length);
      const looks = measure.categories?.map((category) => category.sign) ?? [];
      expect(new Set(looks).size, `${measure.id}: told apart without colour`).toBe(looks.length);
    }
  });

  it('hides what ratios of sensitive counts would give away', () => {
    for (const measure of layer.measures) {
      if (!measure.ratioOf) continue;
      const parts = layer.measures.filter(
        (other) => other.id === measure.ratioOf?.numerator || other.id === measure.ratioOf?.denominator,
      );
      if (parts.some((part) => part.sensitive)) expect(measure.sensitive, measure.id).toBe(true);
    }
  });

  it('never throws on any row, and explains each refusal', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '',
        '-1',
        '1.611',
        'x',
        'đạt',
        '2023-02-30',
        '00004',
        '106.5',
        '10.4',
        '1e999',
        'NaN',
        '=1+1',
        '<b>',
      ),
    );
    const row = fc.record(Object.fromEntries(layer.columns.map((column) => [column.id, cell])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(row, fc.integer({ min: 2, max: 1e6 }), (raw, rowNumber) => {
        const parsed = layer.parseRow(raw as RawRow, rowNumber);
        const errors = parsed.issues.filter((found) => found.severity === 'error');
        expect(parsed.row === null).toBe(errors.length > 0);
        for (const found of parsed.issues) {
          expect(ISSUE_CODES).toContain(found.code);
          expect(found.row).toBe(rowNumber);
          if (found.column !== null) expect(layer.columns.map((column) => column.id)).toContain(found.column);
        }
        if (parsed.row !== null) {
          layer.place(parsed.row);
          layer.key(parsed.row);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('refuses an empty row', () => {
    const empty = Object.fromEntries(layer.columns.map((column) => [column.id, '']));
    for (const raw of [{}, empty]) {
      const { row, issues } = layer.parseRow(raw, 2);
      expect(row).toBeNull();
      expect(issues.some((found) => found.code === 'missing')).toBe(true);
    }
  });

  it('keeps commune codes as strings with their zeros', () => {
    for (const { raw } of goodRows(layer.id, size, '2023')) {
      const place = layer.place(accept(layer, raw, 2));
      expect(place.code).toBe(raw['commune_code'] ?? null);
    }
  });

  it('fills one value per commune and measure, and counts each row once', () => {
    const { rows, ordinals } = placedRows(layer, size, ['2022', '2023']);
    // One row in four lies outside.
    const some = ordinals.map((ordinal, i) => (i % 4 === 3 ? -1 : ordinal));
    const output = layer.aggregate({ rows, ordinals: some, context: contextOf(size, years, null) });
    for (const measure of layer.measures) expect(output.columns[measure.id]?.length, measure.id).toBe(size);
    expect(Object.keys(output.columns).sort()).toEqual(layer.measures.map((measure) => measure.id).sort());
    const sum = output.columns['count']!.reduce((a, b) => a + b, 0);
    expect(sum).toBe(some.filter((ordinal) => ordinal >= 0).length);
    expect(output.rowsUsed).toBe(sum);
  });

  it('counts the rows it uses in each period', () => {
    const { rows, ordinals } = placedRows(layer, size, ['2022', '2023']);
    for (const asked of years) {
      const output = layer.aggregate({ rows, ordinals, context: contextOf(size, years, asked) });
      expect(output.columns['count']!.reduce((a, b) => a + b, 0)).toBe(output.rowsUsed);
      expect(output.rowsUsed).toBeGreaterThan(0);
      expect(output.rowsUsed).toBeLessThanOrEqual(rows.length);
    }
  });

  it('has an answer for no rows, and calls what it does not know NaN, never infinite', () => {
    const inputs = [
      { rows: [], ordinals: new Int32Array(0), context: contextOf(size, years) },
      { rows: [], ordinals: new Int32Array(0), context: contextOf(0, years) },
      {
        ...placedRows(layer, 3, ['2023']),
        context: contextOf(size, years, 2023, { population: () => null }),
      },
    ];
    for (const input of inputs) {
      const output = layer.aggregate(input);
      for (const [id, column] of Object.entries(output.columns))
        for (const value of column) expect(Number.isNaN(value) || Number.isFinite(value), id).toBe(true);
    }
  });

  it('does not depend on the order of rows, and changes no input', () => {
    const { rows, ordinals } = placedRows(layer, size, ['2022', '2023']);
    const context = contextOf(size, years);
    const before = structuredClone({ rows, ordinals });
    const there = layer.aggregate({ rows, ordinals, context });
    const back = layer.aggregate({
      rows: [...rows].reverse(),
      ordinals: ordinals.slice().reverse(),
      context,
    });
    expect({ rows, ordinals }).toEqual(before);
    for (const id of Object.keys(there.columns)) {
      there.columns[id]!.forEach((value, c) => {
        if (Number.isNaN(value)) expect(back.columns[id]![c], id).toBeNaN();
        else expect(back.columns[id]![c], id).toBeCloseTo(value, 9);
      });
    }
  });

  it('counts in steps exactly as at once, the share never falling', () => {
    if (!layer.aggregateSteps) return;
    const input = { ...placedRows(layer, size, ['2023']), context: contextOf(size, years) };
    const shares: number[] = [];
    const steps = layer.aggregateSteps(input);
    let step = steps.next();
    for (; !step.done; step = steps.next()) shares.push(step.value);
    expect(step.value).toEqual(layer.aggregate(input));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('gives a detail that can be sent to another thread', () => {
    const output = layer.aggregate({ ...placedRows(layer, size, ['2023']), context: contextOf(size, years) });
    expect(structuredClone(output.detail)).toEqual(output.detail);
  });

  it('decides what is hidden for every sensitive count, communes and territory', () => {
    const counts = layer.measures.filter((measure) => measure.sensitive && !measure.ratioOf);
    const output = layer.aggregate({ ...placedRows(layer, size, ['2023']), context: contextOf(size, years) });
    expect(Object.keys(output.hidden ?? {}).sort()).toEqual(counts.map((measure) => measure.id).sort());
    for (const states of Object.values(output.hidden ?? {})) expect(states.length).toBe(size + 1);
  });
});
