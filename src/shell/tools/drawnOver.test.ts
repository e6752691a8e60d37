import { describe, expect, it } from 'vitest';
import { drawnOverMap, offerDrawnOver } from '../map/drawnOver';
import { areaOver } from './draw/areaOver';
import { circleOf } from './sketch';
import { LINES, SIGNS } from './unusual/kinds';
import { unusualOver } from './unusual/unusualOver';

const circle = circleOf([106, 10], 5000);

describe('what lies over the map', () => {
  it('is told as it is when the picture is taken, and no longer than it is there', () => {
    let path = 'M0,0L1,1Z';
    const end = offerDrawnOver(() => areaOver(circle, path, ''));
    path = 'M5,5L6,6Z';
    expect(drawnOverMap().map(({ paths }) => paths.at(-1)?.d)).toEqual(['M5,5L6,6Z']);
    end();
    expect(drawnOverMap()).toEqual([]);
  });

  it('a drawn area is explained in one line, with its size once that is counted', () => {
    const labels = (size: string) =>
      areaOver(circle, 'M0,0L1,1Z', size)?.legend.entries.map(({ label }) => label);
    expect(labels('12,3 km² · 8 xã, phường')).toEqual(['Vòng tròn · 12,3 km² · 8 xã, phường']);
    expect(labels('')).toEqual(['Vòng tròn']);
  });

  it('no area, or no map to draw it on, is nothing', () => {
    expect(areaOver(null, 'M0,0Z', '')).toBeNull();
    expect(areaOver(circle, '', '')).toBeNull();
  });

  it('unusual communes have their outline, their sign, and a line for each kind that is there', () => {
    const over = unusualOver(
      [
        { kind: 'highHigh', path: 'A', sign: { x: 1, y: 2 } },
        { kind: 'lowHigh', path: 'B', sign: null },
        { kind: 'highHigh', path: 'C', sign: { x: 3, y: 4 } },
      ],
      'Nơi khác thường',
    );
    expect(over?.paths.filter(({ stroke }) => stroke === 'ink').map(({ d, dash }) => [d, dash])).toEqual([
      ['A', undefined],
      ['B', LINES.lowHigh.dash],
      ['C', undefined],
    ]);
    expect(over?.texts).toEqual([
      { x: 1, y: 2, text: SIGNS.highHigh },
      { x: 3, y: 4, text: SIGNS.highHigh },
    ]);
    expect(over?.legend.entries.map(({ label, count }) => `${label}: ${count}`)).toEqual([
      '▲▲ Cao giữa cao: 2',
      '▼▲ Thấp giữa cao: 1',
    ]);
    expect(unusualOver([], '')).toBeNull();
  });
});
