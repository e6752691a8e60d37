import { describe, expect, it } from 'vitest';
import { shapefileZip, type ShapeRecord } from '../../../tests/fixtures/boundaries/shapefileZip';
import { encodeOldBytes } from '../../../tests/property/encodings/oldEncodings';
import type { LegacyEncoding } from '../encodings/legacyText';
import { readBoundaries } from './read';

const NAMES = ['Xã Nghĩa Hưng', 'Phường Đức Xuân', 'Xã Tân Hội Đông', 'Thị trấn Mỹ Phước', 'Xã Hữu Đạo'];

const records: ShapeRecord[] = NAMES.map((name, i) => {
  const [west, east] = [106 + i / 100, 106 + (i + 1) / 100];
  return {
    rings: [
      [
        [west, 10],
        [west, 10.01],
        [east, 10.01],
        [east, 10],
        [west, 10],
      ],
    ],
    attributes: { MA_XA: `0000${i + 1}`, TEN_XA: name, HUYEN: 'Huyện Châu Thành' },
  };
});

const encoded =
  (encoding: LegacyEncoding) =>
  (text: string): Uint8Array =>
    encodeOldBytes(text, encoding);

async function namesOf(cpg: string | null, encode?: (text: string) => Uint8Array): Promise<string[]> {
  const reading = await readBoundaries(
    shapefileZip(records, null, { cpg, ...(encode && { encode }) }),
    'xa.zip',
  );
  return reading.communes.map(({ name, district }) => `${name} | ${district}`);
}
const RIGHT = NAMES.map((name) => `${name} | Huyện Châu Thành`);

describe('text of a Shapefile', () => {
  it.each(['tcvn3', 'vni', 'windows-1258', 'vps', 'viscii'] as const)(
    'in %s is told by its content',
    async (encoding) => {
      expect(await namesOf(null, encoded(encoding))).toEqual(RIGHT);
    },
  );

  it.each(['ISO-8859-1', 'ANSI 1252', 'UTF-8', 'nonsense'])(
    'is not believed to be %s when it is TCVN3',
    async (cpg) => {
      expect(await namesOf(cpg, encoded('tcvn3'))).toEqual(RIGHT);
    },
  );

  it('in UTF-8 needs no .cpg, and is not hurt by a wrong one', async () => {
    expect(await namesOf(null)).toEqual(RIGHT);
    expect(await namesOf('1252')).toEqual(RIGHT);
  });

  it('in Windows-1258 is believed when the .cpg says so', async () => {
    expect(await namesOf('1258', encoded('windows-1258'))).toEqual(RIGHT);
  });

  it('loses a letter that the width of its field cut in two, and nothing else', async () => {
    const long = {
      ...records[0]!,
      attributes: { ...records[0]!.attributes, TEN_XA: `Xã ${'Nghĩa Hưng '.repeat(8)}` },
    };
    const reading = await readBoundaries(
      shapefileZip([long, ...records.slice(1)], null, { cpg: null }),
      'xa.zip',
    );
    expect(reading.communes[0]?.name).not.toContain('\ufffd');
    expect(reading.communes[1]?.name).toBe('Phường Đức Xuân');
  });
});
