import type { ImportDiff } from '../../../compute/intake/protocol';
import type { MeasureDefinition } from '../../../domain/measure';
import type { Language } from '../../../domain/text';
import { classify, type LegendClass } from '../../../map/classify';
import { measureText } from '../../shownValue';
import type { SketchClass } from '../sketch/drawSketch';
import { d } from './messages';

export interface DiffClasses {
  readonly before: { readonly classes: readonly SketchClass[]; readonly classOf: Uint8Array };
  readonly after: { readonly classes: readonly SketchClass[]; readonly classOf: Uint8Array };
}

/** One scale for both sides, so that the same colour means the same value; counts are each side's own. */
export function diffClasses(
  diff: Pick<ImportDiff, 'before' | 'after'>,
  measure: MeasureDefinition,
  language: Language,
): DiffClasses {
  const count = diff.before.length;
  const both = new Float64Array(2 * count);
  both.set(diff.before);
  both.set(diff.after, count);
  const { classes, classOf } = classify(both, measure);
  const side = (from: number) => {
    const own = classOf.slice(from, from + count);
    const counts = new Uint32Array(classes.length);
    own.forEach((at) => (counts[at] = (counts[at] ?? 0) + 1));
    return {
      classOf: own,
      classes: classes.map((entry, at) => sketchClass(entry, counts[at] ?? 0, measure, language)),
    };
  };
  return { before: side(0), after: side(count) };
}

function sketchClass(
  entry: LegendClass,
  count: number,
  measure: MeasureDefinition,
  language: Language,
): SketchClass {
  const { key, colour, hatch, dotted, category } = entry;
  const words = category
    ? { label: category.label[language], sign: category.sign }
    : { label: entry.kind === 'range' ? rangeText(entry, measure, language) : noDataText(measure, language) };
  return { key, colour, hatch, dotted, count, ...words };
}

function rangeText({ from, to }: LegendClass, measure: MeasureDefinition, language: Language): string {
  const [low, high] = [measureText(measure, from, language), measureText(measure, to, language)];
  return low === high ? low : `${low} – ${high}`;
}

/** The diff holds what everybody may see: what is kept hidden is without a number there, too. */
function noDataText({ sensitive }: Pick<MeasureDefinition, 'sensitive'>, language: Language): string {
  return (sensitive ? d.noDataOrHidden : d.noData)[language];
}
