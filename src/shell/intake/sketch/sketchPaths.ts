import type { CommuneFeatures } from '../../../domain/boundarySet';
import { mercator } from '../../../map/fitPadding';
import { polygonsOf } from './communeAt';
import type { SketchFrame } from './sketchFrame';

/** Outlines of all communes, built once per territory in degrees around an origin; a matrix brings them to the screen. */
export interface SketchPaths {
  /** Longitude, {@link mercator} latitude. */
  readonly origin: readonly [number, number];
  /** By ordinal. */
  readonly paths: readonly Path2D[];
  readonly all: Path2D;
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
  return { origin: [lng0, y0], paths, all: joined(paths) };
}

/** One path per class that has communes, by its index; −1: communes that are in none. */
export function pathsByClass(
  { paths, all }: SketchPaths,
  classOf: Uint8Array | null,
): ReadonlyMap<number, Path2D> {
  if (classOf === null) return new Map([[-1, all]]);
  const members = new Map<number, Path2D[]>();
  paths.forEach((path, ordinal) => {
    const at = classOf[ordinal] ?? -1;
    const list = members.get(at);
    if (list) list.push(path);
    else members.set(at, [path]);
  });
  return new Map([...members].map(([at, list]) => [at, joined(list)]));
}

/** The matrix from the paths' own degrees to device px of a frame. */
export function toScreen(
  { origin }: Pick<SketchPaths, 'origin'>,
  frame: SketchFrame,
  pixelRatio: number,
): DOMMatrix {
  const scale = frame.scale * pixelRatio;
  return new DOMMatrix([
    scale,
    0,
    0,
    scale,
    pixelRatio * (frame.x(frame.lng) + (origin[0] - frame.lng) * frame.scale),
    pixelRatio * (frame.y(frame.lat) + (mercator(frame.lat) - origin[1]) * frame.scale),
  ]);
}

function joined(paths: readonly Path2D[]): Path2D {
  const whole = new Path2D();
  for (const path of paths) whole.addPath(path);
  return whole;
}
