/**
 * The commune an arrow key leads to in the list beside the map: right and down the next, left and up the one before, Home
 * and End the ends; it does not go round. From a commune that is not in the list any arrow leads to its start.
 * @param listed ordinals in the order of the list
 * @param now ordinal, −1 = none
 * @returns undefined for every other key and for an empty list
 */
export function walkList(listed: readonly number[], now: number, key: string): number | undefined {
  const at = listed.indexOf(now);
  const last = listed.length - 1;
  const goal = {
    ArrowRight: at + 1,
    ArrowDown: at + 1,
    ArrowLeft: at - 1,
    ArrowUp: at - 1,
    Home: 0,
    End: last,
  }[key];
  return goal === undefined ? undefined : listed[Math.max(0, Math.min(last, goal))];
}
