import { expect, it } from 'vitest';
import type { CommuneFeatures } from '../../../domain/boundarySet';
import { isSameTerritory, sharedCommunes } from './sameCommunes';

const features = (...communes: readonly (readonly [code: string, name: string])[]): CommuneFeatures => ({
  type: 'FeatureCollection',
  features: communes.map(([code, name], id) => ({
    type: 'Feature',
    id,
    properties: { code, name },
    geometry: { type: 'Polygon', coordinates: [] },
  })),
});
const open = [
  { code: '00004', name: 'Xã Hoà Lộc' },
  { code: '00028', name: 'Phường 7' },
  { code: '00031', name: 'Xã Tân An' },
];

it('knows a commune by code and name together', () => {
  const found = sharedCommunes(
    features(['00004', 'xã hoà lộc'], ['00028', 'Phường 8'], ['00031', 'Xã Tân An']),
    open,
  );
  expect(found).toEqual({ shared: 2, ofFile: 3, ofTerritory: 3 });
  expect(isSameTerritory(found)).toBe(false);
});

it('takes a file for a territory only when it is most of it, and most of it', () => {
  expect(isSameTerritory({ shared: 3, ofFile: 3, ofTerritory: 3 })).toBe(true);
  expect(isSameTerritory({ shared: 3, ofFile: 3, ofTerritory: 173 })).toBe(false);
  expect(isSameTerritory({ shared: 3, ofFile: 173, ofTerritory: 3 })).toBe(false);
  expect(isSameTerritory({ shared: 0, ofFile: 0, ofTerritory: 0 })).toBe(false);
});
