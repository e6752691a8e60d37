/**
 * West, south, east, north of positions in the unit of `coords` (lng, lat, two numbers per position).
 * @param from first position. @param to one past the last. Without any position, Infinity on the low sides and −Infinity on the high ones.
 */
export function extentOf(coords: Float64Array, from: number, to: number): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let v = from; v < to; v++) {
    const x = coords[2 * v]!;
    const y = coords[2 * v + 1]!;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}
