import { describe, expect, it } from 'vitest';
import { decodeLegacy, westernText } from './legacyText';
import { byteOf, couldBeBytes, WINDOWS_1252_HIGH } from './windows1252';

describe('Windows-1252', () => {
  it('is the same in node as in browsers', () => {
    expect(WINDOWS_1252_HIGH).toHaveLength(128);
    expect(westernText(Uint8Array.of(0x80, 0x8c, 0x9f, 0xa0, 0xff, 0x41))).toBe('€ŒŸ\u00a0ÿA');
    for (let byte = 0x80; byte < 0x100; byte++)
      expect(byteOf(westernText(Uint8Array.of(byte)).charCodeAt(0))).toBe(byte);
  });

  it('holds what Western programs show of old encodings', () => {
    expect(couldBeBytes('HuyŒn')).toBe(true);
    expect(decodeLegacy('HuyŒn', 'vps')).toBe('Huyện');
    expect(couldBeBytes('Huyện')).toBe(false);
  });
});
