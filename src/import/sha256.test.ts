import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256, sha256Bytes } from './sha256';

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const reference = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('sha256', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('agrees with another implementation at every length around the block borders', () => {
    for (let length = 0; length <= 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
      expect(hexOf(sha256Bytes(bytes)), `length ${length}`).toBe(reference(bytes));
    }
  });

  it('agrees on a long input that starts in the middle of a buffer', () => {
    const bytes = Uint8Array.from({ length: 1_000_003 }, (_, i) => (i * i) & 255).subarray(3);
    expect(hexOf(sha256Bytes(bytes))).toBe(reference(bytes));
  });

  it('gives the same sum on an http page of an isolated network, where WebCrypto is missing', async () => {
    const bytes = new TextEncoder().encode('Bình Yên');
    const withCrypto = await sha256(bytes);
    vi.stubGlobal('crypto', undefined);
    expect(await sha256(bytes)).toBe(withCrypto);
    vi.stubGlobal('crypto', {});
    expect(await sha256(bytes)).toBe(reference(bytes));
  });
});
