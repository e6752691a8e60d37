import type { CoveredFaces } from './coverage';
import { borderLengths, faceAreas, longest } from './measure';

/**
 * A gap stays open, and is told, when it is this large and this wide (twice the area by the perimeter, which is the
 * radius of a circle and the width of a long strip): a lake or somebody else's enclave, not a seam.
 * Seams of polygons that were simplified one by one are up to 100 m wide.
 */
const REAL_HOLE = { squareMetres: 1_000_000, metresWide: 300 } as const;

/** A piece of a commune that the repair cut off is given to its neighbour when it is smaller than this. */
const SPLINTER_SQUARE_METRES = 10_000;

/** A commune that keeps less than this share of its area where it is alone gets what it shares with others. */
const AT_RISK_SHARE = 0.5;

export interface Ownership {
  /** Commune per face, −1 for outside and for real holes. */
  readonly owner: Int32Array;
  /** Faces that stayed open because they are real holes. */
  readonly keptHoles: readonly number[];
  readonly areas: Float64Array;
  /** Pieces handed to a neighbour because the repair had cut them off. */
  readonly splinters: number;
}

/**
 * Gives every face to one commune.
 *
 * Covered once: to that commune. Covered more than once: to the smallest commune that would otherwise lose more than half
 * of itself, else to the one with the longest border with the face, else the lower ordinal. Covered by none but
 * enclosed: to the neighbour with the longest border, unless it is a real hole ({@link REAL_HOLE}).
 */
export function assignFaces(faces: CoveredFaces, communeCount: number): Ownership {
  const areas = faceAreas(faces);
  const owner = ownOverlaps(faces, areas, communeCount);
  const keptHoles: number[] = [];
  for (const face of gapFaces(faces)) {
    if (isRealHole(faces, areas, face)) keptHoles.push(face);
    else owner[face] = longest(borderLengths(faces, face, (beyond) => owner[beyond] as number));
  }
  const splinters = handOverSplinters(faces, areas, owner);
  return { owner, keptHoles, areas, splinters };
}

/** Enclosed faces that no commune covers. */
export function gapFaces(faces: CoveredFaces): number[] {
  const found: number[] = [];
  for (let f = 1; f < faces.faceCount; f++) if (coverOf(faces, f).length === 0) found.push(f);
  return found;
}

/** Whether an uncovered face is ground of nobody (a lake, an enclave) and not a seam: large and wide enough. `areas` in m². */
export function isRealHole(faces: CoveredFaces, areas: Float64Array, face: number): boolean {
  const area = areas[face] as number;
  if (area < REAL_HOLE.squareMetres) return false;
  let perimeter = 0;
  for (const length of borderLengths(faces, face, () => 0).values()) perimeter += length;
  return (2 * area) / perimeter >= REAL_HOLE.metresWide;
}

/** Owner of every covered face; −1 for the others. */
export function ownOverlaps(faces: CoveredFaces, areas: Float64Array, communeCount: number): Int32Array {
  const alone = new Float64Array(communeCount);
  const total = new Float64Array(communeCount);
  const owner = new Int32Array(faces.faceCount).fill(-1);
  let open: number[] = [];
  for (let f = 1; f < faces.faceCount; f++) {
    const cover = coverOf(faces, f);
    for (const commune of cover) total[commune]! += areas[f] as number;
    const [only] = cover;
    if (only === undefined) continue;
    if (cover.length > 1) open.push(f);
    else {
      owner[f] = only;
      alone[only]! += areas[f] as number;
    }
  }
  open = open.filter((f) => {
    const atRisk = coverOf(faces, f).filter(
      (c) => (alone[c] as number) < AT_RISK_SHARE * (total[c] as number),
    );
    if (atRisk.length === 0) return true;
    owner[f] = atRisk.reduce((p, q) => ((total[q] as number) < (total[p] as number) ? q : p));
    return false;
  });
  // A face deep inside an overlap has no owned neighbour yet: it waits until those around it are settled.
  while (open.length > 0) {
    const settled = open.map((f) => {
      const cover = coverOf(faces, f);
      const keyOf = (beyond: number): number => {
        const neighbour = owner[beyond] as number;
        return cover.includes(neighbour) ? neighbour : -1;
      };
      return longest(borderLengths(faces, f, keyOf));
    });
    const progress = settled.some((commune) => commune >= 0);
    open = open.filter((f, i) => {
      const commune = progress ? (settled[i] as number) : (coverOf(faces, f)[0] as number);
      if (commune >= 0) owner[f] = commune;
      return commune < 0;
    });
  }
  return owner;
}

function coverOf(faces: CoveredFaces, face: number): readonly number[] {
  return faces.covers[faces.coverOf[face] as number] as readonly number[];
}

/**
 * Pieces under a hectare that hang on no other piece of their commune, and lie beside something that was repaired, go to
 * the neighbour with the longest border. Islets and enclaves that the file itself has stay: nothing was repaired there.
 */
function handOverSplinters(faces: CoveredFaces, areas: Float64Array, owner: Int32Array): number {
  const { pieceOf, pieces } = connectedPieces(faces, owner);
  const area = new Float64Array(pieces);
  const byRepair = new Uint8Array(pieces);
  const largest = new Map<number, number>();
  const facesOf: number[][] = Array.from({ length: pieces }, () => []);
  for (let f = 1; f < faces.faceCount; f++) {
    if ((owner[f] as number) < 0) continue;
    const piece = pieceOf[f] as number;
    area[piece]! += areas[f] as number;
    facesOf[piece]?.push(f);
    if (wasRepaired(faces, owner, f)) byRepair[piece] = 1;
    for (let i = faces.faceStarts[f] as number; i < (faces.faceStarts[f + 1] as number); i++)
      if (wasRepaired(faces, owner, faces.faceOf[(faces.halfEdges[i] as number) ^ 1] as number))
        byRepair[piece] = 1;
  }
  facesOf.forEach((list, piece) => {
    const commune = owner[list[0] ?? 0] as number;
    const best = largest.get(commune);
    if (list.length > 0 && (best === undefined || (area[piece] as number) > (area[best] as number)))
      largest.set(commune, piece);
  });
  let handed = 0;
  facesOf.forEach((list, piece) => {
    const [first] = list;
    if (first === undefined || !byRepair[piece] || (area[piece] as number) >= SPLINTER_SQUARE_METRES) return;
    const commune = owner[first] as number;
    if (largest.get(commune) === piece) return;
    const lengths = new Map<number, number>();
    for (const f of list)
      for (const [key, length] of borderLengths(faces, f, (beyond) => owner[beyond] as number))
        if (key !== commune) lengths.set(key, (lengths.get(key) ?? 0) + length);
    const neighbour = longest(lengths);
    if (neighbour < 0) return;
    for (const f of list) owner[f] = neighbour;
    handed++;
  });
  return handed;
}

/** Whether the face was an overlap or a gap; the outside and real holes are neither. */
function wasRepaired(faces: CoveredFaces, owner: Int32Array, face: number): boolean {
  return (owner[face] as number) >= 0 && coverOf(faces, face).length !== 1;
}

/** Groups faces of one owner that share an edge. */
function connectedPieces(faces: CoveredFaces, owner: Int32Array): { pieceOf: Int32Array; pieces: number } {
  const pieceOf = new Int32Array(faces.faceCount).fill(-1);
  let pieces = 0;
  for (let start = 1; start < faces.faceCount; start++) {
    if ((owner[start] as number) < 0 || pieceOf[start] !== -1) continue;
    const queue = [start];
    pieceOf[start] = pieces;
    for (let f = queue.pop(); f !== undefined; f = queue.pop())
      for (let i = faces.faceStarts[f] as number; i < (faces.faceStarts[f + 1] as number); i++) {
        const beyond = faces.faceOf[(faces.halfEdges[i] as number) ^ 1] as number;
        if (owner[beyond] !== owner[start] || pieceOf[beyond] !== -1) continue;
        pieceOf[beyond] = pieces;
        queue.push(beyond);
      }
    pieces++;
  }
  return { pieceOf, pieces };
}
