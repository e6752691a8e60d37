import type { MarkRoom } from '../../../map/contract';
import type { Place } from '../sketch';

/** From the middle of a commune down to the base line of its sign, CSS px. */
export const SIGN_BELOW = 18;
/** Half the height of a sign, and a quarter of its width, CSS px. */
const SIGN_SQUARE = 7;
/** Half the width of an outline with its halo, CSS px. */
const LINE_SQUARE = 3;
/** Places along an outline: close enough for no name to fit between them while the whole territory is seen. */
const ALONG = 48;

/** Places at equal distances along a closed ring, by degrees; the first is the ring's own first. */
export function placesAlong(ring: readonly Place[], count: number): Place[] {
  const lengths = ring.map((place, i) => {
    const next = ring[(i + 1) % ring.length] ?? place;
    return Math.hypot(next[0] - place[0], next[1] - place[1]);
  });
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const places: Place[] = [];
  let passed = 0;
  ring.forEach((place, i) => {
    const next = ring[(i + 1) % ring.length] ?? place;
    const length = lengths[i] ?? 0;
    while (places.length < count && (places.length * whole) / count < passed + length) {
      const share = ((places.length * whole) / count - passed) / length;
      places.push([place[0] + share * (next[0] - place[0]), place[1] + share * (next[1] - place[1])]);
    }
    passed += length;
  });
  return places;
}

/** What names of communes keep off: the sign of each unusual commune, and its outline. */
export function unusualRooms(
  shapes: readonly { readonly label: Place; readonly rings: readonly (readonly Place[])[] }[],
): readonly MarkRoom[] {
  return shapes.flatMap(({ label: [lng, lat], rings }) => [
    // Squares beside each other as wide as the sign, where it is written.
    ...[-SIGN_SQUARE, SIGN_SQUARE].map((dx) => ({
      lng,
      lat,
      radius: SIGN_SQUARE,
      dx,
      dy: SIGN_BELOW - 4,
    })),
    ...rings.flatMap((ring) =>
      placesAlong(ring, ALONG).map(([x, y]) => ({ lng: x, lat: y, radius: LINE_SQUARE })),
    ),
  ]);
}
