import type { Point } from './equalArea';
import type { CommuneFact } from './facts';

/** communes.geojson: one feature a line (so that a change shows as a line), six decimals (0.1 m), RFC 7946 winding. */
export function communesText(communes: readonly CommuneFact[], rings: readonly (readonly Point[])[]): string {
  const lines = communes.map((c, i) => {
    const ring = rings[i]!;
    const closed = [...ring, ring[0]!].map(([lon, lat]) => [lon, lat]);
    return JSON.stringify({
      type: 'Feature',
      properties: {
        code: c.code,
        name: c.name,
        kind: c.kind,
        district: c.district,
        areaKm2: c.areaKm2,
        population: c.population,
      },
      geometry: { type: 'Polygon', coordinates: [closed] },
    });
  });
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
