import type { ImportDiff } from '../../../compute/intake/protocol';
import type { MeasureDefinition } from '../../../domain/measure';
import type { SketchMark } from '../sketch/drawSketch';

/**
 * How one commune's value moved. Better and worse are told only between the decided categories (✓ and the hatched one);
 * a number that grows is neither.
 */
export function changeOfCommune(
  before: number,
  after: number,
  measure: Pick<MeasureDefinition, 'scale' | 'categories'>,
): Omit<SketchMark, 'ordinal'> {
  if (Number.isNaN(before) || Number.isNaN(after))
    return { sign: Number.isNaN(before) ? '+' : '−', tone: 'plain' };
  if (measure.scale !== 'category') return { sign: after > before ? '▲' : '▼', tone: 'plain' };
  const kind = (value: number): 'met' | 'notMet' | 'none' | 'other' => {
    const category = measure.categories?.find((each) => each.value === value);
    if (category?.hatch) return 'notMet';
    return category?.sign === '✓' ? 'met' : category?.sign === '–' ? 'none' : 'other';
  };
  const [from, to] = [kind(before), kind(after)];
  if (from === 'none') return { sign: '+', tone: 'plain' };
  if (to === 'none') return { sign: '−', tone: 'plain' };
  if (from === 'notMet' && to === 'met') return { sign: '▲', tone: 'good' };
  if (from === 'met' && to === 'notMet') return { sign: '▼', tone: 'bad' };
  return { sign: '≠', tone: 'plain' };
}

/** A sign for each commune whose value is another, in the order of the diff. */
export function changeMarks(
  diff: Pick<ImportDiff, 'before' | 'after' | 'changed'>,
  measure: Pick<MeasureDefinition, 'scale' | 'categories'>,
): SketchMark[] {
  return Array.from(diff.changed, (ordinal) => ({
    ordinal,
    ...changeOfCommune(diff.before[ordinal] ?? NaN, diff.after[ordinal] ?? NaN, measure),
  }));
}
