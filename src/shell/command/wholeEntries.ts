/**
 * How many entries of a list stand in a box without any of them being cut; the rest is behind a button at its foot.
 * @param bottoms lower edge of each entry from the top of the box, px, rising
 * @param room height of the box, px
 * @param more height of the button, px: taken from the room only when not all entries fit
 * @returns 0…`bottoms.length`; an entry that ends on the edge, or less than 1 px beyond it (rounding), fits
 */
export function wholeEntries(bottoms: readonly number[], room: number, more: number): number {
  const within = (height: number): number => {
    const first = bottoms.findIndex((bottom) => bottom >= height + 1);
    return first === -1 ? bottoms.length : first;
  };
  const all = within(room);
  return all === bottoms.length ? all : within(room - more);
}
