import { decisionsDocument, readDecisions, type PlaceDecisions } from '../../import/decisions';
import type { PackagedNotes } from '../../store/package/contract';
import { mappingKey, mappingsDocument, readMappings, type SavedMapping } from '../../import/savedMappings';

/**
 * What of a package's notes is new here, by key, as it is to be noted. What was decided here wins over what was decided
 * elsewhere; a note that has not the shape of one is left out. Nothing in it is believed before it was read like a file.
 */
export function mergedNotes(
  notebook: keyof PackagedNotes,
  brought: Readonly<Record<string, unknown>>,
  here: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const fresh: [string, unknown][] = [];
  for (const [key, value] of Object.entries(brought)) {
    if (notebook === 'mappings') {
      const mapping = soundMapping(value);
      if (mapping && mappingKey(mapping) === key && here[key] === undefined) fresh.push([key, mapping]);
    } else {
      const decisions = soundDecisions(value, key);
      if (!decisions) continue;
      const own = (here[key] ?? {}) as PlaceDecisions;
      if (Object.keys(decisions).some((text) => own[text] === undefined))
        fresh.push([key, { ...decisions, ...own }]);
    }
  }
  return Object.fromEntries(fresh);
}

function soundMapping(value: unknown): SavedMapping | null {
  const read = readMappings(mappingsDocument([value as SavedMapping]));
  return read.ok ? (read.value[0] ?? null) : null;
}

function soundDecisions(value: unknown, epoch: string): PlaceDecisions | null {
  if (typeof value !== 'object' || value === null) return null;
  const read = readDecisions(decisionsDocument(value as PlaceDecisions, epoch));
  return read.ok ? read.value.entries : null;
}
