import { describe, expect, it } from 'vitest';
import type { LayerResult } from '../compute/protocol';
import type { MeasureDefinition } from '../domain/measure';
import { hiddenState } from './hiddenState';
import { shownResult } from './shownResult';

const words = { vi: '', en: '' };
const measures: readonly MeasureDefinition[] = [
  {
    id: 'received',
    name: words,
    unit: words,
    scale: 'sequential',
    nature: 'flow',
    total: 'sum',
    digits: 0,
    formula: words,
    sensitive: true,
  },
];
const result = {
  table: { columns: { received: Float64Array.of(3, 40, 12, NaN) }, totals: { received: 55 } },
} as unknown as LayerResult;

describe('what everybody may see', () => {
  const shown = shownResult(result, { measures });

  it('holds no small number, and no number from which it could be computed', () => {
    const column = shown.table.columns['received'];
    expect(column?.[0]).toBeNaN();
    expect(hiddenState(shown.table, 'received', 0)).toBe(1);
    // 55 − 40 − 12 would give the 3: a second commune is hidden with it.
    expect([1, 2].filter((ordinal) => hiddenState(shown.table, 'received', ordinal) === 2)).toHaveLength(1);
    expect(shown.table.totals['received']).toBe(55);
    expect(hiddenState(shown.table, 'received', null)).toBe(0);
  });

  it('leaves no data as no data', () => {
    expect(shown.table.columns['received']?.[3]).toBeNaN();
    expect(hiddenState(shown.table, 'received', 3)).toBe(0);
  });

  it('is the same object for the same result', () => {
    expect(shownResult(result, { measures })).toBe(shown);
  });
});
