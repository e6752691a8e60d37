import type { Language } from '../../domain/text';
import type { Board } from '../board.svelte';
import type { useLegend } from '../legend.svelte';
import { m } from '../messages';
import { hiddenState } from '../hiddenState';
import { shownValue, unitText } from '../shownValue';
import { hiddenText } from '../hiddenText';

/** What is said of a commune under the pointer or the keyboard: its name, the measure's value, its district. */
export function communeLines(
  board: Board,
  legend: ReturnType<typeof useLegend>,
  ordinal: number,
  language: Language,
): { title: string; lines: readonly string[] } | null {
  const commune = board.open?.communes[ordinal];
  const table = board.painted.now?.table;
  if (!commune || !table) return null;
  const { measure } = board;
  const value = shownValue(
    measure,
    table.columns[measure.id]?.[ordinal],
    hiddenState(table, measure.id, ordinal),
    language,
  );
  const text =
    value.kind === 'value'
      ? `${value.text} ${unitText(measure, language)}`.trim()
      : value.kind === 'hidden'
        ? hiddenText(value, language)
        : m.noData[language];
  const sign = legend.entryOf(ordinal)?.category?.sign;
  return {
    title: commune.name,
    lines: [
      `${measure.name[language]}: ${sign ? `${sign} ` : ''}${text}`,
      ...(commune.district ? [commune.district] : []),
    ],
  };
}
