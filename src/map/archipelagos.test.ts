import { describe, expect, it } from 'vitest';
import { ARCHIPELAGOS, archipelagosInFrame, islandsInBox } from './archipelagos';
import { insetBoxes, insetIslands, islandBox, nameLines } from './inset';

const all = new Set(ARCHIPELAGOS.map(({ id }) => id as string));
/** px per degree, west 105, north 20: the whole East Sea fits into 1280 × 1280 at 80. */
const camera =
  (scale: number, west = 105, north = 20) =>
  (lng: number, lat: number) => ({
    x: (lng - west) * scale,
    y: (north - lat) * scale,
  });
const frame = { left: 0, top: 0, right: 1280, bottom: 1280 };

describe('the archipelagos', () => {
  it('carry their names, and whose they are, in both languages', () => {
    expect(ARCHIPELAGOS.map(({ name }) => name)).toEqual([
      { vi: 'Quần đảo Hoàng Sa (Việt Nam)', en: 'Hoàng Sa Archipelago (Viet Nam)' },
      { vi: 'Quần đảo Trường Sa (Việt Nam)', en: 'Trường Sa Archipelago (Viet Nam)' },
    ]);
    for (const { name } of ARCHIPELAGOS) {
      expect(name.vi).toBe(name.vi.normalize('NFC'));
      expect(nameLines(name.vi).join(' ')).toBe(name.vi);
    }
  });

  it('stand where they are', () => {
    const [hoangSa, truongSa] = ARCHIPELAGOS;
    for (const { lng, lat } of hoangSa?.islands ?? []) {
      expect(lng).toBeGreaterThan(111);
      expect(lng).toBeLessThan(113);
      expect(lat).toBeGreaterThan(15.5);
      expect(lat).toBeLessThan(17.3);
    }
    for (const { lng, lat } of truongSa?.islands ?? []) {
      expect(lng).toBeGreaterThan(111.5);
      expect(lng).toBeLessThan(117.9);
      expect(lat).toBeGreaterThan(6.5);
      expect(lat).toBeLessThan(12.1);
    }
  });
});

describe('the inset may go', () => {
  it('only when both archipelagos and both names are inside', () => {
    expect(archipelagosInFrame(camera(80), frame, all)).toBe(true);
  });

  it('not when one name was not written', () => {
    expect(archipelagosInFrame(camera(80), frame, new Set(['hoang-sa']))).toBe(false);
  });

  it('not when one island lies outside', () => {
    expect(archipelagosInFrame(camera(80), { ...frame, right: 860 }, all)).toBe(false);
    expect(archipelagosInFrame(camera(80), { ...frame, bottom: 960 }, all)).toBe(false);
  });

  it('not when a panel covers a name', () => {
    expect(archipelagosInFrame(camera(80), { ...frame, left: 460 }, all)).toBe(false);
  });

  it('not when the frame shows a province', () => {
    expect(archipelagosInFrame(camera(900, 105.8, 10.7), frame, all)).toBe(false);
  });
});

describe('the inset', () => {
  it.each([
    [390, 700],
    [676, 418],
    [1280, 800],
    [1920, 1080],
  ])('on a map of %i × %i px holds every island, in its true shape', (width, height) => {
    const boxes = insetBoxes(width, height);
    expect(boxes[0]?.lying).toBe(false);
    for (const islands of boxes.map(islandBox)) {
      expect(islands.height).toBeGreaterThan(20);
      for (const archipelago of ARCHIPELAGOS) {
        const points = insetIslands(archipelago, islands);
        expect(points).toHaveLength(archipelago.islands.length);
        for (const { x, y } of points) {
          expect(x).toBeGreaterThanOrEqual(3.9);
          expect(x).toBeLessThanOrEqual(islands.width - 3.9);
          expect(y).toBeGreaterThanOrEqual(3.9);
          expect(y).toBeLessThanOrEqual(islands.height - 3.9);
        }
      }
    }
  });

  it('keeps north up and east right', () => {
    const [hoangSa] = ARCHIPELAGOS;
    if (!hoangSa) throw new Error('no archipelago');
    const points = islandsInBox(hoangSa, 100, 100);
    const at = (name: string) => points[hoangSa.islands.findIndex((island) => island.name === name)];
    expect(at('Đảo Linh Côn')?.x).toBeGreaterThan(at('Đảo Tri Tôn')?.x ?? NaN);
    expect(at('Đá Bắc')?.y).toBeLessThan(at('Đảo Tri Tôn')?.y ?? NaN);
  });
});
