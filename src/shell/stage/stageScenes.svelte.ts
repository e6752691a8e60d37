import { view } from '../../state/view.svelte';
import type { Board } from '../board.svelte';
import { publishedAs } from '../headlineWords';
import { watchMedia } from '../media.svelte';
import { MOST_FIGURES, scenesOf, type Scene } from './scenes';

/** The scenes of the opened territory and the one that is on; empty until its layers are counted. Call while a component is made. */
export function stageScenes(board: Board): {
  readonly all: readonly Scene[];
  /** 0-based; the last scene when the address asks for one beyond it. */
  readonly at: number;
  readonly now: Scene | undefined;
} {
  const upright = watchMedia('(orientation: portrait)');
  const all = $derived(
    scenesOf(
      board.entry?.name ?? { vi: '', en: '' },
      board.layers
        .filter((layer) => layer.available)
        .map(({ definition, now }) => {
          const headline = (now && definition.headlines?.(now.table)[0]) ?? null;
          const period = now?.table.inputs.periodId ?? '';
          return {
            id: definition.id,
            name: definition.name,
            measure: definition.defaultMeasure,
            headline,
            published: headline && publishedAs(headline, definition.id, period, board.open?.figures ?? []),
            source: board.open?.territory.layers[definition.id]?.source.text ?? null,
          };
        }),
      board.open?.figures.filter((figure) => figure.periodId === board.period?.id) ?? [],
      upright.current ? MOST_FIGURES.above : MOST_FIGURES.beside,
    ),
  );
  const at = $derived(Math.min(view.current.scene, Math.max(1, all.length)) - 1);
  return {
    get all() {
      return all;
    },
    get at() {
      return at;
    },
    get now() {
      return all[at];
    },
  };
}
