import type { BoundarySet } from '../domain/boundarySet';
import type { Commune } from '../domain/commune';
import { bboxes, communeAreasKm2 } from '../geo/area';
import { buildCommuneIndex, type CommuneIndex } from '../geo/communeIndex';
import { communeNames } from '../import/communeNames';
import type { PlaceTarget } from '../import/place';

/** What counting stands on: the communes of one territory with everything that is worked out from their borders once. */
export interface CountingBase extends PlaceTarget {
  readonly communes: readonly Commune[];
  readonly boundaries: BoundarySet;
  /** km² per commune, measured on these boundaries. */
  readonly areaKm2: Float64Array;
  /** west, south, east, north per commune. */
  readonly bboxes: Float64Array;
}

/**
 * Builds it in O(vertices); the index for positions only when the first position asks for it.
 *
 * @param within names of what the communes lie in, as texts may say them beside a commune's name.
 */
export function countingBase(
  communes: readonly Commune[],
  boundaries: BoundarySet,
  within: readonly string[] = [],
): CountingBase {
  const boxes = bboxes(boundaries);
  let index: CommuneIndex | null = null;
  return {
    communes,
    boundaries,
    areaKm2: communeAreasKm2(boundaries),
    bboxes: boxes,
    bbox: frameOf(boxes),
    names: communeNames(communes, within),
    index: () => (index ??= buildCommuneIndex(boundaries)),
  };
}

function frameOf(boxes: Float64Array): [number, number, number, number] {
  const frame: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < boxes.length; i += 4) {
    // A commune without polygons has NaN, which loses every comparison.
    if (boxes[i]! < frame[0]) frame[0] = boxes[i]!;
    if (boxes[i + 1]! < frame[1]) frame[1] = boxes[i + 1]!;
    if (boxes[i + 2]! > frame[2]) frame[2] = boxes[i + 2]!;
    if (boxes[i + 3]! > frame[3]) frame[3] = boxes[i + 3]!;
  }
  return frame;
}
