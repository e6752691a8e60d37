import { gapFaces, isRealHole, ownOverlaps } from './assign';
import type { BorderUses } from './borderUses';
import type { CoveredFaces } from './coverage';
import { borderLengths, faceAreas } from './measure';
import { originOf } from './subdivision';
import { cutEars } from './triangulate';

/** Beyond this a ring is not cut into triangles; the gap goes to one neighbour as a whole. */
const MOST_RING_VERTICES = 1500;

/**
 * A gap between three or more communes is shared out, so that none of them grows a long arm between two others.
 * It is cut into triangles on its own vertices; a triangle goes to the neighbour with the longest border on the gap among
 * those it touches. Gaps between two communes are left alone.
 *
 * @returns directed borders of the filled pieces, to be added to the uses and noded again
 */
export function splitGaps(faces: CoveredFaces, communeCount: number): BorderUses {
  const areas = faceAreas(faces);
  const owner = ownOverlaps(faces, areas, communeCount);
  const from: number[] = [];
  const to: number[] = [];
  const commune: number[] = [];
  for (const face of gapFaces(faces)) {
    const lengths = borderLengths(faces, face, (beyond) => owner[beyond] as number);
    if (lengths.size < 3 || isRealHole(faces, areas, face)) continue;
    const ring = simpleBoundary(faces, face);
    if (ring === null) continue;
    const triangles = cutEars(
      ring.map((h) => originOf(faces.edges, h)),
      faces.vertices.x,
      faces.vertices.y,
    );
    if (triangles === null) continue;
    const touched = touchedBy(faces, ring, owner);
    for (const triangle of triangles) {
      const candidates = new Set(triangle.flatMap((v, i) => touched(v, triangle[(i + 1) % 3] as number)));
      let best = -1;
      for (const candidate of candidates.size > 0 ? candidates : lengths.keys())
        if (best < 0 || (lengths.get(candidate) ?? 0) > (lengths.get(best) ?? 0)) best = candidate;
      triangle.forEach((v, i) => {
        from.push(v);
        to.push(triangle[(i + 1) % 3] as number);
        commune.push(best);
      });
    }
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to), commune: Int32Array.from(commune) };
}

/** The face's half-edges in order, when it has one boundary that passes each vertex once; else null. */
function simpleBoundary(faces: CoveredFaces, face: number): number[] | null {
  const count = (faces.faceStarts[face + 1] as number) - (faces.faceStarts[face] as number);
  if (count > MOST_RING_VERTICES) return null;
  const ring: number[] = [];
  const start = faces.halfEdges[faces.faceStarts[face] as number] as number;
  let h = start;
  do {
    ring.push(h);
    h = faces.next[h] as number;
  } while (h !== start);
  const vertices = new Set(ring.map((half) => originOf(faces.edges, half)));
  return ring.length === count && vertices.size === count ? ring : null;
}

/**
 * Communes a side of a triangle touches: the one beyond it when it is a piece of the gap's border, else the one on both
 * sides of its first vertex. Where two communes meet, the vertex alone says nothing.
 */
function touchedBy(
  faces: CoveredFaces,
  ring: readonly number[],
  owner: Int32Array,
): (v: number, w: number) => number[] {
  const beyond = ring.map((h) => owner[faces.faceOf[h ^ 1] as number] as number);
  const outOf = new Map<number, { to: number; after: number; before: number }>();
  ring.forEach((h, i) =>
    outOf.set(originOf(faces.edges, h), {
      to: originOf(faces.edges, h ^ 1),
      after: beyond[i] as number,
      before: beyond[(i + ring.length - 1) % ring.length] as number,
    }),
  );
  return (v, w) => {
    const side = outOf.get(v);
    if (!side) return [];
    if (side.to === w) return [side.after];
    return side.before === side.after ? [side.after] : [];
  };
}
