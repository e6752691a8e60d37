import type { LayerResult } from '../compute/protocol';
import type { LayerDescription } from '../domain/layer';
import { applySuppression } from '../domain/suppression';

const known = new WeakMap<LayerResult, LayerResult>();

/**
 * The result as everybody may see it: the suppression policy applied once, before anything reads it. What is hidden is
 * NaN in `columns` and `totals`; `hidden` says why (one entry per commune, then one for the total). The same result
 * gives the same object, so that nothing is counted or drawn twice.
 */
export function shownResult(
  result: LayerResult,
  definition: Pick<LayerDescription, 'measures'>,
): LayerResult {
  const before = known.get(result);
  if (before) return before;
  const { columns, totals, states, totalStates } = applySuppression(result.table, definition.measures);
  const hidden = Object.fromEntries(
    Object.entries(states).map(([id, cells]) => [id, Uint8Array.from([...cells, totalStates[id] ?? 0])]),
  );
  const shown: LayerResult = { ...result, table: { ...result.table, columns, totals, hidden } };
  known.set(result, shown);
  return shown;
}
