import type { Commune } from '../../domain/commune';
import type { FeedItem } from '../../domain/feedItem';
import type { LayerView } from '../../map/layerView';
import type { LayerOnBoard } from '../board.svelte';

/** One entry of the wall's feed: unique among all layers by `key`. */
export interface FeedLine extends FeedItem {
  readonly key: string;
}

/** What was gained, lost or is late, as the slices find it, in the order of the layers; layers still counted have no entry yet. */
export function feedLines(
  layers: readonly LayerOnBoard[],
  viewOf: (id: string) => LayerView | undefined,
  communes: readonly Commune[],
): readonly FeedLine[] {
  return layers.flatMap(({ definition, now }) => {
    const feed = viewOf(definition.id)?.feed;
    return feed && now
      ? feed(now, communes).map((item) => ({ ...item, key: `${definition.id}.${item.id}` }))
      : [];
  });
}
