import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { square, type Ring } from '../../../tests/fixtures/boundaries/communesFile';
import { shapefileZip } from '../../../tests/fixtures/boundaries/shapefileZip';
import { readBoundaries } from './read';

/** Clockwise, as shells of a Shapefile are. */
const ring = (west: number): Ring => square(west, 10, 0.1).reverse();
const good = shapefileZip([
  { rings: [ring(106)], attributes: { MA_XA: '00001', TEN_XA: 'Xã Nghĩa Hưng' } },
  {
    rings: [ring(106.1)],
    attributes: { MA_XA: '00004', TEN_XA: 'Phường Đức Xuân' },
  },
]);
const part = (name: RegExp): string => {
  const found = Object.keys(unzipSync(good)).find((path) => name.test(path));
  if (found === undefined) throw new Error(`got no ${name}`);
  return found;
};
const refusal = async (zip: Uint8Array): Promise<string | undefined> =>
  (await readBoundaries(zip, 'xa.zip')).report.refused?.code;

describe('a hostile Shapefile', () => {
  it('is unpacked no further than its directory tells', async () => {
    const files = { ...unzipSync(good), [part(/\.shp$/)]: new Uint8Array(6_000_000) };
    const lying = zipSync(files, { level: 9 });
    const view = new DataView(lying.buffer, lying.byteOffset);
    for (let at = 0; at < lying.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 6_000_000)
        view.setUint32(at + 24, 4000, true);
    expect(await refusal(lying)).toBe('tooLarge');
  });

  it('that tells more than may be is refused before it is unpacked', async () => {
    const lying = good.slice();
    const view = new DataView(lying.buffer, lying.byteOffset);
    for (let at = 0; at < lying.length - 46; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
    expect(await refusal(lying)).toBe('tooLarge');
  });

  it.each([
    ['four billion records', 4, [0xff, 0xff, 0xff, 0xff]],
    ['records without a length', 10, [0, 0]],
  ])('with %s is refused at once', async (_, at, bytes) => {
    const files = unzipSync(good);
    const dbf = files[part(/\.dbf$/)]!;
    dbf.set(bytes, at);
    expect(await refusal(zipSync(files))).toBe('unreadable');
  });

  it('gives a value for any change of its bytes', async () => {
    expect(await refusal(good)).toBeUndefined();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(part(/\.shp$/), part(/\.dbf$/)),
        fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (name, changes) => {
          const files = unzipSync(good);
          const bytes = files[name]!;
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          const { report, communes } = await readBoundaries(zipSync(files), 'xa.zip');
          expect(report.refused === null).toBe(communes.length > 0);
        },
      ),
      { numRuns: 120 },
    );
  });
});
