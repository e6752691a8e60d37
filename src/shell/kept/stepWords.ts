import { translate, type MessageValues } from '../../i18n/i18n.svelte';
import { formatNumber } from '../../i18n/numbers';
import type { Period } from '../../domain/period';
import type { Bilingual, Language } from '../../domain/text';
import type { KeptState, Step, StepNote } from '../../store/contract';
import { h } from './messages';

/** What a person did, as one line: "Nhập Camera, Kon Tum". Periods, counts and names of files are said beside it. */
export function stepText(step: StepNote, language: Language): string {
  const say = (text: Bilingual, values?: MessageValues): string => translate(text, language, values);
  const place = step.territoryName[language];
  const layer = step.layerName?.[language] ?? step.layer ?? '';
  switch (step.kind) {
    case 'import':
      return say(h.import, { layer, place });
    case 'boundaries':
      return say(h.boundaries, { place });
    case 'package':
      return place === '' ? say(h.package) : say(h.packageOf, { place });
    case 'remove':
      return step.layer === null ? say(h.removeTerritory, { place }) : say(h.remove, { layer, place });
    case 'restore':
      return step.of === null ? say(h.restoreOlder) : say(h.restore, { of: step.of });
    case 'undo':
      return step.of === null ? say(h.undoOlder) : say(h.undo, { of: step.of });
  }
}

/** "thêm 12, đổi 3, bớt 2 dòng"; null for steps that changed no rows of their own. */
export function changesText(step: Pick<Step, 'changes'>, language: Language): string | null {
  const { changes } = step;
  if (!changes || changes.added + changes.changed + changes.removed === 0) return null;
  const number = (value: number): string => formatNumber(value, language);
  return translate(h.changes, language, {
    added: number(changes.added),
    changed: number(changes.changed),
    removed: number(changes.removed),
  });
}

/** Ids of periods as people write them, by the names that are known; at most three, then "…". */
export function periodsText(
  ids: readonly string[],
  names: ReadonlyMap<string, Bilingual>,
  language: Language,
): string {
  const shown = ids.slice(0, 3).map((id) => names.get(id)?.[language] ?? id);
  return shown.join(', ') + (ids.length > shown.length ? ' …' : '');
}

/** Names of periods by id: those of the territory that is open, and those that imports added to a territory. */
export function periodNamesOf(
  state: KeptState,
  territory: string,
  open: readonly Pick<Period, 'id' | 'name'>[],
): ReadonlyMap<string, Bilingual> {
  const added = state.overlay.periods.filter((each) => each.territory === territory);
  return new Map([...open, ...added.map(({ period }) => period)].map(({ id, name }) => [id, name]));
}
