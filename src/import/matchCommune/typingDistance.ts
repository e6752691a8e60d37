/** Rows of the table, made once: texts longer than this are more than 2 apart from any name. */
const LONGEST = 320;
const rows = [new Uint16Array(LONGEST), new Uint16Array(LONGEST), new Uint16Array(LONGEST)] as const;

/** What is further apart is told as one more than this. */
const FAR = 2;

/**
 * Optimal string alignment distance up to 2: insertions, deletions, substitutions and swaps of neighbours each cost 1
 * (F. J. Damerau, CACM 7, 1964). Counts UTF-16 units; Vietnamese in NFC has one per letter. What both texts begin and end
 * with is left out beforehand, and only cells near the diagonal are filled: O(length) for texts that are near.
 * @returns 0, 1, 2, or 3 for "more than 2". Texts of 320 characters and more are equal or 3 apart.
 */
export function typingDistance(a: string, b: string): 0 | 1 | 2 | 3 {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > FAR || a.length >= LONGEST || b.length >= LONGEST) return 3;
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const height = endA - start;
  const width = endB - start;
  if (height === 0 || width === 0) return Math.min(3, height + width) as 1 | 2 | 3;
  let [before, previous, row] = rows as readonly [Uint16Array, Uint16Array, Uint16Array];
  for (let j = 0; j <= Math.min(width, FAR + 1); j += 1) previous[j] = j;
  for (let i = 1; i <= height; i += 1) {
    const letter = a.charCodeAt(start + i - 1);
    const from = Math.max(1, i - FAR);
    const to = Math.min(width, i + FAR);
    // Left of the band nothing is within reach; column 0 is the true one.
    row[from - 1] = from === 1 ? i : FAR + 1;
    let smallest = row[from - 1] as number;
    for (let j = from; j <= to; j += 1) {
      const other = b.charCodeAt(start + j - 1);
      let cost = (previous[j - 1] as number) + (letter === other ? 0 : 1);
      const above = (previous[j] as number) + 1;
      const left = (row[j - 1] as number) + 1;
      if (above < cost) cost = above;
      if (left < cost) cost = left;
      if (
        i > 1 &&
        j > 1 &&
        letter === b.charCodeAt(start + j - 2) &&
        a.charCodeAt(start + i - 2) === other &&
        (before[j - 2] as number) + 1 < cost
      )
        cost = (before[j - 2] as number) + 1;
      row[j] = cost;
      if (cost < smallest) smallest = cost;
    }
    // The next row reads one cell further to the right.
    if (to < width) row[to + 1] = FAR + 1;
    if (smallest > FAR) return 3;
    [before, previous, row] = [previous, row, before];
  }
  return Math.min(3, previous[width] as number) as 0 | 1 | 2 | 3;
}
