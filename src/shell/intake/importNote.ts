import type { PreparedImport } from '../../compute/intake/protocol';
import type { Bilingual } from '../../domain/text';
import type { StepNote } from '../../store/contract';

/** What the history tells of an import. */
export function importNote(
  prepared: PreparedImport,
  about: {
    readonly by: string;
    readonly territory: { readonly id: string; readonly name: Bilingual };
    readonly layer: { readonly id: string; readonly name: Bilingual };
    readonly sourceName: string;
  },
): StepNote {
  return {
    kind: 'import',
    by: about.by.trim(),
    territory: about.territory.id,
    territoryName: about.territory.name,
    layer: about.layer.id,
    layerName: about.layer.name,
    periods: prepared.periodIds,
    sourceName: about.sourceName,
    sourceSha256: prepared.sourceSha256,
    counts: prepared.counts,
    changes: prepared.changes,
    report: prepared.report,
    of: null,
  };
}
