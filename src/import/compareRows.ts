import type { KnownRow } from './layerRows';

/** Two tables of one layer, row by row; entries are indexes into what was compared. */
export interface ComparedRows {
  /** Rows that say the same: former, fresh. */
  readonly same: readonly (readonly [former: number, fresh: number])[];
  /** Rows of one key, or of one commune and period, that say something else. */
  readonly changed: readonly (readonly [former: number, fresh: number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/**
 * Which rows of a former table are still there, which changed, which went and which are new.
 *
 * Rows of the same meaning are paired first, however often each stands there (a table is a multiset). Then rows of the same
 * key; then, unless `byKeyOnly`, what is left over of one commune and period, where it is one row on either side: a count
 * that was corrected is the same row even where its number is part of its key. Everything else went or is new.
 * Laws: former = same + changed + removed; fresh = same + changed + added. O(rows).
 */
export function compareRows(
  former: readonly KnownRow[],
  fresh: readonly KnownRow[],
  options: { readonly byKeyOnly?: boolean } = {},
): ComparedRows {
  const formerLeft = new Set(former.keys());
  const freshLeft = new Set(fresh.keys());
  const pair = (
    nameOf: (row: KnownRow) => string | null,
    onlySingle: boolean,
  ): (readonly [number, number])[] => {
    const waiting = grouped(former, formerLeft, nameOf);
    const asking = onlySingle ? grouped(fresh, freshLeft, nameOf) : null;
    const pairs: [number, number][] = [];
    for (const at of [...freshLeft]) {
      const name = nameOf(fresh[at]!);
      const group = name === null ? undefined : waiting.get(name);
      if (name === null || !group || (asking && (group.length !== 1 || asking.get(name)?.length !== 1)))
        continue;
      const partner = group.shift();
      if (partner === undefined) continue;
      pairs.push([partner, at]);
      formerLeft.delete(partner);
      freshLeft.delete(at);
    }
    return pairs;
  };
  // The key stands beside the meaning: rows that are no rows of the layer have no key, and never equal one that is.
  const same = pair(({ key, place, meaning }) => `${key ?? ''}\n${place ?? ''}\n${meaning()}`, false);
  const changed = pair(({ key }) => key, false);
  if (!options.byKeyOnly) changed.push(...pair(({ place }) => place, true));
  return { same, changed, removed: [...formerLeft], added: [...freshLeft] };
}

function grouped(
  rows: readonly KnownRow[],
  left: ReadonlySet<number>,
  nameOf: (row: KnownRow) => string | null,
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const at of left) {
    const name = nameOf(rows[at]!);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(at);
    else groups.set(name, [at]);
  }
  return groups;
}
