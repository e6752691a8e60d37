import type { Headline } from '../domain/headline';
import type { PublishedFigure } from '../domain/figure';
import type { Language } from '../domain/text';
import { translate } from '../i18n/i18n.svelte';
import { formatNumber, formatPercent, formatSigned, formatSignedPercent } from '../i18n/numbers';
import type { Change } from './change';
import { m } from './messages';

/** The number of a headline as text; "–" stands for no data and is read out as such by the tile. */
export function headlineNumber(
  headline: Pick<Headline, 'value' | 'digits' | 'display'>,
  language: Language,
): string {
  if (Number.isNaN(headline.value)) return '–';
  return headline.display === 'share'
    ? formatPercent(headline.value * 100, language, headline.digits)
    : formatNumber(headline.value, language, headline.digits);
}

/** The unit of a headline as it stands behind its number; "" for shares, whose number carries its sign. */
export function headlineUnit(headline: Pick<Headline, 'unit' | 'display'>, language: Language): string {
  return headline.display === 'share' ? '' : headline.unit[language];
}

/** The share a headline makes of its whole, "94,8 %"; null without a denominator. */
export function headlineShare(headline: Pick<Headline, 'value' | 'of'>, language: Language): string | null {
  if (headline.of === null || headline.of <= 0 || Number.isNaN(headline.value)) return null;
  return formatPercent((headline.value / headline.of) * 100, language);
}

/** Per cent of a smaller base says more than there is. */
const LEAST_BASE_FOR_PERCENT = 50;

/**
 * How far a figure moved; null where it did not or has no base. Shares: "+5 điểm %". Counts: "+215 (+21,8 %)", but
 * "6 → 7, tăng 1" where a percentage would be taken for a share of the whole, or comes of a small base.
 */
export function changeText(
  change: Change,
  headline: Pick<Headline, 'digits' | 'display' | 'value' | 'of'>,
  language: Language,
): string | null {
  if (change.kind !== 'moved') return null;
  if (headline.display === 'share') {
    const points = formatSigned(change.by * 100, language, Math.max(1, headline.digits));
    return `${points} ${m.points[language]}`;
  }
  const by = formatSigned(change.by, language, headline.digits);
  if (change.percent === null) return by;
  const base = headline.value - change.by;
  if (headline.of !== null || Math.abs(base) < LEAST_BASE_FOR_PERCENT)
    return translate(change.by > 0 ? m.rose : m.fell, language, {
      from: formatNumber(base, language, headline.digits),
      to: formatNumber(headline.value, language, headline.digits),
      by: formatNumber(Math.abs(change.by), language, headline.digits),
    });
  return `${by} (${formatSignedPercent(change.percent, language)})`;
}

/** Whether a change is welcome: for the colour of its arrow, which the words do not depend on. */
export function toneOf(change: Change, better: Headline['better']): 'good' | 'bad' | 'plain' {
  if (change.kind !== 'moved' || better === null) return 'plain';
  return change.by > 0 === (better === 'up') ? 'good' : 'bad';
}

/**
 * The published figure that a headline is, when the reports published this very number for this period and place:
 * then the tile is marked «công bố». Same measure, same period, same value (and the same denominator where both have one).
 */
export function publishedAs(
  headline: Pick<Headline, 'measure' | 'value' | 'of'>,
  layer: string,
  periodId: string,
  figures: readonly PublishedFigure[],
): PublishedFigure | null {
  const found = figures.find(
    (figure) =>
      figure.periodId === periodId &&
      figure.communeCode === null &&
      figure.measure?.layer === layer &&
      figure.measure.measure === headline.measure &&
      figure.values.some(
        ({ value, of }) =>
          value === headline.value && (of === null || headline.of === null || of === headline.of),
      ),
  );
  return found ?? null;
}
