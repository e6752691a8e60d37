import { describe, expect, it } from 'vitest';
import { keptState, period, step } from '../../../tests/fixtures/keptStates';
import { EMPTY_STATE, type StepKind } from '../../store/contract';
import { changesText, periodNamesOf, periodsText, stepText } from './stepWords';

const vi = (over: Parameters<typeof step>[2]): string => stepText(step(5, EMPTY_STATE, over), 'vi');

describe('stepText', () => {
  it('says what was done', () => {
    expect(vi({})).toBe('Nhập Đèn, A');
    expect(vi({ kind: 'boundaries', layer: null, layerName: null })).toBe('Nạp ranh giới A');
    expect(vi({ kind: 'remove' })).toBe('Gỡ Đèn, A');
    expect(vi({ kind: 'remove', layer: null, layerName: null })).toBe('Gỡ địa bàn A');
    expect(vi({ kind: 'package', layer: null, territoryName: { vi: '', en: '' } })).toBe('Mở gói số liệu');
    expect(vi({ kind: 'restore', of: 2 })).toBe('Khôi phục số liệu của bước 2');
    expect(vi({ kind: 'undo', of: 4 })).toBe('Hoàn tác bước 4');
  });

  it('leaves no place of a message open, whatever is missing', () => {
    const kinds: StepKind[] = ['import', 'boundaries', 'package', 'remove', 'restore', 'undo'];
    for (const kind of kinds)
      for (const language of ['vi', 'en'] as const)
        for (const of of [null, 3]) {
          const text = stepText(step(5, EMPTY_STATE, { kind, of, layer: null, layerName: null }), language);
          expect(text).not.toMatch(/[{}]|null|undefined/);
        }
  });
});

it('changesText is silent where no row changed', () => {
  expect(changesText({ changes: null }, 'vi')).toBeNull();
  expect(changesText({ changes: { added: 0, changed: 0, removed: 0, same: 9 } }, 'vi')).toBeNull();
  expect(changesText({ changes: { added: 1200, changed: 3, removed: 0, same: 9 } }, 'vi')).toBe(
    'thêm 1.200, đổi 3, bớt 0 dòng',
  );
});

it('periodsText names the known ones and at most three', () => {
  const names = periodNamesOf(
    keptState([], {
      periods: [
        ['a', '2024'],
        ['b', '2025'],
      ],
    }),
    'a',
    [period('2023')],
  );
  expect(periodsText(['2023', '2024', '2025'], names, 'vi')).toBe('Năm 2023, Năm 2024, 2025');
  expect(periodsText(['1', '2', '3', '4'], names, 'vi')).toBe('1, 2, 3 …');
});
