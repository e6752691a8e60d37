import type { FeedItem, FeedSource } from '../../domain/feedItem';
import { formatNumber } from '../../i18n/numbers';
import { translate } from '../../i18n/i18n.svelte';
import type { ModelsDetail } from './aggregate';
import { p } from './panelMessages';

/** Sites overdue for review, worst first, and what was launched or removed in the period. Lines of 0 are left out. */
export function feed(result: FeedSource): readonly FeedItem[] {
  const detail = result.detail as ModelsDetail;
  const worst = detail.worst[0];
  const longest = worst === undefined ? 0 : (detail.monthsUnreviewed[worst] ?? 0);
  const longestText = (language: 'vi' | 'en'): string =>
    translate(p.feedOverdueDetail, language, { months: formatNumber(longest, language) });
  const items: readonly FeedItem[] = [
    {
      id: 'overdue',
      tone: 'late',
      title: p.feedOverdue,
      detail: { vi: longestText('vi'), en: longestText('en') },
      count: detail.worst.length,
      ordinals: [...new Set(Array.from(detail.worst, (at) => detail.ordinals[at] ?? -1))],
    },
    {
      id: 'launched',
      tone: 'plain',
      title: p.feedLaunched,
      detail: p.inPeriod,
      count: detail.flows?.launched ?? 0,
      ordinals: [],
    },
    {
      id: 'removed',
      tone: 'plain',
      title: p.feedRemoved,
      detail: p.inPeriod,
      count: detail.flows?.removed ?? 0,
      ordinals: [],
    },
  ];
  return items.filter((item) => item.count > 0);
}
