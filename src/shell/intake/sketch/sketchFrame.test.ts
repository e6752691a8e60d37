import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mercator } from '../../../map/fitPadding';
import {
  boundsOf,
  communeSize,
  latitudeOf,
  NEAREST,
  panned,
  sketchFrame,
  wholeView,
  zoomed,
} from './sketchFrame';

const lng = fc.double({ min: 102, max: 116, noNaN: true });
const lat = fc.double({ min: 7, max: 24, noNaN: true });

/** Four communes in a square, as in a file of bounding boxes. */
const SQUARES = Float64Array.from(
  [
    [105, 10, 105.5, 10.5],
    [105.5, 10, 106, 10.5],
    [105, 10.5, 105.5, 11],
    [105.5, 10.5, 106, 11],
  ].flat(),
);
const BOUNDS = [105, 10, 106, 11] as const;

describe('degrees and pixels of a sketch', () => {
  it('go there and back', () => {
    fc.assert(
      fc.property(lng, lat, lng, lat, fc.integer({ min: 1, max: 40_000 }), (x, y, atX, atY, scale) => {
        const frame = sketchFrame({ width: 400, height: 300 }, { lng: atX, lat: atY, scale });
        expect(frame.lngAt(frame.x(x))).toBeCloseTo(x, 9);
        expect(frame.latAt(frame.y(y))).toBeCloseTo(y, 9);
      }),
    );
  });

  it('put the centre in the middle, north up, and keep shapes true', () => {
    const frame = sketchFrame({ width: 400, height: 300 }, { lng: 106, lat: 20, scale: 1000 });
    expect([frame.x(106), frame.y(20)]).toEqual([200, 150]);
    expect(frame.y(20.1)).toBeLessThan(150);
    // A small step north is 1 / cos φ times as long on paper as the same step of degrees east.
    const east = frame.x(106.001) - 200;
    const north = 150 - frame.y(20.001);
    expect(north / east).toBeCloseTo(1 / Math.cos((20 * Math.PI) / 180), 4);
  });

  it('knows the inverse of Mercator', () => {
    expect(mercator(0)).toBeCloseTo(0, 12);
    expect(latitudeOf(mercator(21.5))).toBeCloseTo(21.5, 12);
  });
});

describe('the whole territory', () => {
  it('lies in the sketch, in its middle, whatever the size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 1400 }), fc.integer({ min: 60, max: 900 }), (width, height) => {
        const size = { width, height };
        const frame = sketchFrame(size, wholeView(size, BOUNDS));
        const [left, right, top, bottom] = [frame.x(105), frame.x(106), frame.y(11), frame.y(10)];
        expect(left).toBeGreaterThan(11.9);
        expect(top).toBeGreaterThan(11.9);
        expect(left + right).toBeCloseTo(width, 6);
        expect(top + bottom).toBeCloseTo(height, 6);
        // One of the two directions is filled.
        expect(Math.min(left, top)).toBeCloseTo(12, 6);
      }),
    );
  });

  it('grows by a share of the larger side', () => {
    const size = { width: 900, height: 500 };
    const plain = wholeView(size, BOUNDS).scale;
    expect(wholeView(size, BOUNDS, 0.5).scale / plain).toBeCloseTo(0.5, 1);
  });

  it('knows how large a commune is drawn, roughly', () => {
    const frame = sketchFrame({ width: 400, height: 400 }, { lng: 105.5, lat: 10.5, scale: 200 });
    // Four squares of half a degree.
    expect(communeSize(frame, BOUNDS, 4)).toBeGreaterThan(99);
    expect(communeSize(frame, BOUNDS, 4)).toBeLessThan(103);
  });

  it('takes its bounds from the communes, passing over those without an area', () => {
    expect(boundsOf(SQUARES)).toEqual(BOUNDS);
    expect(boundsOf(Float64Array.from([...SQUARES, NaN, NaN, NaN, NaN]))).toEqual(BOUNDS);
    expect(boundsOf(new Float64Array())).toEqual([0, 0, 0, 0]);
  });
});

describe('coming nearer', () => {
  const size = { width: 600, height: 400 };
  const whole = wholeView(size, BOUNDS);

  it('keeps the place beneath the pointer', () => {
    const before = sketchFrame(size, whole);
    const near = zoomed(size, whole, whole, 3, 120, 90);
    const after = sketchFrame(size, near!);
    expect(after.lngAt(120)).toBeCloseTo(before.lngAt(120), 9);
    expect(after.latAt(90)).toBeCloseTo(before.latAt(90), 9);
    expect(near!.scale).toBeCloseTo(whole.scale * 3, 6);
  });

  it('ends at the whole and at the nearest', () => {
    expect(zoomed(size, whole, whole, 0.5)).toBeNull();
    expect(zoomed(size, { ...whole, scale: whole.scale * 2 }, whole, 0.5)).toBeNull();
    expect(zoomed(size, whole, whole, 1e6)!.scale).toBeCloseTo(whole.scale * NEAREST, 6);
  });

  it('never loses the territory', () => {
    const lost = panned({ ...whole, scale: whole.scale * 4 }, BOUNDS, -1e6, 1e6);
    expect([lost.lng, lost.lat]).toEqual([106, 11]);
    const little = panned({ lng: 105.5, lat: 10.5, scale: 1000 }, BOUNDS, 100, 0);
    expect(little.lng).toBeCloseTo(105.4, 9);
    expect(little.lat).toBeCloseTo(10.5, 9);
  });
});
