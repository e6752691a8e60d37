import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { expect, it } from 'vitest';
import { illustrate } from '../../geodata/scripts/illustrate/files';
import { groundOf } from '../../geodata/scripts/illustrate/ground';
import { SCENARIOS } from '../../geodata/scripts/illustrate/scenario';
import type { Period } from '../../src/domain/period';
import { fromFeatures } from '../../src/geo/boundarySetFrom';
import { assignPoints, buildCommuneIndex } from '../../src/geo/communeIndex';
import { describeReal, realText } from '../fixtures/realData';

const FILES = {
  'tien-giang-2018': 'tien_giang_pre2025_clean.geojson',
  'kon-tum-2023': 'kon_tum_pre2025_clean.geojson',
  'vung-tau-2023': 'vung_tau_city_pre2025_clean.geojson',
  'nam-sach-2020': 'nam_sach_pre2025_clean.geojson',
  'bac-kan-2011': 'bac_kan_town_pre2025_clean.geojson',
} as const;

describeReal('illustrative detail on real boundaries', () => {
  it.each(Object.entries(FILES))('%s: every site and camera stands in its commune', (id, file) => {
    const scenario = SCENARIOS.find((known) => known.id === id)!;
    const boundaries = JSON.parse(realText('boundaries', file)) as FeatureCollection<
      Polygon | MultiPolygon,
      { code: string; name: string }
    >;
    const periods = JSON.parse(
      readFileSync(
        fileURLToPath(new URL(`../../geodata/territories/${id}/periods.json`, import.meta.url)),
        'utf8',
      ),
    ) as Period[];
    const files = illustrate(groundOf(id, boundaries, periods), scenario);
    const index = buildCommuneIndex(fromFeatures(boundaries.features));
    for (const name of ['models.csv', 'cameras.csv']) {
      const [header = '', ...lines] = (files[name] ?? '').trim().split('\n');
      const at = (column: string): number => header.split(',').indexOf(column);
      // Model names are quoted when they hold a comma; no other cell before the position is.
      const rows = lines.map((line) => line.replace(/"[^"]*"/g, 'x').split(','));
      const lngLat = Float64Array.from(
        rows.flatMap((row) => [Number(row[at('lng')]), Number(row[at('lat')])]),
      );
      const codes = [...assignPoints(index, lngLat)].map((c) => boundaries.features[c]?.properties.code);
      expect(rows.length).toBeGreaterThan(20);
      expect(codes).toEqual(rows.map((row) => row[at('commune_code')]));
    }
  });
});
