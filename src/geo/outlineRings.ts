import { signedArea, type Ring } from './clipToConvex';

/**
 * Outline of a set of polygons that share their borders corner by corner: what is left when borders that run both ways
 * are taken away. Shells run against the clock, holes with it. O(corners).
 *
 * Where neighbours do not share their corners, what is left of their border are slivers without area; all rings are closed
 * all the same.
 *
 * @param polygons shell and holes, in any winding; a first corner that is repeated at the end counts once
 */
export function outlineRings(polygons: Iterable<readonly Ring[]>): Ring[] {
  const edges = new Map<string, Map<string, readonly [number, number]>>();
  const keyOf = ([x, y]: readonly [number, number]): string => `${x},${y}`;
  for (const polygon of polygons)
    polygon.forEach((given, index) => {
      const ring = signedArea(given) > 0 === (index === 0) ? given : [...given].reverse();
      ring.forEach((from, i) => {
        const to = ring[(i + 1) % ring.length]!;
        const [a, b] = [keyOf(from), keyOf(to)];
        if (a === b) return;
        const back = edges.get(b);
        if (back?.delete(a)) {
          if (back.size === 0) edges.delete(b);
          return;
        }
        const out = edges.get(a) ?? new Map<string, readonly [number, number]>();
        edges.set(a, out.set(b, to));
      });
    });
  const rings: Ring[] = [];
  for (;;) {
    const start = edges.keys().next();
    if (start.done) return rings;
    const ring: (readonly [number, number])[] = [];
    let at = start.value;
    do {
      const out = edges.get(at);
      const next = out?.entries().next();
      if (!out || !next || next.done) break;
      const [key, place] = next.value;
      out.delete(key);
      if (out.size === 0) edges.delete(at);
      ring.push(place);
      at = key;
    } while (at !== start.value);
    rings.push(ring);
  }
}
