import type { RowChange } from '../../../compute/intake/protocol';
import type { MeasureDefinition } from '../../../domain/measure';
import type { Language } from '../../../domain/text';
import { fold } from '../../../domain/fold';
import { inSentence } from '../../../i18n/sentence';

export interface ChangeFilter {
  readonly kind: RowChange['change'] | 'all';
  /** Commune ordinal; null = all. */
  readonly ordinal: number | null;
  /** Found in the label and in the cells, without accents. */
  readonly text: string;
}

/** A change with a key that is unique in its list: the same label may stand in several rows. */
export interface ListedChange extends RowChange {
  readonly id: string;
}

/** Gives every change its key, once per diff. */
export function listChanges(changes: readonly RowChange[]): readonly ListedChange[] {
  return changes.map((change, i) => ({ ...change, id: String(i) }));
}

/** A cell as a person reads it: files hold the ids of categories ("not-met"), the screen says their words. */
export function cellText(
  cell: string,
  measures: readonly Pick<MeasureDefinition, 'categories'>[],
  language: Language,
): string {
  const category = measures.flatMap(({ categories }) => categories ?? []).find(({ id }) => id === cell);
  return category ? inSentence(category.label[language], language) : cell;
}

/** The changes that pass the filter, in their order. */
export function filterChanges(
  changes: readonly ListedChange[],
  { kind, ordinal, text }: ChangeFilter,
): readonly ListedChange[] {
  const wanted = fold(text);
  return changes.filter(
    (change) =>
      (kind === 'all' || change.change === kind) &&
      (ordinal === null || change.ordinal === ordinal) &&
      (wanted === '' || textOf(change).includes(wanted)),
  );
}

function textOf({ label, cells }: RowChange): string {
  return fold([label, ...cells.flatMap(({ before, after }) => [before, after])].join(' '));
}
