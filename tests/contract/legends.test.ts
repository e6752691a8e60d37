import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { AggregateTable } from '../../src/domain/measure';
import { LANGUAGES, type Language } from '../../src/domain/text';
import { invariant } from '../../src/domain/programmerError';
import type { MapTerritory, OverlayContext } from '../../src/map/contract';
import type { DrawnResult, LayerView, LegendOf } from '../../src/map/layerView';
import type { LegendPart } from '../../src/map/legendPart';
import { layers } from '../../src/layers/registry';
import { hasView, loadView } from '../../src/layers/views';
import { goodRows } from './goodRows';
import { contextOf, rowOfSquares } from './territory';

/** Stands for every layer class of deck.gl: keeps what it was made with. */
vi.mock('@deck.gl/layers', () => {
  class Made {
    constructor(readonly props: object) {}
  }
  const names = ['Icon', 'Text', 'Polygon', 'SolidPolygon', 'Path', 'Scatterplot', 'Line', 'Arc', 'Column'];
  return Object.fromEntries(names.map((name) => [`${name}Layer`, Made]));
});
vi.mock('../../src/map/glyphAtlas', () => ({
  glyphAtlas: () => Promise.resolve({ atlas: null, mapping: {}, size: 1 }),
  cssOf: () => '',
  strokeIcon: () => undefined,
}));

const SIZE = 6;
const YEARS = [2022, 2023];
const PERIOD = 'năm 2023';
/** A look's key is part of the address, behind the layer's id. */
const KEY = /^[a-z][a-z0-9-]{0,30}$/;

const { communes, boundaries } = rowOfSquares(SIZE);
const squares = communes.map(({ ordinal, code, name }) => {
  const at = ordinal * 8;
  const ring = [0, 2, 4, 6, 0].map((i) => [
    boundaries.coords[at + i] ?? NaN,
    boundaries.coords[at + i + 1] ?? NaN,
  ]);
  return {
    type: 'Feature' as const,
    id: ordinal,
    properties: { code, name },
    geometry: { type: 'Polygon' as const, coordinates: [ring] },
  };
});
const territory: MapTerritory = {
  id: 'squares',
  features: { type: 'FeatureCollection', features: squares },
  names: communes.map(({ name }) => name),
  labelPoints: Float64Array.from(communes.flatMap(({ ordinal }) => [106.05 + ordinal / 10, 10.05])),
  bboxes: Float64Array.from(
    communes.flatMap(({ ordinal }) => [106 + ordinal / 10, 10, 106.1 + ordinal / 10, 10.1]),
  ),
  bbox: [106, 10, 106 + SIZE / 10, 10.1],
  neighbourStarts: new Uint32Array(SIZE + 1),
  neighbours: new Uint32Array(0),
};

const overlayContext = (zoomStep: number, publicView = false): OverlayContext => ({
  language: 'vi',
  zoomStep,
  territory,
  publicView,
  beforeId: 'names',
  beforeAreaId: 'borders',
  colour: () => [0, 0, 0, 255],
  onMark: () => undefined,
  onMarkSelect: () => undefined,
  selectCommune: () => undefined,
  comeNearer: () => undefined,
  keepClear: () => undefined,
});

/** What the pickable layer shows, mark by mark; a mark that stands for several things lists them. */
async function drawnThings(
  view: LayerView,
  result: DrawnResult,
  context: OverlayContext,
  kept: readonly string[] | null,
): Promise<number> {
  const made = (await view.buildMapLayers?.(result, context, kept)) ?? [];
  const pickable = made
    .map(({ props }) => props as { pickable?: boolean; data?: readonly unknown[] })
    .filter((props) => props.pickable);
  expect(pickable.length, 'one layer holds the marks').toBeLessThanOrEqual(1);
  return (pickable[0]?.data ?? []).reduce<number>(
    (sum, mark) => sum + ((mark as { members?: readonly unknown[] }).members?.length ?? 1),
    0,
  );
}

function resultOf(layer: (typeof layers)[number], periods: readonly string[]): DrawnResult {
  const rows: unknown[] = [];
  const ordinals: number[] = [];
  for (const period of periods)
    for (const { raw, ordinal } of goodRows(layer.id, SIZE, period)) {
      rows.push(layer.parseRow(raw, rows.length + 2).row);
      ordinals.push(ordinal);
    }
  const output = layer.aggregate({
    rows,
    ordinals: Int32Array.from(ordinals),
    context: contextOf(SIZE, YEARS),
  });
  return {
    table: { ...output, totals: output.totals ?? {} } as unknown as AggregateTable,
    detail: output.detail,
  };
}

const drawing = layers.filter(({ id }) => hasView(id));

it('at least one layer draws', () => {
  expect(drawing.length).toBeGreaterThan(0);
});

describe.each(drawing.map((layer) => [layer.id, layer] as const))('legend of %s', (_, layer) => {
  let view: LayerView;
  let legend: LegendOf;
  const full = resultOf(layer, ['2022', '2023']);
  const empty = resultOf(layer, []);
  const { periods } = contextOf(SIZE, YEARS);
  const explain = (
    result: DrawnResult,
    kept: readonly string[] | null = null,
    language: Language = 'vi',
  ): LegendPart => legend(result, { language, territory, period: PERIOD, periods }, kept);

  beforeAll(async () => {
    vi.stubGlobal('document', { fonts: { load: () => Promise.resolve([]) } });
    view = (await loadView(layer.id)).view;
    const loaded = view.buildMapLayers ? await view.loadLegend?.() : () => ({}) as LegendPart;
    invariant(loaded, {
      got: `${layer.id}/view.ts draws and has no loadLegend`,
      expected: 'a legend for what is drawn',
      do: `write src/layers/${layer.id}/legend.ts`,
    });
    legend = loaded;
  });

  it('counts what is drawn, at every zoom', async () => {
    for (const result of [full, empty]) {
      const part = explain(result);
      expect(part.shown).toBe(part.all);
      for (const zoom of [6, 9, 12, 16])
        expect(await drawnThings(view, result, overlayContext(zoom), null)).toBe(part.all);
      for (const { complete, entries } of part.groups) {
        const sum = entries.reduce((all, { count }) => all + (Number.isNaN(count) ? 0 : (count ?? 0)), 0);
        if (complete) expect(sum).toBe(part.all);
      }
    }
    expect(explain(full).all).toBeGreaterThan(0);
    expect(explain(full).groups.some(({ complete }) => complete)).toBe(true);
  });

  it('keeps exactly the things of a look that is chosen', async () => {
    const part = explain(full);
    const entries = part.groups.filter(({ filters }) => filters).flatMap((group) => group.entries);
    expect(entries.length).toBeGreaterThan(0);
    for (const { key, count } of entries) {
      const now = explain(full, [key]);
      expect(now.all, key).toBe(part.all);
      expect(now.groups, key).toEqual(part.groups);
      if (!Number.isNaN(count)) expect(now.shown, key).toBe(count);
      expect(await drawnThings(view, full, overlayContext(9), [key]), key).toBe(now.shown);
    }
    // Of one question either look will do.
    for (const { complete, filters, entries: all } of part.groups)
      if (complete && filters)
        expect(
          explain(
            full,
            all.map(({ key }) => key),
          ).shown,
        ).toBe(part.all);
    expect(explain(full, ['no-such-look']).shown).toBe(part.all);
  });

  it('speaks both languages, names the period, and has keys that fit an address', () => {
    const tokens = readFileSync('src/ui/tokens.css', 'utf8');
    for (const language of LANGUAGES)
      for (const result of [full, empty]) {
        const part = explain(result, null, language);
        const entries = part.groups.flatMap((group) => group.entries);
        const texts = [part.caption, part.things, ...part.notes, ...entries.map(({ label }) => label)];
        for (const text of texts) {
          expect(text).not.toBe('');
          expect(text).toBe(text.normalize('NFC').trim());
          expect(text).not.toMatch(/\{\w+\}|NaN|undefined/);
        }
        expect(part.caption).toContain(PERIOD);
        const keys = entries.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(KEY);
        for (const { sign, key } of entries) {
          expect(sign.length, key).toBeGreaterThan(0);
          for (const { fill, stroke, d } of sign) {
            expect(d).toMatch(/^[Mm][\d .]/);
            expect(fill ?? stroke, `${key}: neither filled nor drawn`).toBeDefined();
            for (const token of [fill, stroke])
              if (token) expect(tokens.split(`--${token}:`).length - 1, token).toBe(3);
          }
        }
      }
  });

  it('draws nothing below commune level in public', async () => {
    if (view.belowCommune) expect(await drawnThings(view, full, overlayContext(16, true), null)).toBe(0);
  });
});
