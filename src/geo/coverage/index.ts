import type { BoundarySet } from '../../domain/boundarySet';
import { invariant } from '../../domain/programmerError';
import type { WorkHooks } from '../workHooks';
import { countCoverage, type Coverage } from './coverageModel';
import type { CameraView } from './sectors';

/** Cameras as columns, one entry per camera. */
export interface CameraColumns {
  /** Degrees. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Degrees clockwise from north; NaN = unknown: the camera's whole disc is assumed. */
  readonly bearing: Float64Array;
  /** Field of view in degrees; 360 or more = the whole disc; NaN = unknown: the whole disc is assumed. */
  readonly fov: Float64Array;
  /** Metres; NaN, 0 or less = covers nothing. */
  readonly range: Float64Array;
  /** 1 = the whole disc, reported apart as assumed. */
  readonly assumed: Uint8Array;
}

/**
 * Area under cameras in each commune, every square metre once, inside its own commune.
 *
 * Exact for discs and sectors (arcs are arcs, not polygons): Green's theorem over the stretches of sector border that
 * no other sector covers and the stretches of commune border that lie under one. Broken cameras are not passed in.
 *  - `coveredKm2`: the union of all known sectors;
 *  - `assumedKm2`: what assumed discs add to it;
 *  - `depthKm2[k]`: under at least k + 1 known sectors.
 * The sum over communes equals the whole to 1e-9: an inner border adds to one commune what it takes from the other.
 * Plane: equal-area around the territory (see `localProjection`: areas exact, lengths within 1e-4 over a province).
 * Defined answers: NaN position, range or field of view ≤ 0 → covers nothing; identical cameras count once (and twice
 * for the depth); a range larger than the territory covers it; places outside every commune are not counted; where raw
 * polygons overlap, the lowest ordinal has the place.
 * About O(n · neighbours): 100,000 sectors in about a second.
 *
 * @throws WorkStopped when `hooks.shouldStop` says so
 */
export function coverageByCommune(
  boundaries: BoundarySet,
  cameras: CameraColumns,
  hooks?: WorkHooks,
): Coverage {
  const count = cameras.lng.length;
  for (const [name, column] of Object.entries(cameras) as [string, ArrayLike<number>][])
    invariant(column.length === count, {
      got: `${name}: ${column.length} entries`,
      expected: `${count}, one per camera`,
      do: 'pass columns of the same length',
    });
  return countCoverage(boundaries, viewsOf(cameras), hooks);
}

function* viewsOf(cameras: CameraColumns): Generator<CameraView> {
  for (let i = 0; i < cameras.lng.length; i++) yield cameraView(cameras, i);
}

/** One camera of the columns. */
export function cameraView(cameras: CameraColumns, i: number): CameraView {
  return {
    lng: cameras.lng[i]!,
    lat: cameras.lat[i]!,
    bearing: cameras.bearing[i]!,
    fov: cameras.fov[i]!,
    range: cameras.range[i]!,
    assumed: cameras.assumed[i] === 1,
  };
}

export { CoverageModel, type Coverage } from './coverageModel';
export type { CameraView } from './sectors';
