import { fold } from '../../domain/fold';

/** Words that tell nothing apart: "Mô hình “Liên gia tự quản”" is "Liên gia tự quản". */
const GENERIC = /^(?:(?:cac|mo hinh|mo hinh ve|diem mo hinh) )+/;

/** Key under which spellings of one model meet: folded, without a leading "mô hình". */
export function nameKey(name: string): string {
  const folded = fold(name);
  return folded.replace(GENERIC, '') || folded;
}

export interface NamedModel {
  readonly model: string;
  readonly aliases: readonly string[];
}

export interface ModelNames {
  /** Per row: index into `names`. */
  readonly nameOf: Uint32Array;
  /** Display name: the most frequent spelling of the name under which the group first stands, first seen on a tie. */
  readonly names: readonly string[];
}

/**
 * Which rows are the same model. Names are one when they fold alike (accents, case, punctuation, a leading "mô hình") or
 * when an alias links them, also over several steps. Order of `names` is the order of first appearance. O(n) over rows
 * and aliases.
 */
export function canonicalNames(rows: readonly NamedModel[]): ModelNames {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let root = key;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = key; at !== root;) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const row of rows) {
    const key = nameKey(row.model);
    if (!parent.has(key)) parent.set(key, key);
    for (const alias of row.aliases) {
      const other = nameKey(alias);
      if (other === '') continue;
      if (!parent.has(other)) parent.set(other, other);
      const [a, b] = [find(key), find(other)];
      if (a !== b) parent.set(b, a);
    }
  }

  const indexOf = new Map<string, number>();
  const spellings: Map<string, number>[] = [];
  const nameOf = new Uint32Array(rows.length);
  const aliasKeys = new Set(rows.flatMap((row) => row.aliases.map(nameKey)));
  rows.forEach((row, i) => {
    const key = nameKey(row.model);
    const root = find(key);
    let index = indexOf.get(root);
    if (index === undefined) {
      index = spellings.length;
      indexOf.set(root, index);
      spellings.push(new Map());
    }
    nameOf[i] = index;
    const counts = spellings[index]!;
    // A spelling that some row calls an alias is not the canonical one; it counts only where nothing else is there.
    const weight = aliasKeys.has(key) ? 1e-9 : 1;
    counts.set(row.model, (counts.get(row.model) ?? 0) + weight);
  });
  const names = spellings.map((counts) => {
    let best = '';
    let most = 0;
    for (const [name, weight] of counts) if (weight > most) [best, most] = [name, weight];
    return best;
  });
  return { nameOf, names };
}
