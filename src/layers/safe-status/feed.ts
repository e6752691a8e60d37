import type { Commune } from '../../domain/commune';
import type { FeedItem, FeedSource } from '../../domain/feedItem';
import type { Bilingual } from '../../domain/text';
import type { SafeStatusDetail } from './aggregate';
import { p } from './panelMessages';

/** Communes lost and gained since the period before, and those that lack one criterion. Lines of 0 are left out. */
export function feed(result: FeedSource, communes: readonly Commune[]): readonly FeedItem[] {
  const detail = result.detail as SafeStatusDetail;
  const near = detail.nearest.filter((ordinal) => {
    const results = detail.communes[ordinal]?.results ?? [];
    return results.filter((each) => each !== 'met').length === 1;
  });
  const line = (
    id: string,
    tone: FeedItem['tone'],
    title: Bilingual,
    ordinals: readonly number[],
  ): FeedItem => ({
    id,
    tone,
    title,
    detail: places(ordinals, communes),
    count: ordinals.length,
    ordinals,
  });
  return [
    line('lost', 'lost', p.feedLost, detail.lost),
    line('gained', 'gained', p.feedGained, detail.gained),
    line('near', 'plain', p.feedNear, near),
  ].filter((item) => item.count > 0);
}

/** "Cái Bè 2, Chợ Gạo 3" by former district; the communes' own names where there are no districts, or few of them. */
function places(ordinals: readonly number[], communes: readonly Commune[]): Bilingual {
  const FEW = 3;
  const named = ordinals.flatMap((ordinal) => communes[ordinal] ?? []);
  const counts = new Map<string, number>();
  for (const commune of named) {
    const place = named.length > FEW ? (commune.district ?? commune.name) : commune.name;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const shown = [...counts].sort((a, b) => b[1] - a[1]);
  const MOST = 4;
  const text =
    shown
      .slice(0, MOST)
      .map(([place, count]) => (count > 1 ? `${place} ${count}` : place))
      .join(', ') + (shown.length > MOST ? '…' : '');
  return { vi: text, en: text };
}
