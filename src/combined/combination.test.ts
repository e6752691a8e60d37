import { describe, expect, it } from 'vitest';
import type { AggregateTable } from '../domain/measure';
import type { Bilingual } from '../domain/text';
import { columnOf, sameGround } from './combination';
import { effectiveModelEvidenceDescription } from './effective-model-evidence/effectiveModelEvidence';
import { reachDescription } from './reach/reach';
import { tipsOutsideCoverageDescription } from './tips-outside-coverage/tipsOutsideCoverage';

const table = (size: number, over: Partial<AggregateTable['inputs']> = {}): AggregateTable => ({
  columns: { count: new Float64Array(size) },
  totals: {},
  inputs: {
    layer: 'lamps',
    territory: 'squares',
    periodId: '2018',
    epochId: 'before-2025',
    boundariesSha256: 'a',
    ...over,
  } as AggregateTable['inputs'],
});

describe('tables that are combined', () => {
  it('speak of the same communes at the same time', () => {
    expect(sameGround([table(3), table(3, { layer: 'rivers' })])).toBe(3);
    for (const other of [
      table(4),
      table(3, { periodId: '2017' }),
      table(3, { territory: 'circles' }),
      table(3, { epochId: '2025' }),
      table(3, { boundariesSha256: 'b' }),
    ])
      expect(() => sameGround([table(3), other])).toThrow('combine tables');
    expect(() => sameGround([])).toThrow('at least one');
  });

  it('have the columns that are asked for', () => {
    expect(columnOf(table(3), 'count')).toHaveLength(3);
    expect(() => columnOf(table(3), 'received')).toThrow('lamps.received');
  });
});

describe.each([effectiveModelEvidenceDescription, tipsOutsideCoverageDescription, reachDescription])(
  'combination $id',
  (description) => {
    it('describes itself in both languages', () => {
      const texts: Bilingual[] = [
        description.name,
        description.about,
        ...description.measures.flatMap(({ name, formula, categories = [] }) => [
          name,
          formula,
          ...categories.map(({ label }) => label),
        ]),
      ];
      for (const { vi, en } of texts)
        for (const words of [vi, en]) {
          expect(words.trim()).toBe(words);
          expect(words).toBe(words.normalize('NFC'));
          expect(words).not.toBe('');
        }
      const ids = description.measures.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { scale, categories, id } of description.measures)
        expect(scale === 'category', id).toBe((categories?.length ?? 0) > 0);
    });
  },
);
