import { describe, expect, it } from 'vitest';
import type { ImportDiff, RowChange } from '../../../compute/intake/protocol';
import { layers } from '../../../layers/registry';
import { changeMarks, changeOfCommune } from './changedCommunes';
import { cellText, filterChanges, listChanges } from './changeList';
import { diffClasses } from './diffClasses';
import { diffSentence } from './diffSentence';

const layer = (id: string) => layers.find((each) => each.id === id)!;

function diff(over: Partial<ImportDiff> = {}): ImportDiff {
  return {
    rows: { added: 0, changed: 0, removed: 0, same: 10 },
    kept: 0,
    changes: [],
    changeTotal: 0,
    periodId: '2023',
    measures: [],
    measure: 'count',
    before: Float64Array.of(1, 2, 3),
    after: Float64Array.of(1, 2, 3),
    changed: new Uint32Array(),
    moves: [],
    replacesIllustrative: false,
    ...over,
  };
}

describe('the sentence of a diff', () => {
  it('says rows by what they are and moves by their words', () => {
    const models = diff({
      rows: { added: 14, changed: 0, removed: 1, same: 80 },
      measures: [
        { measure: 'count', before: 81, after: 94 },
        { measure: 'names', before: 33, after: 45 },
        { measure: 'teams', before: 301, after: 301 },
      ],
      changed: Uint32Array.of(0, 2),
    });
    expect(diffSentence(models, layer('models'), 'vi')).toBe('+14 điểm, +12 mô hình, 1 điểm mất.');
    const cameras = diff({
      rows: { added: 0, changed: 3, removed: 2, same: 1500 },
      changed: Uint32Array.of(1),
    });
    expect(
      diffSentence(
        { ...cameras, measures: [{ measure: 'coverageKm2', before: 1.7, after: 1.66 }] },
        layer('cameras'),
        'vi',
      ),
    ).toBe(diffSentence(cameras, layer('cameras'), 'vi'));
    expect(diffSentence(cameras, layer('cameras'), 'vi')).toBe('3 camera có thay đổi, 2 camera mất.');
    const status = diff({
      rows: { added: 0, changed: 5, removed: 0, same: 97 },
      measure: 'status',
      moves: [
        { from: 1, to: 0, ordinals: [7] },
        { from: 0, to: 1, ordinals: [1, 2, 3] },
      ],
      changed: Uint32Array.of(1, 2, 3, 7),
    });
    expect(diffSentence(status, layer('safe-status'), 'vi')).toBe(
      '3 xã từ chưa đạt sang đạt, 1 xã từ đạt sang chưa đạt, 5 dòng có thay đổi.',
    );
    // A row for each move: said once.
    const plain = { ...status, rows: { added: 0, changed: 4, removed: 0, same: 98 } };
    expect(diffSentence(plain, layer('safe-status'), 'vi')).toBe(
      '3 xã từ chưa đạt sang đạt, 1 xã từ đạt sang chưa đạt.',
    );
    expect(diffSentence(status, layer('safe-status'), 'en')).toBe(
      '3 from not met to met, 1 from met to not met, 5 rows changed.',
    );
  });

  it('names the measure where its unit does not tell which one is meant', () => {
    const tips = diff({
      rows: { added: 2, changed: 0, removed: 0, same: 5 },
      measure: 'per1000',
      measures: [{ measure: 'received', before: 655, after: 1726 }],
      changed: Uint32Array.of(1),
    });
    expect(diffSentence(tips, layer('tips'), 'vi')).toMatch(/^\+2 dòng, .*655 → 1\.726 nguồn tin\.$/);
  });

  it('knows the first data, no change and nothing at all', () => {
    const none = Float64Array.of(NaN, NaN);
    const first = diff({
      rows: { added: 102, changed: 0, removed: 0, same: 0 },
      before: none,
      after: Float64Array.of(1, 0),
      changed: Uint32Array.of(0, 1),
      measure: 'status',
      moves: [{ from: NaN, to: 1, ordinals: [0] }],
    });
    expect(diffSentence(first, layer('safe-status'), 'vi')).toBe('102 dòng mới, trước đó chưa có số liệu.');
    expect(diffSentence(diff(), layer('cameras'), 'vi')).toBe(
      'Không có thay đổi: cả 10 camera đều giống số liệu đang có.',
    );
    const instead = diff({
      rows: { added: 646, changed: 0, removed: 652, same: 0 },
      replacesIllustrative: true,
    });
    expect(diffSentence(instead, layer('cameras'), 'vi')).toBe(
      '646 camera thay cho toàn bộ số liệu minh hoạ.',
    );
    const nothing = diff({ rows: { added: 0, changed: 0, removed: 0, same: 0 } });
    expect(diffSentence(nothing, layer('cameras'), 'vi')).toBe('Không có gì để nhận.');
  });

  it('counts the moves that it does not name', () => {
    const many = diff({
      rows: { added: 0, changed: 9, removed: 0, same: 0 },
      measure: 'status',
      moves: [
        { from: 0, to: 1, ordinals: [1, 2, 3] },
        { from: 0, to: 2, ordinals: [4] },
        { from: 2, to: 1, ordinals: [5, 6] },
        { from: NaN, to: 1, ordinals: [8, 9, 10, 11] },
      ],
      changed: Uint32Array.of(1),
    });
    expect(diffSentence(many, layer('safe-status'), 'vi')).toBe(
      '4 xã từ chưa có số liệu sang đạt, 3 xã từ chưa đạt sang đạt, 2 xã từ đang xét sang đạt, 1 xã khác cũng đổi kết quả, 9 dòng có thay đổi.',
    );
  });

  it('speaks for every layer, whatever changed', () => {
    for (const definition of layers)
      for (const language of ['vi', 'en'] as const) {
        const text = diffSentence(
          diff({
            rows: { added: 3, changed: 2, removed: 1, same: 0 },
            measure: definition.defaultMeasure,
            measures: definition.measures.map(({ id }) => ({ measure: id, before: 1, after: 2 })),
            moves: [{ from: 0, to: 1, ordinals: [0] }],
          }),
          definition,
          language,
        );
        expect(text).not.toMatch(/[{}]|undefined|NaN/);
        expect(text.normalize('NFC')).toBe(text);
      }
  });
});

describe('signs on the map', () => {
  const status = layer('safe-status').measures.find(({ id }) => id === 'status')!;
  const count = layer('cameras').measures.find(({ id }) => id === 'count')!;

  it('judge only what was decided', () => {
    expect(changeOfCommune(0, 1, status)).toEqual({ sign: '▲', tone: 'good' });
    expect(changeOfCommune(1, 0, status)).toEqual({ sign: '▼', tone: 'bad' });
    expect(changeOfCommune(1, 2, status)).toEqual({ sign: '≠', tone: 'plain' });
    expect(changeOfCommune(3, 0, status)).toEqual({ sign: '+', tone: 'plain' });
    expect(changeOfCommune(NaN, 0, status)).toEqual({ sign: '+', tone: 'plain' });
    expect(changeOfCommune(1, NaN, status)).toEqual({ sign: '−', tone: 'plain' });
    expect(changeOfCommune(4, 9, count)).toEqual({ sign: '▲', tone: 'plain' });
    expect(changeOfCommune(9, 4, count)).toEqual({ sign: '▼', tone: 'plain' });
  });

  it('stand where the diff says', () => {
    const marks = changeMarks(
      { before: Float64Array.of(1, 2, NaN), after: Float64Array.of(1, 5, 4), changed: Uint32Array.of(1, 2) },
      count,
    );
    expect(marks.map(({ ordinal, sign }) => `${ordinal}${sign}`)).toEqual(['1▲', '2+']);
  });

  it('has one scale for both sides', () => {
    const { before, after } = diffClasses(
      { before: Float64Array.of(0, 3, NaN, 40), after: Float64Array.of(3, 3, 40, NaN) },
      count,
      'vi',
    );
    expect(before.classes.map(({ label }) => label)).toEqual(after.classes.map(({ label }) => label));
    expect(before.classOf[1]).toBe(after.classOf[0]);
    expect(before.classOf[3]).toBe(after.classOf[2]);
    expect(before.classes.reduce((sum, one) => sum + (one.count ?? 0), 0)).toBe(4);
    expect(after.classes.find(({ label }) => label === 'chưa có số liệu')?.count).toBe(1);
  });
});

describe('the list of rows', () => {
  const change = (over: Partial<RowChange>): RowChange => ({
    change: 'added',
    label: 'Camera 1',
    row: 2,
    ordinal: 0,
    cells: [],
    ...over,
  });
  const all = listChanges([
    change({}),
    change({ label: 'Chốt Đầu Cầu', change: 'removed', row: null, ordinal: 1 }),
    change({ change: 'changed', cells: [{ column: 'state', before: 'hỏng', after: 'hoạt động' }] }),
  ]);
  const rows = (filter: Partial<Parameters<typeof filterChanges>[1]>): string[] =>
    filterChanges(all, { kind: 'all', ordinal: null, text: '', ...filter }).map(({ id }) => id);

  it('says the words of categories, and leaves every other cell as it is', () => {
    const { measures } = layer('safe-status');
    expect(cellText('not-met', measures, 'vi')).toBe('chưa đạt');
    expect(cellText('2023-12-31', measures, 'vi')).toBe('2023-12-31');
    expect(cellText('Met', measures, 'en')).toBe('Met');
  });

  it('is filtered by kind, commune and text without accents', () => {
    expect(rows({})).toEqual(['0', '1', '2']);
    expect(rows({ kind: 'removed' })).toEqual(['1']);
    expect(rows({ ordinal: 0 })).toEqual(['0', '2']);
    expect(rows({ text: 'dau cau' })).toEqual(['1']);
    expect(rows({ text: 'HONG' })).toEqual(['2']);
    expect(rows({ text: 'dau cau', kind: 'added' })).toEqual([]);
  });
});
