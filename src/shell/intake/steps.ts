import type { ImportPreview, Inspection, PreviewOptions } from '../../compute/intake/protocol';
import type { Period } from '../../domain/period';

/** The steps of taking in a table, in their order. */
export const STEPS = ['file', 'columns', 'period', 'places', 'review'] as const;
export type StepId = (typeof STEPS)[number];

/**
 * How a step stands. done: nothing to do; look: read on its own, worth a look; choose: a person can place or keep more by
 * choosing, but need not; decide: nothing can be kept before a person decides.
 */
export type StepState = 'done' | 'look' | 'choose' | 'decide';

export type StepStates = Readonly<Record<StepId, StepState>>;

/** Scores of layers this close leave it to a person which one the file is for. */
const CLOSE = 0.05;
/** A column matched less surely than this should be looked at (see matchColumns). */
const SURE = 0.9;

type OfferedLayers = Extract<Inspection, { kind: 'table' }>['layers'];

/** Whether the whole file was refused, for reasons that no decision about columns, period or zone can mend. */
export function isRefused(preview: ImportPreview): boolean {
  const mendable = preview.open.some((what) => what !== 'nothingAccepted');
  return preview.counts === null && (!mendable || hasIdentity(preview));
}

/** Whether the file has columns that name persons and its layer takes none. */
export function hasIdentity(preview: ImportPreview): boolean {
  return (
    preview.mapping.identity.length > 0 || preview.issueCounts.some(({ code }) => code === 'identityColumn')
  );
}

/** Whether the file fits two layers about as well, or none. */
export function layerIsUnsure(layers: OfferedLayers): boolean {
  const [first, second] = layers;
  return (
    first === undefined || first.score <= 0 || (second !== undefined && first.score - second.score < CLOSE)
  );
}

/** Periods that the file names, the territory lacks, and nobody has added yet. */
export function periodsToAdd(preview: ImportPreview, options: PreviewOptions): readonly Period[] {
  const added = new Set((options.newPeriods ?? []).map(({ id }) => id));
  return preview.proposedPeriods.filter(({ id }) => !added.has(id));
}

/** How each step stands with what was found and decided so far. */
export function stepStates(
  preview: ImportPreview,
  options: PreviewOptions,
  file: { readonly layers: OfferedLayers; readonly layerChosen: boolean },
): StepStates {
  // No decision helps a refused file: only what is wrong with it is marked.
  if (isRefused(preview))
    return { file: 'decide', columns: 'done', period: 'done', places: 'done', review: 'decide' };
  const blocked = (what: ImportPreview['open'][number]): boolean => preview.open.includes(what);
  const outcome = (...wanted: readonly string[]): boolean =>
    preview.places.some((place) => wanted.includes(place.outcome));
  return {
    file:
      !file.layerChosen && layerIsUnsure(file.layers)
        ? 'choose'
        : preview.encodings.length > 0 || preview.totals.some(({ agrees }) => !agrees)
          ? 'look'
          : 'done',
    columns: blocked('columns')
      ? 'decide'
      : preview.mapping.matches.some(({ score }) => score < SURE)
        ? 'look'
        : 'done',
    period: blocked('period')
      ? 'decide'
      : periodsToAdd(preview, options).length > 0
        ? 'choose'
        : preview.issueCounts.some(({ code }) => code === 'unknownPeriod')
          ? 'look'
          : 'done',
    places: blocked('zone')
      ? 'decide'
      : outcome('ambiguous', 'unmatched')
        ? 'choose'
        : outcome('review') || preview.counts?.accepted === 0
          ? 'look'
          : 'done',
    review:
      preview.diff === null ? 'decide' : preview.counts && preview.counts.rejected > 0 ? 'look' : 'done',
  };
}

/** Where a person lands: the first step that wants a decision, else what accepting would change. */
export function firstStep(states: StepStates): StepId {
  return STEPS.find((step) => states[step] === 'decide' || states[step] === 'choose') ?? 'review';
}

/** Whether the import can be accepted as it stands. */
export function canAccept(preview: ImportPreview): boolean {
  return preview.open.length === 0 && preview.diff !== null && !hasIdentity(preview);
}
