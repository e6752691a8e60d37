import type { CrosswalkLink } from '../../../src/domain/epochTransfer';
import { foldTight } from '../../../src/domain/fold';
import { parseNumber } from '../../../src/domain/parseNumber';
import type { RawTable } from '../../../src/domain/dataset';
import { m, Unusable } from '../cliMessages';
import { tm } from './messages';

const COLUMNS = {
  from: ['old_code', 'from', 'mã cũ', 'mã xã cũ', 'xã cũ'],
  to: ['new_code', 'to', 'mã mới', 'mã xã mới', 'xã mới'],
  weight: ['share', 'weight', 'tỷ lệ', 'tỉ lệ', 'trọng số', 'area_km2', 'diện tích', 'population', 'dân số'],
} as const;

/**
 * Puts an office's weights on the links of a crosswalk: what part of a split commune went where. A weight may be a share, an area, a
 * number of residents: of each former commune the weights are divided by their sum. Links of communes that went whole,
 * and those that the file does not name, stay as they are.
 *
 * @throws Unusable for a missing column, a weight that is no positive number, or a pair that the crosswalk does not know.
 */
export function withWeights(links: readonly CrosswalkLink[], table: RawTable): CrosswalkLink[] {
  const at = (name: keyof typeof COLUMNS): number => {
    const wanted = COLUMNS[name].map(foldTight);
    const found = table.headers.findIndex((header) => wanted.includes(foldTight(header)));
    if (found < 0)
      throw new Unusable(m.noColumn, {
        name: COLUMNS[name].join(' / '),
        option: '--weights',
        expected: table.headers.join(', '),
      });
    return found;
  };
  const [from, to, weight] = [at('from'), at('to'), at('weight')];
  const known = new Set(links.map((link) => `${link.from} ${link.to}`));
  const given = new Map<string, number>();
  const sums = new Map<string, number>();
  table.rows.forEach((row, i) => {
    const number = table.rowNumbers[i]!;
    const [old, now, text] = [restored(row[from]), restored(row[to]), row[weight] ?? ''];
    const value = parseNumber(text);
    if (value === null || !(value > 0)) throw new Unusable(tm.weightBad, { row: number, got: text });
    const link = { row: number, from: old, to: now };
    if (!known.has(`${old} ${now}`)) throw new Unusable(tm.weightNowhere, link);
    if (given.has(`${old} ${now}`)) throw new Unusable(tm.weightTwice, link);
    given.set(`${old} ${now}`, value);
    sums.set(old, (sums.get(old) ?? 0) + value);
  });
  return links.map((link) => {
    const value = given.get(`${link.from} ${link.to}`);
    if (value === undefined || link.share !== null) return link;
    return { ...link, share: value / sums.get(link.from)! };
  });
}

/** A commune code with the zeros that a spreadsheet took away. */
export function restored(cell: string | undefined): string {
  const code = (cell ?? '').trim();
  return /^\d{1,5}$/.test(code) ? code.padStart(5, '0') : code;
}
