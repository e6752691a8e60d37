import type { TerritoryEntry } from '../../domain/dataFolder';
import type { Bilingual, Language } from '../../domain/text';
import { translate, type MessageValues } from '../../i18n/i18n.svelte';
import { formatBytes } from '../../i18n/numbers';
import type { Difference } from './compareStates';
import { layerName } from './layerName';
import { h } from './messages';

/** One difference between two states, as a sentence: "Camera, Kon Tum: từ số liệu máy chủ sang số liệu nhập (12 kB)". */
export function differenceText(
  one: Difference,
  entries: readonly Pick<TerritoryEntry, 'id' | 'name'>[],
  language: Language,
): string {
  const say = (text: Bilingual, values: MessageValues): string => translate(text, language, values);
  if (one.kind === 'territory') {
    const words = { added: h.territoryAdded, changed: h.territoryChanged, removed: h.territoryRemoved };
    return say(words[one.change], { place: one.entry.name[language] });
  }
  const place = entries.find(({ id }) => id === one.territory)?.name[language] ?? one.territory;
  if (one.kind === 'period')
    return say(one.change === 'added' ? h.periodAdded : h.periodRemoved, {
      period: one.period.name[language],
      place,
    });
  const layer = layerName(one.layer);
  if (!one.after) return say(h.layerRemoved, { layer, place });
  const size = formatBytes(one.after.bytes, language);
  return say(one.before ? h.layerChanged : h.layerAdded, { layer, place, size });
}
