import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBytes, formatNumber, formatPercent, formatShort, formatSigned } from './numbers';

describe('numbers', () => {
  it('writes Vietnamese numbers as officers write them', () => {
    expect(formatNumber(145410.5, 'vi', 1)).toBe('145.410,5');
    expect(formatPercent(-19.4, 'vi')).toBe('−19,4\u00a0%');
    expect(formatNumber(1611, 'vi')).toBe('1.611');
    expect(formatPercent(94.79768, 'vi')).toBe('94,8\u00a0%');
  });

  it('writes English numbers', () => {
    expect(formatNumber(145410.5, 'en', 1)).toBe('145,410.5');
    expect(formatPercent(-19.4, 'en')).toBe('−19.4%');
  });

  it('keeps the digits when told to', () => {
    expect(formatNumber(3, 'vi', 2, true)).toBe('3,00');
    expect(formatNumber(3, 'vi', 2)).toBe('3');
  });

  it('never writes a negative zero', () => {
    expect(formatNumber(-0, 'vi')).toBe('0');
    expect(formatNumber(-0.004, 'vi', 2)).toBe('0');
    expect(formatSigned(-0.2, 'vi')).toBe('0');
  });

  it('signs differences', () => {
    expect([formatSigned(3, 'vi'), formatSigned(-2, 'vi'), formatSigned(0, 'vi')]).toEqual(['+3', '−2', '0']);
  });

  it('writes thousands and millions out', () => {
    expect(formatShort(9999, 'vi')).toBe('9.999');
    expect(formatShort(12345, 'vi')).toBe('12,3\u00a0nghìn');
    expect(formatShort(999_960, 'vi')).toBe('1\u00a0triệu');
    expect(formatShort(1_600_000, 'vi')).toBe('1,6\u00a0triệu');
    expect(formatShort(1_600_000, 'en')).toBe('1.6\u00a0million');
    expect(formatShort(-25_000, 'vi')).toBe('−25\u00a0nghìn');
  });

  it('can be read back to the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (value) => {
        const text = formatNumber(value, 'vi').replaceAll('.', '').replace('−', '-');
        expect(Number(text)).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  it('writes sizes of files', () => {
    expect([formatBytes(512, 'vi'), formatBytes(12_345, 'vi'), formatBytes(1_400_000, 'vi')]).toEqual([
      '512\u00a0B',
      '12\u00a0kB',
      '1,4\u00a0MB',
    ]);
    expect(formatBytes(10_737_418_240, 'vi')).toBe('10,7\u00a0GB');
  });
});
