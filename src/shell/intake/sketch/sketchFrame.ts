import { mercator } from '../../../map/fitPadding';

/** West, south, east, north in degrees. */
export type SketchBounds = readonly [number, number, number, number];

export interface SketchSize {
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

/** Which part of the territory is looked at; null = all of it. */
export interface SketchView {
  readonly lng: number;
  readonly lat: number;
  /** CSS px per degree of longitude. */
  readonly scale: number;
}

/** Degrees ⇄ CSS px of one sketch, y downwards. Mercator, as the large map: a commune has the shape that is known from it. */
export interface SketchFrame extends SketchView {
  x(lng: number): number;
  y(lat: number): number;
  lngAt(x: number): number;
  latAt(y: number): number;
}

/** Between the territory and the sketch's border, CSS px. */
const MARGIN = 12;
/** How far one can come nearer, times the scale of the whole territory. */
export const NEAREST = 16;

/** The latitude of a {@link mercator} y. */
export function latitudeOf(y: number): number {
  return ((Math.atan(Math.exp((y * Math.PI) / 180)) - Math.PI / 4) * 360) / Math.PI;
}

/**
 * Frame of a view: its centre in the middle of the sketch.
 * @param size each side > 0
 */
export function sketchFrame(size: SketchSize, view: SketchView): SketchFrame {
  const { lng, lat, scale } = view;
  const middle = mercator(lat);
  return {
    lng,
    lat,
    scale,
    x: (at) => size.width / 2 + (at - lng) * scale,
    y: (at) => size.height / 2 - (mercator(at) - middle) * scale,
    lngAt: (x) => lng + (x - size.width / 2) / scale,
    latAt: (y) => latitudeOf(middle - (y - size.height / 2) / scale),
  };
}

/**
 * The view that shows all of `bounds`, as large as can be.
 * @param grow room around the bounds as a share of their larger side (0 = none)
 */
export function wholeView(size: SketchSize, bounds: SketchBounds, grow = 0): SketchView {
  const [west, south, east, north] = grown(bounds, grow);
  const [low, high] = [mercator(south), mercator(north)];
  return {
    lng: (west + east) / 2,
    lat: latitudeOf((low + high) / 2),
    scale: Math.min(
      Math.max(1, size.width - 2 * MARGIN) / Math.max(1e-9, east - west),
      Math.max(1, size.height - 2 * MARGIN) / Math.max(1e-9, high - low),
    ),
  };
}

function grown([west, south, east, north]: SketchBounds, grow: number): SketchBounds {
  const by = grow * Math.max(east - west, north - south);
  return [west - by, south - by, east + by, north + by];
}

/**
 * The view `factor` times as near, with the place at (x, y) staying where it is; never farther than the whole territory
 * and at most {@link NEAREST} times as near. Null = the whole again.
 */
export function zoomed(
  size: SketchSize,
  now: SketchView,
  whole: SketchView,
  factor: number,
  x = size.width / 2,
  y = size.height / 2,
): SketchView | null {
  const scale = Math.min(whole.scale * NEAREST, now.scale * factor);
  if (scale <= whole.scale * 1.001) return null;
  const frame = sketchFrame(size, now);
  const [lng, lat] = [frame.lngAt(x), frame.latAt(y)];
  return {
    lng: lng - (x - size.width / 2) / scale,
    lat: latitudeOf(mercator(lat) + (y - size.height / 2) / scale),
    scale,
  };
}

/** The view moved by CSS px; its centre stays within the bounds, so that the territory cannot be lost. */
export function panned(view: SketchView, bounds: SketchBounds, dx: number, dy: number): SketchView {
  const [west, south, east, north] = bounds;
  return {
    lng: Math.min(east, Math.max(west, view.lng - dx / view.scale)),
    lat: Math.min(north, Math.max(south, latitudeOf(mercator(view.lat) + dy / view.scale))),
    scale: view.scale,
  };
}

/** CSS px that a commune measures across, roughly: as if all were squares that fill the bounds. */
export function communeSize(frame: SketchFrame, bounds: SketchBounds, count: number): number {
  const [west, south, east, north] = bounds;
  const area = (frame.x(east) - frame.x(west)) * (frame.y(south) - frame.y(north));
  return Math.sqrt(area / Math.max(1, count));
}

/** Frame of all communes: west, south, east, north. NaN entries (communes without an area) are passed over. */
export function boundsOf(bboxes: Float64Array): SketchBounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i + 3 < bboxes.length; i += 4) {
    const [w, s, e, n] = [bboxes[i]!, bboxes[i + 1]!, bboxes[i + 2]!, bboxes[i + 3]!];
    if (w < west) west = w;
    if (s < south) south = s;
    if (e > east) east = e;
    if (n > north) north = n;
  }
  return west <= east && south <= north ? [west, south, east, north] : [0, 0, 0, 0];
}
