import type { BoundarySet } from '../../domain/boundarySet';
import { invariant } from '../../domain/programmerError';
import type { Steps } from '../../domain/steps';
import { withHooks, type WorkHooks } from '../workHooks';
import { countCoverage, type Coverage } from './coverageModel';
import { viewsOf, type CameraColumns } from './cameraColumns';

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
  return withHooks(coverageSteps(boundaries, cameras), hooks);
}

/** {@link coverageByCommune} in steps of a few milliseconds, for a thread that must stay answerable. */
export function coverageSteps(boundaries: BoundarySet, cameras: CameraColumns): Steps<Coverage> {
  const count = cameras.lng.length;
  for (const [name, column] of Object.entries(cameras) as [string, ArrayLike<number>][])
    invariant(column.length === count, {
      got: `${name}: ${column.length} entries`,
      expected: `${count}, one per camera`,
      do: 'pass columns of the same length',
    });
  return countCoverage(boundaries, viewsOf(cameras));
}

export { cameraView, type CameraColumns } from './cameraColumns';
export { CoverageModel, type Coverage } from './coverageModel';
export type { CameraView } from './sectors';
