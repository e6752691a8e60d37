import type { FigureValue, Precision, PublishedFigure } from '../domain/figure';
import type { Bilingual, Language } from '../domain/text';
import { formatNumber } from '../i18n/numbers';
import { l } from './laterMessages';

const PRECISION_WORDS: Readonly<Record<Precision, Bilingual | null>> = {
  exact: null,
  atLeast: l.atLeast,
  almost: l.almost,
  about: l.about,
  unknown: null,
};

/** "hơn", "gần", "khoảng" or nothing. */
export function precisionWord(precision: Precision, language: Language): string {
  return PRECISION_WORDS[precision]?.[language] ?? '';
}

/**
 * One published number as text without its unit: "164/173", "−19,4", "85/85". As many digits as were published.
 * A value that was never a number ("hàng chục") has no number here either.
 */
export function figureNumber(value: FigureValue, language: Language): string {
  if (value.value === null) return l.unknownNumber[language];
  const number = formatNumber(value.value, language, 4);
  return value.of === null ? number : `${number}/${formatNumber(value.of, language, 4)}`;
}

/** Published figures in the order they are shown: those of the period, then the rest; a subset follows its total. */
export function arrangeFigures(
  figures: readonly PublishedFigure[],
  periodId: string | null,
): { readonly now: readonly PublishedFigure[]; readonly others: readonly PublishedFigure[] } {
  const isPart = (figure: PublishedFigure): boolean =>
    figure.subsetOf !== null && figures.some((each) => each.id === figure.subsetOf);
  const ordered = figures
    .filter((figure) => !isPart(figure))
    .flatMap((figure) => [figure, ...figures.filter((each) => each.subsetOf === figure.id)]);
  return {
    now: ordered.filter((figure) => figure.periodId === periodId),
    others: ordered.filter((figure) => figure.periodId !== periodId),
  };
}
