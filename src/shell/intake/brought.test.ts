import { describe, expect, it } from 'vitest';
import { isCells, pastedSources } from './brought';
import { PARTS, periodOf, usualKind } from './periodChoice';
import { mappingsDocument } from '../../import/savedMappings';
import { readNotesFile } from './notesFile';

describe('what is pasted', () => {
  it('is taken in when it is cells', () => {
    expect(isCells('Xã\tSố\nA\t1')).toBe(true);
    expect(isCells('Báo cáo\r\nXã\tSố\r\nA\t1')).toBe(true);
    expect(isCells('một câu, hai dòng\nkhông có ô')).toBe(false);
    expect(isCells('Xã\tSố')).toBe(false);
    expect(isCells('Xã\tSố\n')).toBe(false);
    expect(isCells('')).toBe(false);
  });

  it('prefers the cells to the picture that comes with them', () => {
    const picture = new File([''], 'image.png');
    const data = (text: string, files: readonly File[]) =>
      ({ files, getData: () => text }) as unknown as DataTransfer;
    expect(pastedSources(data('A\tB\n1\t2', [picture]))).toEqual([{ kind: 'pasted', text: 'A\tB\n1\t2' }]);
    expect(pastedSources(data('', [picture]))).toEqual([{ kind: 'file', blob: picture, name: 'image.png' }]);
    expect(pastedSources(data('Xã Mỹ Phong', []))).toBeNull();
  });
});

describe('a period put together by hand', () => {
  it('has the days of its part of the year', () => {
    expect(periodOf('quarter', 2024, 1, [])).toMatchObject({
      id: '2024-Q1',
      from: '2024-01-01',
      to: '2024-03-31',
    });
    expect(periodOf('month', 2024, 2, [])).toMatchObject({ id: '2024-02', to: '2024-02-29' });
    expect(periodOf('half', 2023, 2, []).name.vi).toBe('6 tháng cuối năm 2023');
  });

  it('knows its neighbours among those that are there', () => {
    const known = [periodOf('half', 2018, 1, []), periodOf('half', 2018, 2, [])];
    expect(periodOf('half', 2019, 1, known)).toMatchObject({ sameLastYear: '2018-H1', previous: '2018-H2' });
    expect(periodOf('year', 2019, 1, known)).toMatchObject({ sameLastYear: null, previous: null });
  });

  it('is proposed in the kind that is usual here', () => {
    for (const kind of ['year', 'half', 'quarter', 'month'] as const)
      expect(usualKind(Array.from({ length: PARTS[kind] }, (_, i) => periodOf(kind, 2023, i + 1, [])))).toBe(
        kind,
      );
    expect(usualKind([])).toBe('year');
  });
});

describe('notes from another machine', () => {
  const mapping = {
    layer: 'tips',
    name: 'a.xlsx',
    columns: { received: 'Số tin' },
    at: '2026-11-22T10:00:00.000Z',
  };

  it('come back as they went', () => {
    expect(readNotesFile(mappingsDocument([mapping]))).toEqual({
      ok: true,
      kind: 'mappings',
      mappings: [mapping],
    });
  });

  it('are refused when they are not what they say', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    expect(readNotesFile(bytes('{"format":"binh-yen-mappings","version":1,"entries":[{}]}')).ok).toBe(false);
    expect(readNotesFile(bytes('{"format":"other"}')).ok).toBe(false);
    expect(readNotesFile(bytes('')).ok).toBe(false);
  });
});
