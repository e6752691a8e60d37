import type { Position } from 'geojson';

/**
 * Pairs of edges that cross or touch where they share no end: what a clean set of communes has none of. Edges that
 * occur twice (the two sides of a shared border) are taken once. Sweeps from west to east.
 * @param rings closed rings in any planar unit
 * @returns one text per pair, "lon,lat lon,lat × lon,lat lon,lat"
 */
export function crossings(rings: readonly (readonly Position[])[]): string[] {
  const edges = new Map<string, readonly [Position, Position]>();
  for (const ring of rings) {
    for (let k = 0; k + 1 < ring.length; k++) {
      const ends = [ring[k]!, ring[k + 1]!] as const;
      edges.set(
        ends
          .map((p) => p.join())
          .sort()
          .join(' '),
        ends,
      );
    }
  }
  const west = (e: readonly [Position, Position]): number => Math.min(e[0][0]!, e[1][0]!);
  const sorted = [...edges.values()].sort((p, q) => west(p) - west(q));
  const found: string[] = [];
  sorted.forEach(([a, b], i) => {
    const east = Math.max(a[0]!, b[0]!);
    for (let j = i + 1; j < sorted.length; j++) {
      const [c, d] = sorted[j]!;
      if (west(sorted[j]!) > east) break;
      if ([c, d].some((p) => same(p, a) || same(p, b))) continue;
      if (turn(a, b, c) * turn(a, b, d) <= 0 && turn(c, d, a) * turn(c, d, b) <= 0) {
        found.push(`${a.join()} ${b.join()} × ${c.join()} ${d.join()}`);
      }
    }
  });
  return found;
}

const same = (p: Position, q: Position): boolean => p[0] === q[0] && p[1] === q[1];

const turn = (a: Position, b: Position, c: Position): number =>
  (b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!);
