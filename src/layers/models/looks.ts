import { keptBy, type KeptKeys } from '../../map/legendPart';
import type { ModelsDetail } from './aggregate';
import { MODEL_GROUPS } from './schema';

/** What a site's mark says: its group by the icon, and by the ring whether it is overdue for review. */
export const OVERDUE = 'overdue';
const QUESTIONS = [MODEL_GROUPS, [OVERDUE]] as const;

/** Keys of the legend that a site answers to. */
export function looksOf(detail: ModelsDetail, site: number): readonly string[] {
  const group = detail.groups[detail.groupAt[site] ?? 0] ?? 'other';
  return detail.overdue[site] === 1 ? [group, OVERDUE] : [group];
}

/** Positions of the sites that stay drawn, in their order. */
export function drawnSites(detail: ModelsDetail, kept: KeptKeys): number[] {
  const stays = keptBy(QUESTIONS, kept);
  return Array.from(detail.ordinals.keys()).filter((site) => stays(looksOf(detail, site)));
}
