import type { Gazetteer, IndexedName } from './gazetteer';
import type { ScoredForm } from './scoreForms';

/** How far a text is from a name: 0 the same, ≤ 1 within one typing error, more = further. */
export interface Scored {
  readonly name: IndexedName;
  readonly cost: number;
}

interface Held extends Scored {
  readonly order: number;
  readonly at: number;
}

/** Per unit the place of what is held of it in the list at hand; made anew by every call, never cleared. */
const slotsOf = new WeakMap<Gazetteer, Int32Array>();

/** Below 0: `a` comes before `b` among the entries of one unit. */
const between = (a: Held, b: Held): number =>
  a.cost - b.cost ||
  Number(a.name.entry.former) - Number(b.name.entry.former) ||
  a.order - b.order ||
  a.at - b.at;

/**
 * Per unit the best of its entries that lie in all that is wanted, best first, then in the order of the units; empty when
 * none does.
 * @param wanted see `ContextMeaning`; [] = anywhere.
 */
export function bestPerUnit(
  gazetteer: Gazetteer,
  scored: readonly ScoredForm[],
  wanted: readonly Uint8Array[],
): Scored[] {
  let slots = slotsOf.get(gazetteer);
  if (!slots) slotsOf.set(gazetteer, (slots = new Int32Array(gazetteer.unitCount)));
  const best: Held[] = [];
  for (const { form, cost, order } of scored)
    for (const at of form.entries) {
      const name = gazetteer.names[at] as IndexedName;
      if (!liesIn(name, wanted)) continue;
      const made = { name, cost, order, at };
      // A slot of an earlier call holds another unit, or none.
      const slot = slots[name.unit] as number;
      const held = best[slot];
      if (held?.name.unit !== name.unit) slots[name.unit] = best.push(made) - 1;
      else if (between(made, held) < 0) best[slot] = made;
    }
  return best.length > 1 ? best.sort((a, b) => a.cost - b.cost || a.name.unit - b.name.unit) : best;
}

/** Whether a name lies in one of the contexts that each piece may mean. */
export function liesIn({ contexts }: IndexedName, wanted: readonly Uint8Array[]): boolean {
  for (const flags of wanted) {
    let lies = false;
    for (const number of contexts) lies ||= flags[number] === 1;
    if (!lies) return false;
  }
  return true;
}
