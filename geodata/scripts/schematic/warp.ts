import type { Point } from './equalArea';

/**
 * A winding of the plane that keeps every area and never folds: a chain of shears, each moving points along one
 * direction by a sine of their place across it. A shear has determinant 1 and an exact inverse, whatever its strength,
 * so a power diagram computed in the wound plane and carried back has the same areas, the same neighbours and
 * curved borders instead of crystal edges.
 */
export interface Warp {
  /** Map plane (km) → wound plane, where cells are computed. */
  readonly forward: (x: number, y: number) => Point;
  /** Wound plane → map plane. Inverse of {@link Warp.forward} to rounding. */
  readonly inverse: (x: number, y: number) => Point;
}

interface Shear {
  /** Unit vector across the waves; points move along (−uy, ux). */
  readonly ux: number;
  readonly uy: number;
  readonly amplitude: number;
  readonly frequency: number;
  readonly phase: number;
}

/** Small seeded generator (mulberry32): same seed, same numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A group of shears alike in scale. */
export interface Waves {
  /** km */
  readonly length: number;
  /** Largest tilt of one shear; 0 = none. Long waves stretch whole communes, short ones only bend their borders. */
  readonly slope: number;
}

/**
 * Builds a warp: for each group three shears, directions about 60° apart.
 * @param seed same seed, same warp.
 */
export function shearWarp(groups: readonly Waves[], seed: number): Warp {
  const random = seededRandom(seed);
  const shears: Shear[] = [];
  for (const { length: wavelength, slope } of groups) {
    const turn = random() * Math.PI;
    for (let k = 0; k < 3; k++) {
      const angle = turn + (k * Math.PI) / 3 + (random() - 0.5) * 0.5;
      const length = wavelength * (0.85 + 0.3 * random());
      shears.push({
        ux: Math.cos(angle),
        uy: Math.sin(angle),
        amplitude: (slope * length) / (2 * Math.PI),
        frequency: (2 * Math.PI) / length,
        phase: random() * 2 * Math.PI,
      });
    }
  }
  const reversed = [...shears].reverse();
  const move = (x: number, y: number, chain: readonly Shear[], sign: number): Point => {
    for (const s of chain) {
      const shift = sign * s.amplitude * Math.sin((x * s.ux + y * s.uy) * s.frequency + s.phase);
      x -= shift * s.uy;
      y += shift * s.ux;
    }
    return [x, y];
  };
  return {
    forward: (x, y) => move(x, y, shears, 1),
    inverse: (x, y) => move(x, y, reversed, -1),
  };
}
