/**
 * A simple ring → triangles by cutting ears; vertices by index into x, y; exact while coordinates are integers of one
 * province. O(n²), for the rings of gaps (tens to some hundreds of vertices).
 *
 * @param ring counter-clockwise, no vertex twice
 * @returns triangles as index triples, counter-clockwise; null when the ring is not simple
 */
export function cutEars(
  ring: readonly number[],
  x: Int32Array,
  y: Int32Array,
): (readonly [number, number, number])[] | null {
  const left = [...ring];
  const triangles: [number, number, number][] = [];
  const turn = (a: number, b: number, c: number): number =>
    ((x[b] as number) - (x[a] as number)) * ((y[c] as number) - (y[a] as number)) -
    ((y[b] as number) - (y[a] as number)) * ((x[c] as number) - (x[a] as number));
  const isEar = (a: number, b: number, c: number): boolean =>
    turn(a, b, c) > 0 &&
    left.every(
      (p) => p === a || p === b || p === c || turn(a, b, p) < 0 || turn(b, c, p) < 0 || turn(c, a, p) < 0,
    );
  while (left.length > 3) {
    let best = -1;
    let shortest = Infinity;
    for (let i = 0; i < left.length; i++) {
      const a = left[(i + left.length - 1) % left.length] as number;
      const b = left[i] as number;
      const c = left[(i + 1) % left.length] as number;
      // The ear with the shortest cut first: strips are cut across, not along.
      const cut = Math.hypot((x[c] as number) - (x[a] as number), (y[c] as number) - (y[a] as number));
      if (cut < shortest && isEar(a, b, c)) {
        best = i;
        shortest = cut;
      }
    }
    if (best < 0) return null;
    triangles.push([
      left[(best + left.length - 1) % left.length] as number,
      left[best] as number,
      left[(best + 1) % left.length] as number,
    ]);
    left.splice(best, 1);
  }
  const [a = 0, b = 0, c = 0] = left;
  if (turn(a, b, c) <= 0) return null;
  triangles.push([a, b, c]);
  return triangles;
}
