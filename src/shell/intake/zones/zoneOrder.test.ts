import { describe, expect, it } from 'vitest';
import { arrangeZones, meridianText, runnerUp, withZone } from './zoneOrder';

const zone = (epsg: string, meridian: number, inside: number) => ({
  epsg,
  meridian,
  kind: 'tm3' as const,
  inside,
  official: false,
  points: new Float64Array(),
});
const CANDIDATES = [zone('EPSG:5897', 105, 3), zone('EPSG:9210', 105.75, 1204), zone('EPSG:9211', 106, 12)];
const NONE = Array.from({ length: 8 }, (_, i) => zone(`EPSG:${i}`, 102 + i, 0));

describe('zones of positions in metres', () => {
  it('have their meridian in degrees and minutes', () => {
    expect([105.75, 105, 107.25, 108.5, 104 + 59.999 / 60].map(meridianText)).toEqual([
      '105°45′',
      '105°00′',
      '107°15′',
      '108°30′',
      '105°00′',
    ]);
  });

  it('stand best first, those in use before all', () => {
    const order = (chosen: string[]) =>
      arrangeZones({ candidates: CANDIDATES, chosen }).mapped.map(({ epsg }) => epsg);
    expect(order([])).toEqual(['EPSG:9210', 'EPSG:9211']);
    expect(order(['EPSG:5897', 'EPSG:9211'])).toEqual(['EPSG:5897', 'EPSG:9211', 'EPSG:9210']);
  });

  it('all get a map that fit about as well, as in a file of one town', () => {
    const town = NONE.map((one) => ({ ...one, inside: 300 }));
    expect(arrangeZones({ candidates: town, chosen: [] }).mapped).toHaveLength(8);
    const turned = [...town].reverse();
    expect(arrangeZones({ candidates: turned, chosen: [] }).mapped, 'in the order of the report').toEqual(
      turned,
    );
  });

  it('get a map even where none fits, and none is lost', () => {
    const { mapped, others } = arrangeZones({ candidates: NONE, chosen: [] });
    expect(mapped).toHaveLength(2);
    expect([...mapped, ...others]).toHaveLength(8);
    const used = arrangeZones({ candidates: NONE, chosen: ['EPSG:7'] });
    expect(used.mapped[0]?.epsg).toBe('EPSG:7');
  });

  it('are two at most, in the order of choosing', () => {
    expect(withZone([], 'a')).toEqual(['a']);
    expect(withZone(['a'], 'b')).toEqual(['a', 'b']);
    expect(withZone(['a', 'b'], 'c')).toEqual(['a', 'c']);
    expect(withZone(['a', 'b'], 'a')).toEqual(['b', 'a']);
  });

  it('say how clear the choice is', () => {
    expect(runnerUp({ candidates: CANDIDATES, chosen: ['EPSG:9210'] })?.inside).toBe(12);
    expect(runnerUp({ candidates: NONE, chosen: [] })).toBeNull();
  });
});
