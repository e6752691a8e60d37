import type { BoundarySet } from '../domain/boundarySet';
import { allSteps, partOf, type Steps } from '../domain/steps';
import { communeIndexSteps } from './communeIndex';
import { BorderCells } from './coverage/borderCells';
import { localProjection } from './localProjection';

/**
 * Area in km² of the places that `assignPoints` gives to each commune: where raw polygons overlap, the lowest ordinal
 * has the place, so the areas add up to what all communes cover together. On clean files the same as
 * `communeAreasKm2`. Green's theorem over the arrangement of the borders. O(border cells).
 */
export function partitionAreasKm2(boundaries: BoundarySet): Float64Array {
  return allSteps(partitionAreaSteps(boundaries));
}

/** Border cells per step: about a millisecond. */
const STEP = 64;

/** {@link partitionAreasKm2} in steps of a few milliseconds. */
export function* partitionAreaSteps(boundaries: BoundarySet): Steps<Float64Array> {
  const index = yield* partOf(communeIndexSteps(boundaries), 0, 0.2);
  const projection = localProjection((index.west + index.east) / 2, (index.south + index.north) / 2);
  const borders = new BorderCells(index, projection);
  const areas = new Float64Array(index.communes);
  let measured = 0;
  for (let cell = 0; cell < index.cells.length; cell++) {
    if (index.cells[cell]! >= -1) continue;
    if (++measured % STEP === 0) yield 0.2 + (0.8 * cell) / index.cells.length;
    const { count, ends, sides } = borders.pieces(cell);
    for (let p = 0; p < count; p++) {
      const ax = ends[4 * p]!;
      const ay = ends[4 * p + 1]!;
      const km2 = (ax * (ends[4 * p + 3]! - ay) - ay * (ends[4 * p + 2]! - ax)) / 2e6;
      const left = sides[2 * p]!;
      const right = sides[2 * p + 1]!;
      if (left >= 0) areas[left]! += km2;
      if (right >= 0) areas[right]! -= km2;
    }
  }
  return areas.map((km2) => Math.max(0, km2));
}
