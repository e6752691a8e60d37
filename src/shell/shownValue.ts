import type { Category, MeasureDefinition } from '../domain/measure';
import type { Language } from '../domain/text';
import { formatNumber, formatPercent } from '../i18n/numbers';

/** What may stand in a cell: three looks that are never mixed, and a value that must not be shown. */
export type ShownValue =
  | {
      readonly kind: 'value';
      readonly value: number;
      readonly text: string;
      readonly category: Category | null;
    }
  | { readonly kind: 'noData' }
  /** Hidden by the suppression policy: because small, or to protect another cell. */
  | { readonly kind: 'hidden'; readonly because: 'small' | 'other' };

/**
 * How one commune's (or the territory's) value of a measure is shown.
 * @param hidden 0 shown, 1 hidden because small, 2 hidden to protect another cell (see suppression.ts)
 */
export function shownValue(
  measure: MeasureDefinition,
  value: number | undefined,
  hidden: number,
  language: Language,
): ShownValue {
  if (hidden === 1) return { kind: 'hidden', because: 'small' };
  if (hidden === 2) return { kind: 'hidden', because: 'other' };
  if (value === undefined || Number.isNaN(value)) return { kind: 'noData' };
  const category = measure.categories?.find((each) => each.value === value) ?? null;
  const text = category ? category.label[language] : measureText(measure, value, language);
  return { kind: 'value', value, text, category };
}

/** A value of a measure as text without its unit; shares become per cent and carry their sign. */
export function measureText(
  measure: Pick<MeasureDefinition, 'display' | 'digits'>,
  value: number,
  language: Language,
): string {
  return measure.display === 'share'
    ? formatPercent(value * 100, language, measure.digits)
    : formatNumber(value, language, measure.digits);
}

/** The unit as it stands behind the number; empty where the text says it already (per cent, a category's word). */
export function unitText(
  measure: Pick<MeasureDefinition, 'display' | 'scale' | 'unit'>,
  language: Language,
): string {
  return measure.display === 'share' || measure.scale === 'category' ? '' : measure.unit[language];
}
