import type { Point } from '../schematic/equalArea';

/** x, y of both ends. */
export type Edge = readonly [number, number, number, number];

/** Ends nearer than about this (km) are one point. */
const SAME_KM = 1e-3;

/**
 * Joins edges end to end into lines as long as they go; at a point where not exactly two edges meet a line ends.
 * A closed line ends where it began.
 */
export function chainEdges(edges: readonly Edge[]): Point[][] {
  const points: Point[] = [];
  const touching: number[][] = [];
  const ends = edges.map(([ax, ay, bx, by]) => [
    number(points, touching, ax, ay),
    number(points, touching, bx, by),
  ]);
  ends.forEach(([u, v], e) => {
    if (u === v) return;
    touching[u!]!.push(e);
    touching[v!]!.push(e);
  });
  const used = new Set<number>();
  const walk = (from: number, first: number): Point[] => {
    const line = [points[from]!];
    let at = from;
    let e: number | undefined = first;
    while (e !== undefined) {
      used.add(e);
      const [u, v]: number[] = ends[e]!;
      at = u === at ? v! : u!;
      line.push(points[at]!);
      e = touching[at]!.length === 2 ? touching[at]!.find((other) => !used.has(other)) : undefined;
    }
    return line;
  };
  const lines: Point[][] = [];
  const open = touching.flatMap((list, p) => (list.length === 2 ? [] : list.map((e) => [p, e] as const)));
  for (const [p, e] of open) if (!used.has(e)) lines.push(walk(p, e));
  touching.forEach((list, p) => list.forEach((e) => used.has(e) || lines.push(walk(p, e))));
  return lines;
}

function number(points: Point[], touching: number[][], x: number, y: number): number {
  const found = points.findIndex((p) => Math.abs(p[0] - x) < SAME_KM && Math.abs(p[1] - y) < SAME_KM);
  if (found >= 0) return found;
  points.push([x, y]);
  touching.push([]);
  return points.length - 1;
}
