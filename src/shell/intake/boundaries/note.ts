import type { PreparedTerritory } from '../../../compute/intake/protocol';
import type { StepNote } from '../../../store/contract';

/** What the history tells of boundaries that were accepted. */
export function boundariesNote(prepared: PreparedTerritory, by: string, sourceName: string): StepNote {
  return {
    kind: 'boundaries',
    by: by.trim(),
    territory: prepared.entry.id,
    territoryName: prepared.entry.name,
    layer: null,
    layerName: null,
    periods: [],
    sourceName,
    sourceSha256: prepared.sourceSha256,
    counts: null,
    changes: null,
    of: null,
  };
}
