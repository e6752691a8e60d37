import { gapFaces, isRealHole, ownOverlaps } from './assign';
import type { BorderUses } from './borderUses';
import type { CoveredFaces } from './coverage';
import { borderLengths, faceAreas, METRES_PER_UNIT } from './measure';
import { outlineWalks } from './outline';
import type { Outline } from './outline';
import type { VertexTable } from './vertexTable';
import { UNITS_PER_DEGREE } from './vertexTable';

/** A notch is closed up to this many times the mean width of the widest seam within; a lens is widest in its middle. */
const WIDER_THAN_MEAN = 1.5;
/** Never wider than this, and not at all when the file's own seams are narrower than the lower bound: metres. */
const MOST_WIDE = 150;
const LEAST_WIDE = 5;
/** A seam is at least this many times as deep as its mouth is wide; a blunt corner between two communes is none. */
const LEAST_SLENDER = 3;
/** Seams are followed this far from where the communes meet, in steps of this length: metres. */
const DEEPEST = 5000;
const STEP = 10;
/** Seams smaller than this say nothing about how loosely the file was drawn: square metres. */
const LEAST_SEAM = 1000;

/**
 * Width of the seams between the communes of this file in metres: 0 for a file that fits.
 * Mean width of the widest enclosed gap or overlap (twice the area by the perimeter), real holes left out.
 */
function seamWidth(faces: CoveredFaces): number {
  const areas = faceAreas(faces);
  let widest = 0;
  for (let f = 1; f < faces.faceCount; f++) {
    const cover = faces.covers[faces.coverOf[f] as number]?.length ?? 0;
    const area = areas[f] as number;
    if (cover === 1 || area < LEAST_SEAM || (cover === 0 && isRealHole(faces, areas, f))) continue;
    let perimeter = 0;
    for (const length of borderLengths(faces, f, () => 0).values()) perimeter += length;
    // An overlap as wide as a commune is a commune within another, no seam.
    widest = Math.max(widest, Math.min(MOST_WIDE, (2 * area) / perimeter));
  }
  return gapFaces(faces).length === 0 ? 0 : widest;
}

/**
 * Seams that open to the outside: two neighbours part before they reach the edge of the territory, and the strip between
 * them belongs to nobody although it leads deep inside. From each place where two communes meet on the outline the strip
 * is followed while it stays as narrow as the file's own seams, and goes to the commune with the longer border on it.
 *
 * @returns directed borders of the filled strips, to be added to the uses and noded again; `vertices` gains their mouths
 */
export function closeNotches(faces: CoveredFaces, communeCount: number, vertices: VertexTable): BorderUses {
  const from: number[] = [];
  const to: number[] = [];
  const commune: number[] = [];
  const width = Math.min(MOST_WIDE, WIDER_THAN_MEAN * seamWidth(faces));
  if (width >= LEAST_WIDE) {
    const owner = ownOverlaps(faces, faceAreas(faces), communeCount);
    for (const outline of outlineWalks(faces, owner))
      for (const notch of notchesOf(outline, vertices, width)) {
        notch.ring.forEach((v, i) => {
          from.push(v);
          to.push(notch.ring[(i + 1) % notch.ring.length] as number);
          commune.push(notch.commune);
        });
      }
  }
  return { from: Int32Array.from(from), to: Int32Array.from(to), commune: Int32Array.from(commune) };
}

interface Notch {
  readonly ring: readonly number[];
  readonly commune: number;
  readonly area: number;
  /** Steps back and forward from the meeting place that the strip takes up. */
  readonly first: number;
  readonly last: number;
}

/** The notches of one outline, the largest first, none over another. */
function notchesOf(outline: Outline, vertices: VertexTable, width: number): Notch[] {
  const n = outline.vertices.length;
  const found: Notch[] = [];
  for (let j = 0; j < n; j++) {
    if (outline.beyond[j] === outline.beyond[(j + n - 1) % n]) continue;
    for (const direction of [1, -1] as const) {
      const notch = notchAt(outline, vertices, j, direction, width);
      if (notch) found.push(notch);
    }
  }
  found.sort((p, q) => q.area - p.area || p.first - q.first);
  const taken = new Uint8Array(n);
  return found.filter(({ first, last }) => {
    for (let i = first; i < last; i++) if (taken[(i + n) % n]) return false;
    for (let i = first; i < last; i++) taken[(i + n) % n] = 1;
    return true;
  });
}

/**
 * Follows one side of the strip from vertex j, in `direction` along the outline, as long as the other side is near.
 * The outside lies on the left of the outline, so a strip is what the two sides enclose counter-clockwise.
 */
function notchAt(
  outline: Outline,
  vertices: VertexTable,
  j: number,
  direction: 1 | -1,
  width: number,
): Notch | null {
  const side = chain(outline, vertices, j, direction);
  const other = chain(outline, vertices, j, direction === 1 ? -1 : 1);
  let best: { along: number; segment: number; t: number; mouth: Mouth } | null = null;
  let along = 0;
  walk: for (let segment = 0; segment + 1 < side.length; segment++) {
    const [ax, ay] = side[segment] as Point;
    const [bx, by] = side[segment + 1] as Point;
    const length = Math.hypot(bx - ax, by - ay);
    const steps = Math.max(1, Math.ceil(length / STEP));
    for (let k = 1; k <= steps; k++) {
      const t = k / steps;
      const mouth = nearest(other, ax + t * (bx - ax), ay + t * (by - ay), width);
      // Past a corner the way across would lead through the commune's own ground.
      const across = (bx - ax) * (mouth.y - ay) - (by - ay) * (mouth.x - ax);
      if (mouth.distance > width || across * direction < 0) break walk;
      best = { along: along + t * length, segment, t, mouth };
    }
    along += length;
  }
  if (best === null || best.along < LEAST_SLENDER * best.mouth.distance) return null;

  const at = (step: number): number => {
    const n = outline.vertices.length;
    return outline.vertices[(((j + step) % n) + n) % n] as number;
  };
  const path = (steps: number, towards: 1 | -1): number[] =>
    Array.from({ length: steps }, (_, i) => at((i + 1) * towards));
  const near = [
    ...path(best.segment + (best.t === 1 ? 1 : 0), direction),
    ...(best.t === 1
      ? []
      : [between(vertices, at(best.segment * direction), at((best.segment + 1) * direction), best.t)]),
  ];
  const back = direction === 1 ? -1 : 1;
  const { segment, t } = best.mouth;
  const far = [
    ...path(segment, back),
    ...(t === 0 ? [] : [between(vertices, at(segment * back), at((segment + 1) * back), t)]),
  ];
  const ring = [
    at(0),
    ...(direction === 1 ? near : far),
    ...[...(direction === 1 ? far : near)].reverse(),
  ].filter((v, i, all) => v !== all[(i + 1) % all.length]);
  const area = ringArea(ring, vertices);
  if (ring.length < 3 || area <= 0) return null;
  const forward = direction === 1 ? best.segment + 1 : segment + 1;
  const backward = direction === 1 ? segment + 1 : best.segment + 1;
  return {
    ring,
    area,
    commune: longerBorder(outline, vertices, j - backward, j + forward),
    first: j - backward,
    last: j + forward,
  };
}

type Point = readonly [x: number, y: number];

interface Mouth {
  readonly distance: number;
  readonly segment: number;
  readonly t: number;
  readonly x: number;
  readonly y: number;
}

/** The outline from vertex j in metres, as far as seams are followed. */
function chain(outline: Outline, vertices: VertexTable, j: number, direction: 1 | -1): Point[] {
  const n = outline.vertices.length;
  const origin = outline.vertices[j] as number;
  const x0 = vertices.x[origin] as number;
  const y0 = vertices.y[origin] as number;
  const east = METRES_PER_UNIT * Math.cos(((y0 / UNITS_PER_DEGREE) * Math.PI) / 180);
  const points: Point[] = [[0, 0]];
  let length = 0;
  // Half the outline at most, so that the two sides never run into each other.
  for (let i = 1; i < n / 2 && length < DEEPEST; i++) {
    const v = outline.vertices[(((j + i * direction) % n) + n) % n] as number;
    const point: Point = [
      ((vertices.x[v] as number) - x0) * east,
      ((vertices.y[v] as number) - y0) * METRES_PER_UNIT,
    ];
    const [px, py] = points[points.length - 1] as Point;
    length += Math.hypot(point[0] - px, point[1] - py);
    points.push(point);
  }
  return points;
}

/** The nearest place on the other side; the vertex after it when that is within reach too, so that corners stay corners. */
function nearest(points: readonly Point[], x: number, y: number, reach: number): Mouth {
  let best: Mouth = { distance: Infinity, segment: 0, t: 0, x: 0, y: 0 };
  for (let i = 0; i + 1 < points.length; i++) {
    const [ax, ay] = points[i] as Point;
    const [bx, by] = points[i + 1] as Point;
    const square = (bx - ax) ** 2 + (by - ay) ** 2;
    const t =
      square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / square));
    const qx = ax + t * (bx - ax);
    const qy = ay + t * (by - ay);
    const distance = Math.hypot(qx - x, qy - y);
    if (distance < best.distance) best = { distance, segment: i, t, x: qx, y: qy };
  }
  const [cx, cy] = points[best.segment + 1] ?? [Infinity, Infinity];
  const corner = Math.hypot(cx - x, cy - y);
  return corner <= reach ? { distance: corner, segment: best.segment + 1, t: 0, x: cx, y: cy } : best;
}

function between(vertices: VertexTable, a: number, b: number, t: number): number {
  const mix = (p: number, q: number): number => Math.round(p + t * (q - p));
  return vertices.add(
    mix(vertices.x[a] as number, vertices.x[b] as number),
    mix(vertices.y[a] as number, vertices.y[b] as number),
  );
}

function ringArea(ring: readonly number[], { x, y }: VertexTable): number {
  const x0 = x[ring[0] ?? 0] as number;
  const y0 = y[ring[0] ?? 0] as number;
  return ring.reduce((sum, v, i) => {
    const w = ring[(i + 1) % ring.length] as number;
    return (
      sum +
      ((x[v] as number) - x0) * ((y[w] as number) - y0) -
      ((x[w] as number) - x0) * ((y[v] as number) - y0)
    );
  }, 0);
}

/** The commune with the longest part of the outline between two steps. */
function longerBorder(outline: Outline, { x, y }: VertexTable, first: number, last: number): number {
  const n = outline.vertices.length;
  const lengths = new Map<number, number>();
  for (let i = first; i < last; i++) {
    const at = ((i % n) + n) % n;
    const v = outline.vertices[at] as number;
    const w = outline.vertices[(at + 1) % n] as number;
    const length = Math.hypot((x[v] as number) - (x[w] as number), (y[v] as number) - (y[w] as number));
    const commune = outline.beyond[at] as number;
    lengths.set(commune, (lengths.get(commune) ?? 0) + length);
  }
  let best = -1;
  for (const [commune, length] of lengths)
    if (commune >= 0 && (best < 0 || length > (lengths.get(best) ?? 0))) best = commune;
  return best;
}
