import { describe, expect, it } from 'vitest';
import type { AggregateTable } from '../domain/measure';
import { catalogue } from './catalogue';
import { headlines as ofStatus } from './safe-status/headlines';
import { headlines as ofTips } from './tips/headlines';

function table(columns: Record<string, number[]>, totals: Record<string, number> = {}): AggregateTable {
  const arrays = Object.entries(columns).map(([id, values]) => [id, Float64Array.from(values)] as const);
  return { columns: Object.fromEntries(arrays), totals } as unknown as AggregateTable;
}

describe('headlines', () => {
  it('open a measure that exists, in both languages, with unique ids', () => {
    for (const { id, headlines, measures } of catalogue) {
      const found = headlines?.(table({})) ?? [];
      expect(found.length, id).toBeGreaterThan(0);
      expect(new Set(found.map((each) => each.id)).size).toBe(found.length);
      for (const headline of found) {
        expect(measures.map((measure) => measure.id)).toContain(headline.measure);
        expect(headline.name.vi.length * headline.name.en.length).toBeGreaterThan(0);
      }
    }
  });

  it('have no denominator while a commune is unknown', () => {
    expect(ofStatus(table({ status: [1, 1, 0] }))[0]).toMatchObject({ value: 2, of: 3 });
    expect(ofStatus(table({ status: [1, 1, 3] }))[0]).toMatchObject({ value: 2, of: null });
    expect(ofStatus(table({ status: [3, 3] }))[0]?.value).toBeNaN();
  });

  it('never add a part to its whole', () => {
    const [received, valuable] = ofTips(table({}, { received: 726, valuable: 655 }));
    expect(received).toMatchObject({ value: 726, of: null });
    expect(valuable).toMatchObject({ value: 655, of: 726 });
    expect(ofTips(table({}, { received: 726 }))[1]?.of).toBeNull();
  });
});
