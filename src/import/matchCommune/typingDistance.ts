/** Rows of the table, made once: texts longer than this are more than 2 apart from any name. */
const LONGEST = 320;
const rows = [new Uint16Array(LONGEST), new Uint16Array(LONGEST), new Uint16Array(LONGEST)] as const;

/**
 * Optimal string alignment distance up to 2: insertions, deletions, substitutions and swaps of neighbours each cost 1
 * (F. J. Damerau, CACM 7, 1964). Counts UTF-16 units; Vietnamese in NFC has one per letter.
 * @returns 0, 1, 2, or 3 for "more than 2". Texts of 320 characters and more are equal or 3 apart.
 */
export function typingDistance(a: string, b: string): 0 | 1 | 2 | 3 {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > 2 || a.length >= LONGEST || b.length >= LONGEST) return 3;
  let [before, previous, row] = rows as readonly [Uint16Array, Uint16Array, Uint16Array];
  for (let j = 0; j <= b.length; j += 1) previous[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1);
    row[0] = i;
    let smallest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1);
      let cost = (previous[j - 1] as number) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (previous[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < smallest) smallest = cost;
    }
    if (smallest > 2) return 3;
    [before, previous, row] = [previous, row, before];
  }
  return Math.min(3, previous[b.length] as number) as 0 | 1 | 2 | 3;
}

/** Every text that one deletion makes of `text`, and the text itself: two texts one error apart share one of them. */
export function withOneDeleted(text: string): string[] {
  const made = [text];
  for (let i = 0; i < text.length; i += 1) made.push(text.slice(0, i) + text.slice(i + 1));
  return made;
}
