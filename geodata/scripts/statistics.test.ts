import { describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ranCommand, type Ran } from '../../tests/fixtures/ranCommand';
import { tempFolder } from '../../tests/fixtures/tempFolder';
import { run } from './statistics';

const folder = tempFolder();

/** A row of four squares, the two in the west high and the two in the east low. */
const AREAS = {
  type: 'FeatureCollection',
  features: [9, '8', 1, 2].map((value, k) => ({
    type: 'Feature',
    properties: { code: `0000${k}`, name: `Xã ${k}`, value },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [106 + k, 10],
          [107 + k, 10],
          [107 + k, 11],
          [106 + k, 11],
          [106 + k, 10],
        ],
      ],
    },
  })),
};

function statistics(content: unknown, ...more: string[]): Promise<Ran> {
  const file = join(folder, 'areas.geojson');
  writeFileSync(file, JSON.stringify(content));
  return ranCommand(run, '--boundaries', file, ...more);
}

describe('geodata statistics', () => {
  it('prints one object with a line an area; a number may be a text', async () => {
    const { status, out, err } = await statistics(
      AREAS,
      '--value',
      'value',
      '--permutations',
      '99',
      '--json',
    );
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const found = JSON.parse(out) as { I: number; areas: { code: string; value: number }[] };
    // Mean 5, deviations 4, 3, −4, −3 (sum of squares 50); Σ wz by hand: 4·3 + 3·(4−4)/2 − 4·(3−3)/2 + 3·4 = 24.
    expect(found.I).toBeCloseTo(24 / 50, 12);
    expect(found.areas.map(({ code, value }) => [code, value])).toEqual([
      ['00000', 9],
      ['00001', 8],
      ['00002', 1],
      ['00003', 2],
    ]);
  });

  it.each([
    ['no property', AREAS, [], 'thiếu tham số --value'],
    ['a property without numbers', AREAS, ['--value', 'x'], 'tệp có: code, name, value'],
    ['no permutation', AREAS, ['--value', 'value', '--permutations', '0'], 'cần: 1–99999'],
    ['a seed that is no whole number', AREAS, ['--value', 'value', '--seed', '1.5'], '--seed 1.5'],
    [
      'a snap in kilometres',
      AREAS,
      ['--value', 'value', '--snap', '5000', '--lang', 'en'],
      'expected: 0–1000',
    ],
    ['a file without areas', { type: 'FeatureCollection', features: [] }, ['--value', 'x'], 'không có vùng'],
    ['a file that is none', 'x', ['--value', 'x'], 'unreadable'],
  ])('refuses %s in one sentence', async (_, content, more, told) => {
    const { status, out, err } = await statistics(content, ...more);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(told);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
