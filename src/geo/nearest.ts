import KDBush from 'kdbush';
import { distanceM } from './distance';
import { EARTH_RADIUS } from './earth';

const RADIANS = Math.PI / 180;

/**
 * For each point the distance in metres to the nearest of `targets` (camera, model site …).
 *
 * Points of three dimensions on the unit sphere would need a third axis; a province is small, so candidates come from a
 * flat index on (lng · cos φ, lat) in growing boxes and the great-circle distance decides. A box is searched further
 * until no point outside it can be nearer.
 *
 * @param points flat lng, lat in degrees. @param targets the same; entries with NaN are no target.
 * @returns metres per point; NaN for a point with NaN, Infinity when there is no target. About O((n + m) log m).
 */
export function distanceToNearestM(points: Float64Array, targets: Float64Array): Float64Array {
  const valid: number[] = [];
  for (let i = 0; i < targets.length; i += 2)
    if (Number.isFinite(targets[i]) && Number.isFinite(targets[i + 1])) valid.push(i);
  const result = new Float64Array(points.length / 2).fill(Infinity);
  if (valid.length === 0) return result.map((_, i) => (Number.isFinite(points[2 * i]) ? Infinity : NaN));
  const middle = valid.reduce((sum, i) => sum + (targets[i + 1] as number), 0) / valid.length;
  const shrink = Math.max(0.01, Math.cos(middle * RADIANS));
  const index = new KDBush(valid.length, 16, Float64Array);
  for (const i of valid) index.add((targets[i] as number) * shrink, targets[i + 1] as number);
  index.finish();
  for (let p = 0; p < result.length; p += 1) {
    const lng = points[2 * p] as number;
    const lat = points[2 * p + 1] as number;
    if (!Number.isFinite(lng) || !Number.isFinite(lat)) {
      result[p] = NaN;
      continue;
    }
    // Degrees of the box; away from the middle latitude a degree of longitude is shorter or longer than assumed.
    const squeeze = Math.max(0.01, Math.min(1, Math.cos(lat * RADIANS) / shrink));
    for (let half = 0.005; ; half *= 4) {
      const found = index.range(
        lng * shrink - half / squeeze,
        lat - half,
        lng * shrink + half / squeeze,
        lat + half,
      );
      let best = Infinity;
      for (const f of found) {
        const t = valid[f] as number;
        best = Math.min(best, distanceM(lng, lat, targets[t] as number, targets[t + 1] as number));
      }
      // Anything outside the box is at least `half` degrees away, less a margin for the curved longitude.
      const reached = half * RADIANS * EARTH_RADIUS * 0.9;
      if (best <= reached || half > 400) {
        result[p] = best;
        break;
      }
    }
  }
  return result;
}
