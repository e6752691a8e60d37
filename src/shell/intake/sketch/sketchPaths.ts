import type { CommuneFeatures } from '../../../domain/boundarySet';
import { mercator } from '../../../map/fitPadding';
import { polygonsOf } from './communeAt';
import type { SketchFrame } from './sketchFrame';

/** Outlines of all communes, built once per territory in degrees around an origin and moved to the screen by a matrix. */
export interface SketchPaths {
  /** Longitude, {@link mercator} latitude. */
  readonly origin: readonly [number, number];
  /** By ordinal. */
  readonly paths: readonly Path2D[];
}

/** Canvas paths count in single precision: around an origin of their own they stay exact to centimetres. */
export function sketchPaths(features: CommuneFeatures, origin: readonly [number, number]): SketchPaths {
  const [lng0, y0] = [origin[0], mercator(origin[1])];
  const paths = features.features.map((_, ordinal) => {
    const path = new Path2D();
    for (const rings of polygonsOf(features, ordinal))
      for (const ring of rings) {
        ring.forEach(([lng = NaN, lat = NaN], i) => {
          const x = lng - lng0;
          const y = y0 - mercator(lat);
          if (i === 0) path.moveTo(x, y);
          else path.lineTo(x, y);
        });
        path.closePath();
      }
    return path;
  });
  return { origin: [lng0, y0], paths };
}

/** Some communes as one path in CSS px of a frame. */
export function onScreen(
  { origin, paths }: SketchPaths,
  ordinals: Iterable<number>,
  frame: SketchFrame,
): Path2D {
  const all = new Path2D();
  const middle = mercator(frame.lat);
  const matrix = new DOMMatrix([
    frame.scale,
    0,
    0,
    frame.scale,
    frame.x(frame.lng) + (origin[0] - frame.lng) * frame.scale,
    frame.y(frame.lat) + (middle - origin[1]) * frame.scale,
  ]);
  for (const ordinal of ordinals) {
    const path = paths[ordinal];
    if (path) all.addPath(path, matrix);
  }
  return all;
}
