import type { LayerResult } from '../../compute/protocol';
import { i18n, t } from '../../i18n/i18n.svelte';
import { inSentence } from '../../i18n/sentence';
import { hasView, loadView } from '../../layers/views';
import type { LegendOf } from '../../map/layerView';
import type { LegendPart } from '../../map/legendPart';
import { keysOf } from '../../state/filterKeys';
import { view } from '../../state/view.svelte';
import type { Board } from '../board.svelte';
import { drawnLayers } from '../map/drawnLayers';
import { mapTerritoryOf } from '../map/mapTerritory';

/** What one layer draws over the communes, explained: for the screen and for exported pictures alike. */
export interface MarkLegend {
  readonly layer: string;
  readonly name: string;
  readonly part: LegendPart;
  /** Keys of the looks that are kept. */
  readonly kept: readonly string[];
}

async function legendOf(layer: string): Promise<LegendOf | null> {
  return (hasView(layer) ? await (await loadView(layer)).view.loadLegend?.() : null) ?? null;
}

function explain(board: Board, id: string, result: LayerResult, legend: LegendOf): MarkLegend | null {
  const layer = board.layer(id);
  if (!layer || !board.open) return null;
  const kept = keysOf(view.current.filter, id);
  const period = board.periods.find((each) => each.id === result.table.inputs.periodId);
  return {
    layer: id,
    name: t(layer.definition.name),
    part: legend(
      result,
      {
        language: i18n.language,
        territory: mapTerritoryOf(board.open),
        // The result's own period, not the one that is asked for.
        period: period ? inSentence(t(period.name), i18n.language) : '',
        periods: board.periods,
      },
      kept,
    ),
    kept,
  };
}

/**
 * Legends of the drawn layers, each there as soon as its code is loaded. Call while a component is made.
 * @param wanted whether a layer's legend is asked for; default: every one
 */
export function markLegends(
  board: Board,
  wanted: (layer: string) => boolean = () => true,
): { readonly current: readonly MarkLegend[] } {
  const drawn = $derived(drawnLayers(board).filter(({ id }) => wanted(id)));
  let known: Readonly<Record<string, LegendOf>> = $state.raw({});
  $effect(() => {
    for (const { id } of drawn)
      void legendOf(id).then((legend) => {
        if (legend && known[id] !== legend) known = { ...known, [id]: legend };
      });
  });
  const current = $derived(
    drawn.flatMap(({ id, result }) => {
      const legend = known[id];
      return (legend && explain(board, id, result, legend)) ?? [];
    }),
  );
  return {
    get current() {
      return current;
    },
  };
}

/** Legends of all drawn layers as they are now, waiting for their code: for an export. */
export async function markLegendsNow(board: Board): Promise<readonly MarkLegend[]> {
  const made = await Promise.all(
    drawnLayers(board).map(async ({ id, result }) => {
      const legend = await legendOf(id);
      return legend && explain(board, id, result, legend);
    }),
  );
  return made.filter((each) => each !== null);
}
