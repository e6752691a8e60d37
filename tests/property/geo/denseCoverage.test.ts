import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromFeatures } from '../../../src/geo/boundarySetFrom';
import { coverageByCommune, type CameraView } from '../../../src/geo/coverage';
import { Saturation } from '../../../src/geo/coverage/saturation';
import { anyCamera, anyCameras, columns } from './cameras';
import { anySeed, tiling } from './territories';

afterEach(() => vi.restoreAllMocks());

/** All numbers of a coverage, one after the other. */
function numbers(seed: number, cameras: readonly CameraView[]): number[] {
  const { coveredKm2, assumedKm2, depthKm2 } = coverageByCommune(
    fromFeatures(tiling(seed, 2, 2)),
    columns(cameras),
  );
  return [...coveredKm2, ...assumedKm2, ...depthKm2.flatMap((km2) => [...km2])];
}

/** The same without the short cut: every camera is compared with every other one. */
function numbersOfAll(seed: number, cameras: readonly CameraView[]): number[] {
  const spy = vi.spyOn(Saturation.prototype, 'reached', 'get').mockReturnValue(false);
  const all = numbers(seed, cameras);
  expect(spy).toHaveBeenCalled();
  spy.mockRestore();
  return all;
}

const expectSame = (got: readonly number[], want: readonly number[]): void =>
  got.forEach((km2, i) => expect(Math.abs(km2 - want[i]!)).toBeLessThanOrEqual(1e-12 + 1e-11 * want[i]!));

describe('cameras that lie on top of each other', () => {
  it('cover what they cover when each is compared with all', () => {
    fc.assert(
      fc.property(anySeed, anyCameras(60, 20), (seed, cameras) => {
        expectSame(numbers(seed, cameras), numbersOfAll(seed, cameras));
      }),
      { numRuns: 60 },
    );
  });

  it('also where most are assumed, or reach beyond every commune', () => {
    const far = anyCamera.map((camera) => ({ ...camera, range: 20 * camera.range }));
    const assumed = anyCamera.map((camera) => ({ ...camera, assumed: true }));
    const many = fc.array(fc.oneof(far, assumed, anyCamera), { minLength: 30, maxLength: 80 });
    fc.assert(
      fc.property(anySeed, many, (seed, cameras) => {
        expectSame(numbers(seed, cameras), numbersOfAll(seed, cameras));
      }),
      { numRuns: 30 },
    );
  });

  it('are not all compared: 2.000 discs over one another ask for a fraction of the pairs', () => {
    const place = (i: number): number => ((i * 7919) % 2000) / 2000;
    const cameras = Array.from({ length: 2_000 }, (_, i) => ({
      lng: 106.016 + 0.008 * place(i),
      lat: 10.216 + 0.008 * place(7 * i + 3),
      bearing: 0,
      fov: 360,
      range: 250 + (i % 50),
      assumed: false,
    }));
    const asked = vi.spyOn(Saturation.prototype, 'reached', 'get');
    numbers(1, cameras);
    expect(asked.mock.calls.length).toBeLessThan((2_000 * 2_000) / 10);
  });
});
