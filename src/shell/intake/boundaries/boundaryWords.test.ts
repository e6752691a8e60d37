import { describe, expect, it } from 'vitest';
import { issue } from '../../../domain/issue';
import type { BoundaryReport } from '../../../import/boundaries/report';
import { CRS_CHOICES, crsText, isTerritoryId, issueLine, mendedLines, refusalText } from './boundaryWords';

const REPORT: BoundaryReport = {
  format: 'geojson',
  refused: null,
  bytes: 1,
  crs: 'EPSG:4326',
  featuresRead: 2,
  featuresSkipped: 0,
  featuresMerged: 0,
  communes: 2,
  polygons: 2,
  holes: 0,
  vertices: 8,
  repeatedVertices: 0,
  openRings: 0,
  reversedRings: 0,
  brokenRings: 0,
  restoredCodes: 0,
  provisionalCodes: 0,
  fields: {
    code: 'ma',
    name: 'ten',
    kind: null,
    district: null,
    area: null,
    areaInHectares: false,
    population: null,
  },
  province: null,
  properties: ['ma', 'ten'],
};

describe('words of boundaries', () => {
  it('says why a file is refused and what to choose', () => {
    expect(refusalText(issue('outOfRange', { got: '585432' }), 'vi')).toContain('kinh tuyến trục');
    expect(refusalText(issue('missingColumn', { got: 'a, b' }), 'vi')).toContain('a, b');
    expect(refusalText(issue('emptyFile', { got: '' }), 'vi')).toContain('Không có vùng nào');
    expect(refusalText(issue('unreadable', { got: 'x' }), 'en')).toContain('zipped Shapefile');
    expect(refusalText(issue('tooLarge', { got: '2 GB' }), 'vi')).toContain('2 GB');
  });

  it('tells only what was mended', () => {
    expect(mendedLines(REPORT, 'vi')).toEqual([]);
    expect(mendedLines({ ...REPORT, reversedRings: 1611, restoredCodes: 2 }, 'vi')).toEqual([
      '1.611 vòng ngược chiều, đã đảo lại',
      '2 mã mất số 0 ở đầu, đã thêm lại',
    ]);
  });

  it('names the feature of an issue; codes without words of their own have the common ones', () => {
    expect(issueLine(issue('invalidCode', { row: 12, got: '4' }), 'vi')).toBe(
      'Đối tượng 12: mã “4” không phải năm chữ số',
    );
    expect(issueLine(issue('tooLarge'), 'vi')).toBe('Cả tệp: vượt quá giới hạn');
  });

  it('names coordinate systems by their meridian', () => {
    expect(crsText('EPSG:9210', 'vi')).toBe('VN-2000, kinh tuyến trục 105°45′, múi 3° (EPSG:9210)');
    expect(crsText('EPSG:3405', 'vi')).toContain('105°, múi 6°');
    expect(crsText('EPSG:32648', 'vi')).toBe('EPSG:32648');
    expect(new Set(CRS_CHOICES.map((epsg) => crsText(epsg, 'vi'))).size).toBe(CRS_CHOICES.length);
  });

  it('knows what an id may be', () => {
    for (const good of ['dong-thap-2026', 'a', '82']) expect(isTerritoryId(good)).toBe(true);
    for (const bad of ['', 'Đồng-Tháp', 'a--b', '-a', 'a-', 'a b', '../a'])
      expect(isTerritoryId(bad)).toBe(false);
  });
});
