import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { DataIndex } from '../../../src/domain/dataFolder';
import type { PublishedFigure } from '../../../src/domain/figure';
import type { Territory } from '../../../src/domain/territory';
import { layers } from '../../../src/layers/registry';
import { assemble } from '../dataFolder/assemble';
import { publishedFigures } from './published';

const geodata = fileURLToPath(new URL('../..', import.meta.url));
const text = (name: string): string => readFileSync(`${geodata}/reference/${name}`, 'utf8');
const published = text('published_figures.tsv');
const shown = text('published_figures_shown.tsv');

const built = new Map(assemble(geodata).map((file) => [file.path, file.bytes.toString('utf8')]));
const json = <T>(path: string): T => JSON.parse(built.get(path) ?? 'null') as T;

/** Every figure that can be reached from the index, with the territory it is reached through. */
const reached = json<DataIndex>('index.json').territories.flatMap(({ path }) => {
  const territory = json<Territory>(path);
  const folder = path.replace('territory.json', '');
  const figures = territory.figures === null ? [] : json<PublishedFigure[]>(folder + territory.figures);
  return figures.map((figure) => ({ figure, territory, folder }));
});
const byId = new Map(reached.map(({ figure }) => [figure.id, figure]));

describe('the published figures', () => {
  it('are 68, each reached exactly once from a territory of the index', () => {
    const ids = published
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t')[0] ?? '');
    expect(ids).toHaveLength(68);
    expect(reached.map(({ figure }) => figure.id).sort()).toEqual([...ids].sort());
  });

  it('stand at the place they were published for', () => {
    const place = (id: string): string | undefined =>
      reached.find(({ figure }) => figure.id === id)?.territory.id;
    expect(place('000-08')).toBe('tien-giang-2018');
    expect(place('001-05')).toBe('nam-sach-2020');
    expect(place('002-01')).toBe('bac-kan-2011');
    expect(place('003-16')).toBe('kon-tum-2023');
    expect(place('004-11')).toBe('vung-tau-2023');
    expect(byId.get('003-16')?.place).toContain('Sa Thầy');
    for (const { figure } of reached)
      expect(figure.communeCode, figure.id).toBe(figure.place.startsWith('Phường 7') ? '26524' : null);
  });

  it('belong to a period, a commune, a layer and a measure that exist', () => {
    for (const { figure, territory, folder } of reached) {
      if (figure.periodId !== null)
        expect(
          territory.periods.map(({ id }) => id),
          figure.id,
        ).toContain(figure.periodId);
      if (figure.communeCode !== null)
        expect(built.get(folder + territory.boundaries.file)).toContain(`"code":"${figure.communeCode}"`);
      if (figure.measure === null) continue;
      const layer = layers.find(({ id }) => id === figure.measure?.layer);
      expect(
        layer?.measures.map(({ id }) => id),
        figure.id,
      ).toContain(figure.measure.measure);
    }
  });

  it('are named, dated and sourced in both languages, in NFC', () => {
    for (const { figure } of reached) {
      const texts = [figure.name, figure.periodText, figure.source, ...figure.values.map(({ unit }) => unit)];
      if (figure.remark) texts.push(figure.remark);
      for (const { vi, en } of texts) {
        expect(vi, figure.id).not.toBe('');
        expect(en, figure.id).not.toBe('');
        expect([vi, en], figure.id).toEqual([vi.normalize('NFC'), en.normalize('NFC')]);
      }
    }
  });

  it('give a number unless none was published', () => {
    for (const { figure } of reached)
      for (const { value } of figure.values)
        expect(value === null, figure.id).toBe(figure.precision === 'unknown');
    expect(byId.get('001-07')).toMatchObject({ precision: 'unknown', note: 'hàng chục tin báo' });
  });

  it('keep 655 as a part of 726, and no other subset', () => {
    expect(reached.filter(({ figure }) => figure.subsetOf !== null).map(({ figure }) => figure.id)).toEqual([
      '003-07b',
    ]);
    expect(byId.get('003-07b')).toMatchObject({ subsetOf: '003-07a', values: [{ value: 655 }] });
  });

  it('have a denominator only where one was published', () => {
    const withOf = reached.filter(({ figure }) => figure.values.some(({ of }) => of !== null));
    expect(withOf.map(({ figure }) => figure.id).sort()).toEqual(['000-08', '003-15']);
  });
});

describe('the table that says where figures are shown', () => {
  it('may not forget one', () => {
    const short = shown
      .split('\n')
      .filter((line) => !line.startsWith('003-07b'))
      .join('\n');
    expect(() => publishedFigures(published, short)).toThrow(/003-07b/);
  });

  it('may not invent one', () => {
    const line = shown.split('\n').find((row) => row.startsWith('000-02')) ?? '';
    expect(() => publishedFigures(published, `${shown}${line.replace('000-02', '999-01')}\n`)).toThrow(
      /999-01/,
    );
  });

  it('must be whole', () => {
    expect(() => publishedFigures(published, `${shown}000-10\ttien-giang-2018\n`)).toThrow(
      /row 70: got 2 cells/,
    );
  });
});
