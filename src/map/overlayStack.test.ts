import type { Layer } from '@deck.gl/core';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MapEvents, MapTerritory, MarkRoom, Overlay, OverlayContext } from './contract';
import { Emitter } from './emitter';
import { OverlayStack } from './overlayStack';

const shown: unknown[][] = [];
vi.mock('@deck.gl/maplibre', () => ({
  MapLibreOverlay: class {
    setProps({ layers }: { layers: unknown[] }) {
      shown.push(layers);
    }
  },
}));

const controls: unknown[] = [];
const onResize: (() => void)[] = [];
const map = {
  on: (event: string, handler: () => void) => event === 'resize' && onResize.push(handler),
  getCanvas: () => ({ width: 504, height: 340 }),
  addControl: (control: unknown) => controls.push(control),
  removeControl: (control: unknown) => controls.splice(controls.indexOf(control), 1),
  triggerRepaint: () => undefined,
  getLayersOrder: () => [],
} as unknown as MapLibreMap;
const layer = (id: string) => ({ id }) as unknown as Layer;
const settled = () => new Promise((done) => setTimeout(done, 0));

let zoomStep = 9;
const territory = {} as MapTerritory;
const kept: [string, readonly MarkRoom[]][] = [];
const make = () => {
  const events = new Emitter<MapEvents>();
  const stack = new OverlayStack({
    events,
    comeNearer: () => undefined,
    keepClear: (id, rooms) => kept.push([id, rooms]),
    context: () => ({
      language: 'vi',
      zoomStep,
      territory,
      publicView: false,
      beforeId: 'names',
      beforeAreaId: 'borders',
      colour: () => [0, 0, 0, 255] as const,
    }),
  });
  return { events, stack };
};
const overlay = (id: string, build: Overlay['build'], input: unknown = id): Overlay => ({ id, input, build });

beforeEach(() => {
  shown.length = 0;
  controls.length = 0;
  onResize.length = 0;
  kept.length = 0;
  zoomStep = 9;
});

describe('OverlayStack', () => {
  it('loads no deck.gl until something is really drawn', async () => {
    const { stack } = make();
    stack.attach(map);
    stack.set([overlay('empty', async () => [])]);
    await settled();
    expect(controls).toHaveLength(0);
    stack.set([overlay('marks', async () => [layer('a')])]);
    await vi.waitFor(() => expect(controls).toHaveLength(1));
    expect(shown.at(-1)).toEqual([{ id: 'a' }]);
  });

  it('builds again for another input or zoom step, and not otherwise', async () => {
    const { stack } = make();
    const build = vi.fn(async () => [layer('a')]);
    stack.attach(map);
    stack.set([overlay('marks', build, 1)]);
    stack.set([overlay('marks', build, 1)]);
    await settled();
    expect(build).toHaveBeenCalledTimes(1);
    zoomStep = 10;
    stack.refresh();
    stack.set([overlay('marks', build, 2)]);
    await settled();
    expect(build).toHaveBeenCalledTimes(3);
    stack.themeChanged();
    expect(build).toHaveBeenCalledTimes(4);
  });

  it("gives deck.gl the canvas's new size at once: marks stay on their communes in a resized window", async () => {
    const { stack } = make();
    const setDrawingBufferSize = vi.fn();
    const context = { device: { canvasContext: { setDrawingBufferSize } } };
    stack.attach(map);
    stack.set([overlay('marks', async () => [Object.assign(layer('a'), { context })])]);
    await vi.waitFor(() => expect(shown.at(-1)).toHaveLength(1));
    for (const resized of onResize) resized();
    expect(setDrawingBufferSize).toHaveBeenCalledWith(504, 340);
  });

  it('throws away a build that was overtaken, however late it comes', async () => {
    const { stack } = make();
    let finishFirst: (layers: Layer[]) => void = () => undefined;
    stack.attach(map);
    stack.set([overlay('marks', () => new Promise((done) => (finishFirst = done)), 'old')]);
    stack.set([overlay('marks', async () => [layer('new')], 'new')]);
    await vi.waitFor(() => expect(shown.at(-1)).toEqual([{ id: 'new' }]));
    finishFirst([layer('old')]);
    await settled();
    expect(shown.at(-1)).toEqual([{ id: 'new' }]);
  });

  it('a failing layer is told and leaves the others drawn', async () => {
    const { events, stack } = make();
    const errors: string[] = [];
    events.on('error', ({ code, message }) => errors.push(`${code} ${message}`));
    stack.attach(map);
    stack.set([
      overlay('bad', () => Promise.reject(new Error('no glyphs'))),
      overlay('good', async () => [layer('good')]),
    ]);
    await vi.waitFor(() => expect(shown.at(-1)).toEqual([{ id: 'good' }]));
    expect(errors).toEqual(['overlay bad: Error: no glyphs']);
    expect(stack.busy).toBe(false);
  });

  it('a mark owns the pointer until it is left or its overlay goes', async () => {
    const { events, stack } = make();
    const marks: unknown[] = [];
    events.on('mark', (mark) => marks.push(mark && mark.overlay));
    let context: OverlayContext | null = null;
    stack.attach(map);
    stack.set([
      overlay('marks', async (given) => {
        context = given;
        return [layer('a')];
      }),
    ]);
    await settled();
    const tip = { title: 'Ấp Một', lines: [] };
    context!.onMark({ index: 0, tip, x: 1, y: 2 });
    expect(stack.marked).toBe(true);
    stack.set([]);
    expect(stack.marked).toBe(false);
    expect(marks).toEqual(['marks', null]);
  });

  it('names give way to the marks of the last build, and no longer when the overlay goes', async () => {
    const { stack } = make();
    const room = { lng: 106, lat: 10, radius: 15 };
    stack.attach(map);
    const clears = (id: string, lng: number) =>
      overlay(id, async ({ keepClear }) => {
        keepClear([{ ...room, lng }]);
        return [layer(id)];
      });
    stack.set([clears('overtaken', 1)]);
    stack.set([clears('marks', 2), overlay('none', async () => [layer('none')])]);
    await settled();
    expect(kept).toEqual([
      ['overtaken', []],
      ['marks', [{ ...room, lng: 2 }]],
      ['none', []],
    ]);
    stack.set([]);
    expect(kept.slice(3)).toEqual([
      ['marks', []],
      ['none', []],
    ]);
  });

  it('after a lost context everything is built for the new one', async () => {
    const { stack } = make();
    const build = vi.fn(async () => [layer('a')]);
    stack.attach(map);
    stack.set([overlay('marks', build)]);
    await vi.waitFor(() => expect(controls).toHaveLength(1));
    stack.detach();
    expect(controls).toHaveLength(0);
    stack.attach(map);
    await vi.waitFor(() => expect(controls).toHaveLength(1));
    expect(build).toHaveBeenCalledTimes(2);
  });
});
