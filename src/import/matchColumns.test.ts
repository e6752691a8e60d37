import { describe, expect, it } from 'vitest';
import { lampLayer } from '../../tests/fixtures/importLayer';
import { mappingFrom, matchColumns } from './matchColumns';

const layer = lampLayer();
const found = (...headers: string[]): Record<string, string> =>
  Object.fromEntries(matchColumns(headers, layer).matches.map((match) => [match.column, match.header]));

describe('matchColumns', () => {
  it.each([
    ['watts', 'watts', 'id', 1],
    ['Công suất', 'watts', 'name', 0.97],
    ['CONG SUAT', 'watts', 'name', 0.97],
    ['Công suất'.normalize('NFD'), 'watts', 'name', 0.97],
    ['power', 'watts', 'alias', 0.95],
    ['Công suất (W)', 'watts', 'name', 0.93],
    ['Vĩ độ WGS84', 'lat', 'part', 0.65],
    ['ma_xa', 'commune_code', 'name', 0.97],
    ['MaXa', 'commune_code', 'name', 0.97],
    ['Mã xã:', 'commune_code', 'name', 0.97],
  ])('%s is %s by its %s', (header, column, reason, score) => {
    const [match] = matchColumns([header], layer).matches;
    expect(match).toMatchObject({ column, reason, header });
    expect(match?.score).toBeCloseTo(score, 2);
  });

  it('gives each header to one column and each column one header, the best first', () => {
    expect(found('Công suất', 'watts', 'Mã xã', 'Tên xã')).toEqual({
      watts: 'watts',
      commune_code: 'Mã xã',
      commune_name: 'Tên xã',
    });
    expect(found('xã', 'watts')).toMatchObject({ commune_name: 'xã' });
  });

  it('does not take a header for a column because of one common word', () => {
    expect(found('Số hiệu của trạm biến áp', 'Công suất tiêu thụ trung bình cả năm')).toEqual({});
  });

  it('passes over the period in a header, unless the headers name several', () => {
    expect(found('Mã xã', 'Công suất năm 2023')).toMatchObject({ watts: 'Công suất năm 2023' });
    expect(found('Mã xã', 'Công suất 6 tháng đầu năm 2023')).toHaveProperty('watts');
    expect(found('Mã xã', 'Công suất năm 2022', 'Công suất năm 2023')).not.toHaveProperty('watts');
  });

  it('lists what is missing and what is not read', () => {
    const mapping = matchColumns(['Kinh độ', 'Vĩ độ', 'Ghi chú', ''], layer);
    expect(mapping.missing).toEqual(['watts']);
    expect(mapping.unused).toEqual(['Ghi chú']);
  });

  it('misses a place when no header says where the rows lie', () => {
    expect(matchColumns(['watts', 'Ghi chú'], layer).missing).toEqual(['lng']);
    expect(matchColumns(['watts', 'Tên xã'], layer).missing).toEqual([]);
  });

  it('knows one column with both coordinates, but prefers two', () => {
    const one = matchColumns(['watts', 'Toạ độ'], layer);
    expect(one.position).toEqual({ header: 'Toạ độ', index: 1, order: null });
    expect([one.missing, one.unused]).toEqual([[], []]);
    expect(matchColumns(['watts', 'Toạ độ', 'Kinh độ', 'Vĩ độ'], layer).position).toBeNull();
    // A column that a person took for something else holds no position.
    expect(mappingFrom(['Mã xã', 'Toạ độ'], layer, { commune_code: 0, watts: 1 }).position).toBeNull();
    expect(mappingFrom(['watts', 'Toạ độ', 'GPS'], layer, { watts: 1 }).position?.index).toBe(2);
  });

  it('with both coordinates in one cell neither longitude nor latitude is missing, without any both are', () => {
    const columns = layer.columns.map((column) =>
      ['lng', 'lat'].includes(column.id) ? { ...column, required: true } : column,
    );
    const strict = { ...layer, columns };
    expect(matchColumns(['watts', 'Toạ độ'], strict).missing).toEqual([]);
    expect(matchColumns(['watts', 'Mã xã'], strict).missing).toEqual(['lng', 'lat']);
  });

  it('names identity columns only for layers that refuse them', () => {
    const headers = ['watts', 'Mã xã', 'Họ tên'];
    expect(matchColumns(headers, layer).identity).toEqual([]);
    expect(matchColumns(headers, lampLayer({ refusesIdentity: true })).identity).toEqual(['Họ tên']);
  });
});

describe('mappingFrom', () => {
  it('takes what a person chose and ignores what does not exist', () => {
    const mapping = mappingFrom(['A', 'B', 'C'], layer, { watts: 1, commune_code: 0, nonsense: 2, lat: 9 });
    expect(mapping.matches.map(({ column, header, reason }) => [column, header, reason])).toEqual([
      ['watts', 'B', 'chosen'],
      ['commune_code', 'A', 'chosen'],
    ]);
    expect(mapping.unused).toEqual(['C']);
  });

  it('still sees identity columns', () => {
    const refusing = lampLayer({ refusesIdentity: true });
    expect(mappingFrom(['watts', 'CCCD'], refusing, { watts: 0 }).identity).toEqual(['CCCD']);
  });
});
