import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { keepRoom, roomFeatures } from './markRoom';
import { ARCHIPELAGO_LABELS, COMMUNE_LABELS } from './styleNames';

/** As much of a map as rooms need, noting what is asked of it. */
function fakeMap(ready = true) {
  const layers = ready ? [COMMUNE_LABELS, ARCHIPELAGO_LABELS] : [];
  const shown: number[] = [];
  const anchors: unknown[] = [];
  let source: { setData(data: ReturnType<typeof roomFeatures>): void } | undefined;
  let whenIdle = (): void => undefined;
  const map = {
    getLayer: (id: string) => (layers.includes(id) ? { id } : undefined),
    getSource: () => source,
    addImage: () => undefined,
    addSource: (_: string, { data }: { data: ReturnType<typeof roomFeatures> }) => {
      source = { setData: (next) => shown.push(next.features.length) };
      source.setData(data);
    },
    addLayer: ({ id }: { id: string }, before: string) => layers.splice(layers.indexOf(before), 0, id),
    setLayoutProperty: (_: string, __: string, value: unknown) => anchors.push(value),
    once: (_: string, then: () => void) => (whenIdle = then),
  };
  return {
    map: map as unknown as MapLibreMap,
    layers,
    shown,
    anchors,
    finish: () => {
      layers.push(COMMUNE_LABELS, ARCHIPELAGO_LABELS);
      whenIdle();
    },
  };
}

const at = (lng: number) => ({ lng, lat: 10, radius: 15 });

describe('room for marks', () => {
  it('takes a square of its size around a position, or beside it, whatever the size of its image', () => {
    const [square] = roomFeatures([{ ...at(106), dx: 4, dy: -17 }]).features;
    expect(square?.geometry.coordinates).toEqual([106, 10]);
    const { size = NaN, offset = [NaN, NaN] } = square?.properties ?? {};
    expect(size * 16).toBeCloseTo(30);
    expect(offset[0] * size).toBeCloseTo(4);
    expect(offset[1] * size).toBeCloseTo(-17);
  });

  it('is given out before the names of communes, and those may stand beside it', () => {
    const { map, layers, shown, anchors } = fakeMap();
    keepRoom(map, 'models', [at(106)]);
    expect(layers).toEqual([COMMUNE_LABELS, 'mark-room', ARCHIPELAGO_LABELS]);
    expect(shown).toEqual([1]);
    expect(JSON.stringify(anchors.at(-1))).toContain('top');
  });

  it('is the sum of what all owners ask for, until they ask for nothing', () => {
    const { map, shown, anchors } = fakeMap();
    const signs = [at(107), at(108)];
    keepRoom(map, 'models', [at(106)]);
    keepRoom(map, 'unusual', signs);
    keepRoom(map, 'unusual', signs);
    keepRoom(map, 'cameras', []);
    expect(shown).toEqual([1, 3]);
    keepRoom(map, 'models', []);
    keepRoom(map, 'unusual', []);
    expect(shown).toEqual([1, 3, 2, 0]);
    expect(anchors.at(-1)).toBeUndefined();
  });

  it('asked of a map that is still being built up, comes with its names', () => {
    const { map, shown, finish } = fakeMap(false);
    keepRoom(map, 'models', [at(106)]);
    expect(shown).toEqual([]);
    finish();
    expect(shown).toEqual([1]);
  });

  it('a map that took the place of a lost one is told again', () => {
    const rooms = [at(106)];
    const [lost, next] = [fakeMap(), fakeMap()];
    keepRoom(lost.map, 'models', rooms);
    keepRoom(next.map, 'models', rooms);
    expect(next.shown).toEqual([1]);
  });
});
