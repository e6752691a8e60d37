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

/** Kinds of former districts as they are written where room is short. */
const SHORT_KINDS = [
  ['Thành phố ', 'TP. '],
  ['Thị xã ', 'TX. '],
  ['Huyện ', 'H. '],
  ['Quận ', 'Q. '],
] as const;

function shortDistrict(name: string): string {
  const kind = SHORT_KINDS.find(([long]) => name.startsWith(long));
  return kind ? kind[1] + name.slice(kind[0].length) : name;
}

/**
 * "H. Cái Bè 2, H. Chợ Gạo 3" by former district; the communes' own names where there are no districts, all are of one
 * (which then tells nothing), or few are named.
 */
function places(ordinals: readonly number[], communes: readonly Commune[]): Bilingual {
  const FEW = 3;
  const named = ordinals.flatMap((ordinal) => communes[ordinal] ?? []);
  const several = new Set(communes.map((commune) => commune.district)).size > 1;
  const counts = new Map<string, number>();
  for (const commune of named) {
    const district = several && named.length > FEW ? commune.district : null;
    // A name never stands half on one line and half on the next.
    const place = (district === null ? commune.name : shortDistrict(district)).replaceAll(' ', '\u00a0');
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const shown = [...counts].sort((a, b) => b[1] - a[1]);
  const MOST = 4;
  const text =
    shown
      .slice(0, MOST)
      .map(([place, count]) => (count > 1 ? `${place}\u00a0${count}` : place))
      .join(', ') + (shown.length > MOST ? '…' : '');
  return { vi: text, en: text };
}
