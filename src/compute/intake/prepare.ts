import { yearsOf } from '../../domain/period';
import { importedSource } from '../../import/importedSource';
import { sha256 } from '../../import/sha256';
import { ComputeError } from '../failure';
import type { ImportWork } from './importWork';
import type { PreparedImport } from './protocol';

/**
 * What is kept once a person accepts. Refused (`refused`, got: what is still open) while something has to be decided.
 * The file takes the place of the territory's own of that layer, so that a data package unpacks into a data folder.
 */
export async function preparedImport(work: ImportWork, now: Date): Promise<PreparedImport> {
  const { layer, loaded, target, imported, merged, opened, open } = work;
  if (!imported.ok || !merged)
    throw new ComputeError({
      code: 'refused',
      subject: opened.sourceName,
      got: open.join(', '),
      expected: 'nothing left to decide',
      issues: imported.ok ? [] : imported.issues,
    });
  const { territory } = loaded.open;
  const { compared } = merged.rows;
  const day = now.toISOString().slice(0, 10);
  const source = importedSource(opened.sourceName, opened.sha256, day);
  const name = ownName(territory.layers[layer.id]?.file, layer.fileName);
  const spoken = new Set(merged.fresh.known.map(({ periodId }) => periodId));
  const periodIds = target.periods.filter(({ id }) => spoken.has(id)).map(({ id }) => id);
  const served = new Set(territory.periods.map(({ id }) => id));
  const kept = new Set(merged.rows.kept.map((i) => merged.former?.known[i]?.periodId ?? null));
  const all = target.periods.filter(({ id }) => spoken.has(id) || kept.has(id));
  const bytes = merged.bytes.slice();
  return {
    bytes,
    file: {
      path: loaded.folder + name,
      role: 'layer',
      bytes: bytes.length,
      sha256: await sha256(bytes),
      period: yearsOf(all),
      source,
      stored: true,
    },
    layerFile: { file: name, illustrative: false, source },
    periods: target.periods.filter(({ id }) => spoken.has(id) && !served.has(id)),
    periodIds,
    counts: imported.value.placed.placement.counts,
    changes: {
      added: compared.added.length,
      changed: compared.changed.length,
      removed: compared.removed.length,
      same: compared.same.length,
    },
    sourceSha256: opened.sha256,
  };
}

/** The name that the layer's file has, where it is a CSV as ours will be. */
function ownName(current: string | undefined, usual: string): string {
  return current !== undefined && /\.csv$/i.test(current) ? current : usual;
}
