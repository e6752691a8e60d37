import type { FeedItem, FeedSource } from '../../domain/feedItem';
import type { CamerasDetail } from './aggregate';
import { p } from './panelMessages';

/** Broken cameras, the communes with most of them first. No line when all work. */
export function feed(result: FeedSource): readonly FeedItem[] {
  const { broken } = (result.detail as CamerasDetail).summary;
  if (broken === 0) return [];
  const column = result.table.columns['broken'] ?? new Float64Array();
  const ordinals = [...column.keys()]
    .filter((ordinal) => (column[ordinal] ?? 0) > 0)
    .sort((a, b) => (column[b] ?? 0) - (column[a] ?? 0) || a - b);
  return [
    { id: 'broken', tone: 'late', title: p.feedBroken, detail: p.feedBrokenDetail, count: broken, ordinals },
  ];
}
