import { originOf } from './subdivision';
import type { Subdivision } from './subdivision';

/**
 * One closed walk around the territory (or an island of it) with the outside on its left: vertex i is followed by vertex
 * i + 1 along a border beyond which lies the commune `beyond[i]`.
 */
export interface Outline {
  readonly vertices: readonly number[];
  readonly beyond: readonly number[];
}

/** Every walk around the unbounded face. @param owner commune per face */
export function outlineWalks(faces: Subdivision, owner: Int32Array): Outline[] {
  const walks: Outline[] = [];
  const seen = new Set<number>();
  for (let i = faces.faceStarts[0] as number; i < (faces.faceStarts[1] as number); i++) {
    const start = faces.halfEdges[i] as number;
    if (seen.has(start)) continue;
    const vertices: number[] = [];
    const beyond: number[] = [];
    let h = start;
    do {
      seen.add(h);
      vertices.push(originOf(faces.edges, h));
      beyond.push(owner[faces.faceOf[h ^ 1] as number] as number);
      h = faces.next[h] as number;
    } while (h !== start);
    walks.push({ vertices, beyond });
  }
  return walks;
}
