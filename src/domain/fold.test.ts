import { describe, expect, it } from 'vitest';
import { fold, foldTight } from './fold';

describe('fold', () => {
  it('forgets accents, tones, case and punctuation', () => {
    expect(fold('Xã Nghĩa Hưng')).toBe('xa nghia hung');
    expect(fold('  PHƯỜNG   Đức-Xuân ')).toBe('phuong duc xuan');
    expect(fold('“Liên gia tự quản”')).toBe('lien gia tu quan');
  });

  it('takes hoà for hòa, and NFC for NFD', () => {
    expect(fold('Hoà Thạnh')).toBe(fold('Hòa Thạnh'));
    expect(fold('Tân Uyên'.normalize('NFD'))).toBe(fold('Tân Uyên'.normalize('NFC')));
  });

  it('maps đ, Đ and the look-alike Ð (U+00D0) to d', () => {
    expect(fold('Đăk Lăk')).toBe('dak lak');
    expect(fold('\u00d0ăk Lăk')).toBe('dak lak');
    expect(fold('Đ')).toBe('d');
  });

  it('keeps digits apart from words, and folds signs to nothing', () => {
    expect(fold('P.07')).toBe('p 07');
    expect(fold('✓')).toBe('');
    expect(foldTight('Mã xã')).toBe(foldTight('ma_xa'));
  });
});
