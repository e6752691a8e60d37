import type { FigureNature, FigureValue, PublishedFigure } from '../../../src/domain/figure';
import type { Bilingual } from '../../../src/domain/text';
import { parsePrecision, parsePublishedValue } from './publishedValue';
import { readTable } from './table';

/** The five published texts, by the number that starts their ids. */
const SOURCES: Readonly<Record<string, Bilingual>> = {
  '000': {
    vi: 'Bài đã công bố về phong trào Toàn dân bảo vệ an ninh Tổ quốc ở tỉnh Tiền Giang, 6 tháng đầu năm 2018',
    en: 'Published article on the movement in Tiền Giang province, first half of 2018',
  },
  '001': {
    vi: 'Bài đã công bố ngày 19/08/2021 về phong trào Toàn dân bảo vệ an ninh Tổ quốc ở huyện Nam Sách, tỉnh Hải Dương',
    en: 'Article published on 19 August 2021 on the movement in Nam Sách district, Hải Dương province',
  },
  '002': {
    vi: 'Bài đã công bố về phong trào Toàn dân bảo vệ an ninh Tổ quốc ở thị xã Bắc Kạn, năm 2011',
    en: 'Published article on the movement in Bắc Kạn town, 2011',
  },
  '003': {
    vi: 'Bài đã công bố về phong trào Toàn dân bảo vệ an ninh Tổ quốc ở tỉnh Kon Tum, năm 2023',
    en: 'Published article on the movement in Kon Tum province, 2023',
  },
  '004': {
    vi: 'Bài đã công bố về phong trào Toàn dân bảo vệ an ninh Tổ quốc ở thành phố Vũng Tàu, giai đoạn 2013–2023',
    en: 'Published article on the movement in Vũng Tàu city, 2013–2023',
  },
};

const NATURES: readonly FigureNature[] = ['stock', 'flow', 'change', 'share'];

/** Splits "tập thể / cá nhân" into one unit per number; a single unit serves every number. */
function unitFor(units: string, index: number): string {
  const parts = units.split(' / ');
  return parts[index] ?? parts[0] ?? '';
}

function figureOf(source: Record<string, string>, shown: Record<string, string>): PublishedFigure {
  const cell = (record: Record<string, string>, column: string): string => record[column] ?? '';
  const text = (column: string): Bilingual => ({
    vi: cell(shown, `${column}_vi`),
    en: cell(shown, `${column}_en`),
  });
  const id = cell(source, 'id');
  const nature = NATURES.find((known) => known === cell(shown, 'nature'));
  const from = SOURCES[id.slice(0, 3)];
  if (!nature || !from)
    throw new Error(`figure ${id}: got nature "${cell(shown, 'nature')}", expected ${NATURES}`);
  const values: FigureValue[] = parsePublishedValue(cell(source, 'value')).map((number, i) => ({
    value: number.value,
    of: number.of,
    unit: { vi: number.unit ?? unitFor(cell(source, 'unit'), i), en: unitFor(cell(shown, 'unit_en'), i) },
  }));
  const remark = text('remark');
  const [layer, measure] = [cell(shown, 'layer'), cell(shown, 'measure')];
  return {
    id,
    place: cell(shown, 'place'),
    communeCode: cell(shown, 'commune_code') || null,
    periodText: text('period'),
    periodId: cell(shown, 'period_id') || null,
    name: text('name'),
    values,
    precision: parsePrecision(cell(source, 'precision')),
    nature,
    subsetOf: cell(shown, 'subset_of') || null,
    measure: layer === '' ? null : { layer, measure },
    source: from,
    note: cell(shown, 'quote'),
    ...(remark.vi === '' ? {} : { remark }),
  };
}

/**
 * The published figures by the territory they are shown in, each in the order of the source table.
 *
 * `published` is the source table as received; `shown` says for each of its ids where and in which words it is shown.
 * Throws when the two do not hold the same ids: a published figure is neither lost nor invented.
 */
export function publishedFigures(published: string, shown: string): Map<string, PublishedFigure[]> {
  const shownById = new Map(readTable(shown, 'published_figures_shown.tsv').map((row) => [row['id'], row]));
  const byTerritory = new Map<string, PublishedFigure[]>();
  for (const source of readTable(published, 'published_figures.tsv')) {
    const place = shownById.get(source['id']);
    if (!place)
      throw new Error(`published figure ${source['id']} has no line in published_figures_shown.tsv`);
    shownById.delete(source['id']);
    const territory = place['territory'] ?? '';
    byTerritory.set(territory, [...(byTerritory.get(territory) ?? []), figureOf(source, place)]);
  }
  const unknown = [...shownById.keys()];
  if (unknown.length > 0)
    throw new Error(`published_figures_shown.tsv: no such figure ${unknown.join(', ')}`);
  return byTerritory;
}
