import { describe, expect, it } from 'vitest';
import { byFit, clearZones, meridianText, ZONES, zonesNamed, zonesSaid, type ZoneFit } from './zones';

const zone = (code: string) => zonesNamed([code])[0]!;

/** A fit of which the rows of `inside` are brought in, and those of `agreeing` where they say. */
function fit(
  code: string,
  rows: number,
  inside: (row: number) => boolean,
  agreeing = 0,
  official = 0,
): ZoneFit {
  const ordinals = Int32Array.from({ length: rows }, (_, row) => (inside(row) ? row : -1));
  return {
    zone: zone(code),
    ordinals,
    inside: ordinals.filter((ordinal) => ordinal >= 0).length,
    agreeing,
    official,
  };
}
const chosen = (fits: ZoneFit[], rows: number, told = 0): string[] =>
  clearZones([...fits].sort(byFit), rows, told).map(({ epsg }) => epsg);

describe('the zone of positions in metres', () => {
  it('is the one that brings the rows in, when the next brings clearly fewer', () => {
    const all = fit('9210', 100, () => true);
    expect(chosen([all, fit('9211', 100, (row) => row < 60)], 100)).toEqual(['EPSG:9210']);
    expect(chosen([all, fit('9211', 100, (row) => row < 85)], 100)).toEqual([]);
    expect(chosen([fit('9210', 100, (row) => row < 80)], 100)).toEqual([]);
    expect(chosen([], 100)).toEqual([]);
  });

  it('is nobody’s guess for one or two rows', () => {
    expect(chosen([fit('9210', 2, () => true)], 2)).toEqual([]);
    expect(chosen([fit('9210', 3, () => true)], 3)).toEqual(['EPSG:9210']);
  });

  it('is never chosen between UTM and TM-3 of one meridian', () => {
    expect(chosen([fit('3405', 50, () => true), fit('5897', 50, () => true)], 50)).toEqual([]);
  });

  it('of a town stands first by the rule of its province, and is not chosen by itself', () => {
    const fits = [
      fit('9209', 50, () => true),
      fit('9210', 50, () => true, 0, 50),
      fit('9211', 50, () => true),
    ];
    expect([...fits].sort(byFit)[0]?.zone.epsg).toBe('EPSG:9210');
    expect(chosen(fits, 50)).toEqual([]);
    const more = fit('9209', 51, () => true);
    expect([...fits, more].sort(byFit)[0], 'one that brings in more is likelier').toBe(more);
  });

  it('is told by rows that say their commune, whatever comes inside', () => {
    const right = fit('9210', 100, () => true, 95);
    expect(chosen([right, fit('9211', 100, () => true, 3)], 100, 100)).toEqual(['EPSG:9210']);
    expect(chosen([right, fit('3405', 100, () => true, 90)], 100, 100)).toEqual([]);
    expect(chosen([fit('9210', 100, () => true, 0)], 100, 100)).toEqual([]);
  });

  it('may be two that share the rows, and no third way to share them', () => {
    const west = fit('5897', 100, (row) => row < 45);
    const east = fit('9210', 100, (row) => row >= 45);
    expect(chosen([west, east], 100)).toEqual(['EPSG:9210', 'EPSG:5897']);
    expect(chosen([west, east, fit('9211', 100, (row) => row >= 45)], 100)).toEqual([]);
    expect(chosen([west, fit('9210', 100, (row) => row >= 35)], 100), 'ten rows by both').toEqual([]);
  });

  it.each([
    ["Hệ toạ độ VN-2000, kinh tuyến trục 105°45', múi chiếu 3°", ['EPSG:9210']],
    ['Toạ độ VN2000 (KTT 105o45)', ['EPSG:9210']],
    ['Kinh tuyến trục: 105-45', ['EPSG:9210']],
    ['kinh tuyen truc 105.75', ['EPSG:9210']],
    ['KTT 107°', ['EPSG:9214']],
    ['Kinh tuyến trục 105, múi chiếu 6 độ', ['EPSG:3405']],
    ['KTT 105°00 và KTT 105°45', ['EPSG:5897', 'EPSG:9210']],
    ['Kinh tuyến trục 103°15', []],
    ['Danh sách camera năm 2018, kinh độ 105°45', []],
  ])('is said by «%s»', (text, codes) => expect(zonesSaid([text]).map(({ epsg }) => epsg)).toEqual(codes));

  it('is named as people name it', () => {
    expect(zonesNamed(['9210', 'epsg:9210', 'EPSG:4756', 'x', '3405']).map(({ epsg }) => epsg)).toEqual([
      'EPSG:9210',
      'EPSG:3405',
    ]);
    expect(ZONES).toHaveLength(20);
    expect(meridianText(105.75)).toBe("105°45'");
    expect(meridianText(107)).toBe("107°00'");
  });
});
