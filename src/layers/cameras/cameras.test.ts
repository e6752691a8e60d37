import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../tests/contract/territory';
import { communeAreasKm2 } from '../../geo/area';
import { aggregate, covers, isInstalled } from './aggregate';
import { cameras } from './index';
import { isAssumed, parseRow, type CameraRow } from './schema';

const row = (raw: Record<string, string>): CameraRow => {
  const { row: found } = parseRow({ lng: '106.05', lat: '10.05', ...raw }, 2);
  return found!;
};
const codes = (raw: Record<string, string>): string[] =>
  parseRow(raw, 5).issues.map((found) => `${found.column}:${found.code}:${found.severity}`);

describe('schema', () => {
  it('needs only a position; without a range it is counted and covers nothing, and says so', () => {
    const parsed = parseRow({ lng: '106,05', lat: '10.366' }, 5);
    expect(parsed.row).toMatchObject({ lng: 106.05, lat: 10.366, range: null, state: 'unknown' });
    expect(parsed.issues).toEqual([
      { row: 5, column: 'range_m', code: 'noRange', got: '', severity: 'warning' },
    ]);
    expect(covers(parsed.row!)).toBe(false);
    expect(codes({ lng: '106.05', lat: '10.05', range_m: '0' })).toEqual(['range_m:noRange:warning']);
  });

  it('assumes a disc where the bearing or the field of view is unknown, not where it sees all around', () => {
    const at = { lng: '106.05', lat: '10.05', range_m: '50' };
    expect(codes(at)).toEqual(['bearing:assumedBearing:warning']);
    expect(codes({ ...at, bearing: '90' })).toEqual(['fov:assumedBearing:warning']);
    expect(codes({ ...at, bearing: 'không rõ', fov: '90' })).toEqual(['bearing:assumedBearing:warning']);
    expect(codes({ ...at, bearing: '90', fov: '60' })).toEqual([]);
    expect(codes({ ...at, kind: '360' })).toEqual([]);
    expect(codes({ ...at, fov: '360' })).toEqual([]);
    expect(isAssumed(row({ ...at, kind: 'cố định', bearing: '0' }))).toBe(true);
  });

  it('refuses what cannot be true', () => {
    const at = { lng: '106.05', lat: '10.05', range_m: '50', fov: '90', bearing: '10' };
    expect(codes({ ...at, lng: '' })).toEqual(['lng:missing:error']);
    expect(codes({ ...at, lat: 'gần chợ' })).toEqual(['lat:notANumber:error']);
    expect(codes({ ...at, lng: '10.05', lat: '106.05' })).toEqual(['lat:latLngSwapped:error']);
    expect(codes({ ...at, lat: '1145678' })).toEqual(['lat:outOfRange:error']);
    expect(codes({ ...at, bearing: '400' })).toEqual(['bearing:outOfRange:error']);
    expect(codes({ ...at, range_m: '-5' })).toEqual(['range_m:outOfRange:error']);
    expect(codes({ ...at, fov: '0' })).toEqual(['fov:outOfRange:error']);
    expect(codes({ ...at, state: 'tạm được' })).toEqual(['state:unknownValue:error']);
    expect(codes({ ...at, cases: '-1' })).toEqual(['cases:outOfRange:error']);
    expect(codes({ ...at, installed: 'năm ngoái' })).toEqual(['installed:notADate:error']);
  });

  it.each([
    ['ĐB', 45],
    ['Đông Bắc', 45],
    ['hướng Tây', 270],
    ['TN', 225],
    ['NE', 45],
    ['B', 0],
  ])('a bearing may be a point of the compass: %s', (bearing, degrees) =>
    expect(row({ bearing }).bearing).toBe(degrees),
  );

  it('does not guess whether N is nam or north', () => {
    expect(codes({ lng: '106.05', lat: '10.05', range_m: '50', fov: '60', bearing: 'N' })).toEqual([
      'bearing:notANumber:error',
    ]);
  });

  it('reads the words of the trade', () => {
    expect(
      row({
        state: 'Hỏng',
        funding: 'Xã hội hoá',
        owner: 'Hộ gia đình',
        kind: '360°',
        qcvn: 'có',
        bearing: '360',
      }),
    ).toMatchObject({
      state: 'broken',
      funding: 'social',
      owner: 'household',
      kind: '360',
      qcvn: 'yes',
      bearing: 0,
    });
    expect(row({ range_m: '57.125' }).range).toBe(57.125);
    expect(row({ range_m: '80 m' }).range).toBe(80);
  });

  it('knows two rows of one number for one camera, and two without a number apart', () => {
    expect(cameras.key(row({ id: 'C-1' }))).toBe(cameras.key(row({ id: 'C-1 ' })));
    expect(cameras.key(row({ id: 'C-1' }))).not.toBe(cameras.key(row({ id: 'C1' })));
    expect(cameras.key(row({}))).toBeNull();
  });
});

describe('isInstalled', () => {
  it('counts from the day of installation until the day before removal', () => {
    const camera = row({ installed: '2023-05-01', removed: '2023-09-01' });
    expect(isInstalled(camera, '2023-04-30')).toBe(false);
    expect(isInstalled(camera, '2023-05-01')).toBe(true);
    expect(isInstalled(camera, '2023-08-31')).toBe(true);
    expect(isInstalled(camera, '2023-09-01')).toBe(false);
    expect(isInstalled(row({}), '1990-01-01')).toBe(true);
  });
});

describe('aggregate', () => {
  /** In the middle of commune c, 100 m, all around: 0.0314 km². */
  const disc = (c: number, raw: Record<string, string> = {}): CameraRow =>
    row({ lng: String(106.05 + c * 0.1), range_m: '100', kind: '360', state: 'working', ...raw });
  const count = (rows: CameraRow[], ordinals: number[], context = contextOf(3)) =>
    aggregate({ rows, ordinals: Int32Array.from(ordinals), context });
  const DISC = Math.PI * 0.01;

  it('counts, and covers each square metre once', () => {
    const output = count([disc(0), disc(0), disc(1, { funding: 'xhh' })], [0, 0, 1]);
    expect([...output.columns.count!]).toEqual([2, 1, 0]);
    expect([...output.columns.social!]).toEqual([NaN, 1, 0]);
    expect(output.columns.coverageKm2![0]).toBeCloseTo(DISC, 5);
    expect(output.columns.coverageKm2![1]).toBeCloseTo(DISC, 5);
    expect(output.columns.coverageKm2![2]).toBe(0);
    expect(output.columns.coverageShare![0]).toBeCloseTo(DISC / 121.7, 8);
  });

  it('has no data where no camera tells, which is not 0, and 0 where there is no camera', () => {
    const silent = { state: '', funding: '', cases: '', arrests: '' };
    const some = count([disc(0, silent), disc(1, silent), disc(1, { state: 'hỏng', cases: '2' })], [0, 1, 1]);
    expect([...some.columns.count!]).toEqual([1, 2, 0]);
    expect([...some.columns.broken!]).toEqual([NaN, 1, 0]);
    expect([...some.columns.working!]).toEqual([NaN, 0, 0]);
    expect([...some.columns.cases!]).toEqual([NaN, 2, 0]);
    expect(some.totals).toMatchObject({ arrests: NaN, social: NaN });
    expect(some.totals).not.toHaveProperty('cases');
    // No camera at all is known to be none.
    expect(count([], []).totals).not.toHaveProperty('cases');
    expect([...count([], []).columns.cases!]).toEqual([0, 0, 0]);
  });

  it('says 100 % of what is wholly covered and never more, and leaves the km² as they were measured', () => {
    const context = contextOf(3);
    // Measured a little smaller than what the coverage of the same place comes to.
    const exact = communeAreasKm2(context.boundaries);
    const areaKm2 = exact.map((km2) => km2 * (1 - 2e-6));
    const everywhere = [disc(0, { range_m: '500000' })];
    const output = count(everywhere, [0], { ...context, areaKm2 });
    expect([...output.columns.coverageShare!]).toEqual([1, 1, 1]);
    expect(output.totals!.coverageShare).toBe(1);
    output.columns.coverageKm2!.forEach((km2, c) => {
      expect(km2).toBeGreaterThan(areaKm2[c]!);
      expect(km2 / exact[c]!).toBeCloseTo(1, 5);
    });
    expect([...output.columns.areaKm2!]).toEqual([...areaKm2]);
  });

  it('lets broken cameras and cameras without a range cover nothing', () => {
    const output = count([disc(0, { state: 'hỏng' }), disc(1, { range_m: '' })], [0, 1]);
    expect([...output.columns.coverageKm2!]).toEqual([0, 0, 0]);
    expect([...output.columns.broken!]).toEqual([1, 0, 0]);
    expect([...output.columns.working!]).toEqual([0, 1, 0]);
    expect(output.detail.summary).toMatchObject({ broken: 1, noRange: 1, assumed: 0 });
  });

  it('reports assumed discs apart', () => {
    const output = count([disc(0, { kind: 'fixed' })], [0]);
    expect(output.columns.coverageKm2![0]).toBe(0);
    expect(output.columns.assumedKm2![0]).toBeCloseTo(DISC, 5);
    expect([...output.detail.assumed]).toEqual([1]);
    expect(output.detail.fov[0]).toBeNaN();
  });

  it('cuts a sector by its field of view', () => {
    const output = count([disc(0, { kind: 'fixed', bearing: '90', fov: '90' })], [0]);
    expect(output.columns.coverageKm2![0]).toBeCloseTo(DISC / 4, 5);
  });

  it('divides coverage at the border, not by where the camera stands', () => {
    const output = count([disc(0, { lng: '106.1' })], [0]);
    expect(output.columns.coverageKm2![0]).toBeCloseTo(DISC / 2, 4);
    expect(output.columns.coverageKm2![1]).toBeCloseTo(DISC / 2, 4);
    expect([...output.columns.count!]).toEqual([1, 0, 0]);
  });

  it('sees into the territory from outside without being counted', () => {
    const output = count([disc(0, { lng: '106' })], [-1]);
    expect([...output.columns.count!]).toEqual([0, 0, 0]);
    expect(output.columns.coverageKm2![0]).toBeCloseTo(DISC / 2, 4);
    expect(output.rowsUsed).toBe(0);
  });

  it('uses the cameras of the period', () => {
    const rows = [disc(0, { installed: '2023-05-01' }), disc(1, { removed: '2023-05-01' })];
    expect([...count(rows, [0, 1], contextOf(3, [2022, 2023], 2022)).columns.count!]).toEqual([0, 1, 0]);
    expect([...count(rows, [0, 1]).columns.count!]).toEqual([1, 0, 0]);
    expect([...count(rows, [0, 1], contextOf(3, [2022, 2023], null)).columns.count!]).toEqual([1, 1, 0]);
  });
});
