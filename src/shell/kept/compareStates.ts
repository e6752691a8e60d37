import type { DataFile, TerritoryEntry } from '../../domain/dataFolder';
import type { Period } from '../../domain/period';
import type { KeptState } from '../../store/contract';
import { fileOfLayer, folderOf } from '../../store/state';

/** One thing that is kept differently after than before. A file is null where the served data stand. */
export type Difference =
  | {
      readonly kind: 'territory';
      readonly change: 'added' | 'changed' | 'removed';
      readonly entry: TerritoryEntry;
    }
  | {
      readonly kind: 'layer';
      readonly territory: string;
      readonly layer: string;
      readonly before: DataFile | null;
      readonly after: DataFile | null;
    }
  | {
      readonly kind: 'period';
      readonly change: 'added' | 'removed';
      readonly territory: string;
      readonly period: Period;
    };

/**
 * What differs between two states: territories made here, layers whose file is another one, periods. Two states with the
 * same files differ in nothing, whatever led to them.
 */
export function compareStates(before: KeptState, after: KeptState): readonly Difference[] {
  return [
    ...territoryDifferences(before, after),
    ...layerDifferences(before, after),
    ...periodDifferences(before, after),
  ];
}

function territoryDifferences(before: KeptState, after: KeptState): Difference[] {
  const filesOf = (state: KeptState, { path }: TerritoryEntry): string =>
    state.files
      .filter((file) => file.role !== 'layer' && file.path.startsWith(folderOf({ path })))
      .map(({ path: name, sha256 }) => `${name} ${sha256}`)
      .sort()
      .join('\n');
  const found: Difference[] = [];
  for (const entry of after.territories) {
    const old = before.territories.find(({ id }) => id === entry.id);
    if (!old) found.push({ kind: 'territory', change: 'added', entry });
    else if (filesOf(before, old) !== filesOf(after, entry))
      found.push({ kind: 'territory', change: 'changed', entry });
  }
  for (const entry of before.territories)
    if (!after.territories.some(({ id }) => id === entry.id))
      found.push({ kind: 'territory', change: 'removed', entry });
  return found;
}

function layerDifferences(before: KeptState, after: KeptState): Difference[] {
  const fileOf = (state: KeptState, territory: string, layer: string): DataFile | null => {
    const stored = state.overlay.layers.find((each) => each.territory === territory && each.layer === layer);
    return stored ? fileOfLayer(state, territory, stored.file) : null;
  };
  const named = new Map(
    [...before.overlay.layers, ...after.overlay.layers].map((each) => [
      `${each.territory}\n${each.layer}`,
      each,
    ]),
  );
  return [...named.values()].flatMap(({ territory, layer }): Difference[] => {
    const old = fileOf(before, territory, layer);
    const now = fileOf(after, territory, layer);
    return old?.sha256 === now?.sha256 ? [] : [{ kind: 'layer', territory, layer, before: old, after: now }];
  });
}

function periodDifferences(before: KeptState, after: KeptState): Difference[] {
  const missingIn = (state: KeptState, from: KeptState, change: 'added' | 'removed'): Difference[] =>
    from.overlay.periods
      .filter(
        ({ territory, period }) =>
          !state.overlay.periods.some((each) => each.territory === territory && each.period.id === period.id),
      )
      .map(({ territory, period }) => ({ kind: 'period', change, territory, period }));
  return [...missingIn(before, after, 'added'), ...missingIn(after, before, 'removed')];
}
