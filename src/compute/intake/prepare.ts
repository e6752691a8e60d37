import { issueReport } from '../../domain/issueReport';
import type { RowCounts } from '../../domain/measure';
import { yearsOf } from '../../domain/period';
import { invariant } from '../../domain/programmerError';
import { csvText } from '../../import/canonicalTable';
import { importedSource } from '../../import/importedSource';
import { sha256 } from '../../import/sha256';
import { placeFile } from '../countLayer';
import { ComputeError } from '../failure';
import type { ImportWork, MergedImport } from './importWork';
import type { PreparedImport } from './protocol';

/**
 * What is kept once a person accepts. Refused (`refused`, got: what is still open) while something has to be decided.
 * The file takes the place of the territory's own of that layer, so that a data package unpacks into a data folder.
 */
export async function preparedImport(
  work: ImportWork,
  now: Date,
  breathe?: () => Promise<void>,
): Promise<PreparedImport> {
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
  const bytes = await readableBytes(work, merged, breathe);
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
    report: issueReport(imported.value.placed.placement.issues),
    sourceSha256: opened.sha256,
  };
}

/** The file, read again as it will be when the territory is opened: every row that was accepted must be in it. */
async function readableBytes(
  { layer, loaded }: ImportWork,
  { rows, placed }: MergedImport,
  breathe?: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(csvText(rows.table));
  const again = await placeFile(bytes, layer.fileName, layer, loaded.base, { breathe });
  const told = ({ read, accepted, assigned }: RowCounts): string => `${read}, ${accepted}, ${assigned}`;
  const got = again.ok ? told(again.value.placed.placement.counts) : JSON.stringify(again.issues[0]);
  const expected = told(placed.placed.placement.counts);
  invariant(got === expected, {
    got: `rows read, accepted, assigned of ${layer.fileName}: ${got}`,
    expected,
    do: 'look at what was written by canonicalTable and mergeRows',
  });
  return bytes;
}

/** The name that the layer's file has, where it is a CSV as ours will be. */
function ownName(current: string | undefined, usual: string): string {
  return current !== undefined && /\.csv$/i.test(current) ? current : usual;
}
