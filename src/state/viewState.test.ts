import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../domain/text';
import {
  INITIAL_VIEW,
  MODES,
  parseView,
  THEMES,
  TOOLS,
  viewQuery,
  withChange,
  type ViewState,
} from './viewState';

const idText = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
const plainId = fc.stringMatching(/^[a-zA-Z0-9_-]{1,12}$/);
const anyView: fc.Arbitrary<ViewState> = fc.record({
  territory: fc.option(idText),
  period: fc.option(idText),
  mode: fc.constantFrom(...MODES),
  measure: fc.option(fc.record({ layer: plainId, measure: plainId })),
  layers: fc.option(fc.uniqueArray(idText, { maxLength: 4 })),
  commune: fc.option(fc.stringMatching(/^\d{5}$/)),
  filter: fc.option(
    fc.uniqueArray(fc.stringMatching(/^([a-z][a-z-]{0,9}\.)?[a-z][a-z0-9-]{0,10}$/), {
      minLength: 1,
      maxLength: 4,
    }),
  ),
  language: fc.constantFrom(...LANGUAGES),
  theme: fc.option(fc.constantFrom(...THEMES)),
  labels: fc.boolean(),
  table: fc.option(fc.oneof(fc.constant('-'), idText)),
  sort: fc.option(fc.record({ column: idText, descending: fc.boolean() })),
  scene: fc.integer({ min: 1, max: 99 }),
  tool: fc.option(fc.constantFrom(...TOOLS)),
});

describe('view state and address', () => {
  it('writes nothing for the initial view', () => {
    expect(viewQuery(INITIAL_VIEW)).toBe('');
    expect(parseView('').view).toEqual(INITIAL_VIEW);
  });

  it('survives the way into the address and back', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const back = parseView(viewQuery(view));
        expect(back.view).toEqual(view);
        expect(back.problems).toEqual([]);
      }),
    );
  });

  it('never throws on a hostile address and reports only its own parameters', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const { view } = parseView(query);
        expect(parseView(viewQuery(view)).view).toEqual(view);
      }),
    );
  });

  it('falls back and reports what it does not understand', () => {
    const { view, problems } = parseView(
      '?mode=chess&c=<b>&lang=fr&m=status&f=%3C&labels=2&scene=0&tool=saw&other=1',
    );
    expect(view).toEqual(INITIAL_VIEW);
    expect(problems.map((problem) => problem.parameter)).toEqual([
      'mode',
      'm',
      'c',
      'f',
      'lang',
      'labels',
      'scene',
      'tool',
    ]);
  });

  it('keeps parameters of others and stays readable', () => {
    const query = viewQuery({ ...INITIAL_VIEW, layers: ['models', 'cameras'] }, '?token=7&p=old');
    expect(query).toBe('?token=7&layers=models,cameras');
  });

  it('reads the example of the README', () => {
    const { view } = parseView(
      '?t=kon-tum-2023&p=2023&m=safe-status.status&c=23293&layers=models,cameras&f=not-met',
    );
    expect(view.territory).toBe('kon-tum-2023');
    expect(view.measure).toEqual({ layer: 'safe-status', measure: 'status' });
    expect(view.commune).toBe('23293');
    expect(view.filter).toEqual(['not-met']);
  });
});

describe('what a change takes along', () => {
  const full: ViewState = {
    ...INITIAL_VIEW,
    territory: 'a',
    period: '2018',
    commune: '00004',
    filter: ['1'],
    measure: { layer: 'tips', measure: 'per1000' },
  };

  it('leaves period, commune and filter behind with the territory', () => {
    const next = withChange(full, { territory: 'b' });
    expect([next.period, next.commune, next.filter]).toEqual([null, null, null]);
    expect(next.measure).toEqual(full.measure);
  });

  it('keeps the commune but not the filter with the measure', () => {
    const next = withChange(full, { measure: { layer: 'tips', measure: 'received' } });
    expect(next.commune).toBe('00004');
    expect(next.filter).toBeNull();
  });

  it('keeps the marks of drawn layers with the measure, and drops those of a layer that is switched off', () => {
    const marked: ViewState = { ...full, layers: ['models', 'cameras'], filter: ['1', 'models.overdue'] };
    expect(withChange(marked, { measure: { layer: 'tips', measure: 'received' } }).filter).toEqual([
      'models.overdue',
    ]);
    expect(withChange(marked, { layers: ['models'] }).filter).toEqual(['1', 'models.overdue']);
    expect(withChange(marked, { layers: ['cameras'] }).filter).toEqual(['1']);
    expect(withChange({ ...marked, filter: ['models.overdue'] }, { layers: [] }).filter).toBeNull();
  });

  it('keeps all with the period', () => {
    expect(withChange(full, { period: '2017' })).toEqual({ ...full, period: '2017' });
  });
});
