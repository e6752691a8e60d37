import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeEach, expect, it } from 'vitest';
import { CommuneStates } from './communeStates';

const told: [number, Record<string, unknown>][] = [];
const fake = {
  setFeatureState: ({ id }: { id: number }, state: Record<string, unknown>) => told.push([id, state]),
  removeFeatureState: () => told.push([-1, {}]),
} as unknown as MapLibreMap;
const paint = (fill: string[], hatch = [0, 0], dimmed = [0, 0]) => ({
  fill,
  hatch: Uint8Array.from(hatch),
  dimmed: Uint8Array.from(dimmed),
});

beforeEach(() => (told.length = 0));

it('tells the map only what changed', () => {
  const states = new CommuneStates(fake);
  states.paint(paint(['#111', '#222']));
  expect(told).toHaveLength(2);
  told.length = 0;
  states.paint(paint(['#111', '#333'], [0, 1]));
  expect(told).toEqual([[1, { fill: '#333', pattern: 1, dimmed: false }]]);
});

it('takes away what is no longer painted', () => {
  const states = new CommuneStates(fake);
  states.paint(paint(['#111', '#222']));
  told.length = 0;
  states.paint(null);
  expect(told.map(([id, state]) => [id, state['fill']])).toEqual([
    [0, null],
    [1, null],
  ]);
});

it('a mark made before the style is there appears with it, and moves as one', () => {
  const states = new CommuneStates(fake);
  states.mark('selected', 4);
  expect(told).toEqual([]);
  states.start();
  expect(told).toEqual([[4, { selected: true }]]);
  told.length = 0;
  states.mark('selected', 4);
  states.mark('selected', 7);
  states.mark('selected', -1);
  expect(told).toEqual([
    [4, { selected: false }],
    [7, { selected: true }],
    [7, { selected: false }],
  ]);
});

it('forgets the communes of another territory', () => {
  const states = new CommuneStates(fake);
  states.start();
  states.paint(paint(['#111', '#222']));
  states.mark('hovered', 1);
  states.reset();
  told.length = 0;
  states.paint(paint(['#111', '#222']));
  states.mark('hovered', 0);
  expect(told).toHaveLength(3);
});
