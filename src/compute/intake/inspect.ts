import type { LayerDefinition } from '../../domain/layer';
import { BOUNDARY_LIMITS } from '../../import/boundaries/limits';
import { fileKind, type FileKind } from '../../import/formats/drivers';
import { noteKind } from '../../import/noteDocument';
import type { Outcome } from '../../import/outcome';
import type { OpenedWorkbook } from '../../import/openWorkbook';
import { PACKAGE_FILE } from '../../store/package/contract';
import { fitLayers } from './fitLayers';
import type { Inspection, IntakeSource } from './protocol';
import { headAndTail, limitOf, readBlob, tooLarge } from './source';

/**
 * What a file is, told by its content, and which layer it fits. A table is opened for that, unless it is too large.
 * Never rejects for anything a file can hold.
 */
export async function inspectSource(
  source: IntakeSource,
  layers: readonly LayerDefinition[],
  open: () => Promise<Outcome<OpenedWorkbook>>,
): Promise<Inspection> {
  if (source.kind === 'pasted') return tableInspection(await open(), 'pasted', layers);
  const { blob } = source;
  const head = await headAndTail(blob);
  if (!head.ok) return { kind: 'unknown', got: '', issues: head.issues };
  const bytes = head.value;
  if (isPackage(bytes)) return { kind: 'package' };
  if (noteKind(bytes)) return { kind: 'notes' };
  const kind = await wholeKind(fileKind(bytes), blob);
  if (kind.kind === 'unknown') return { kind: 'unknown', got: kind.got, issues: [] };
  if (kind.kind === 'boundaries') {
    if (blob.size <= BOUNDARY_LIMITS.bytes) return { kind: 'boundaries', format: boundaryFormat(bytes) };
    return {
      kind: 'unknown',
      got: boundaryFormat(bytes),
      ...issuesOf(tooLarge(blob.size, BOUNDARY_LIMITS.bytes)),
    };
  }
  const limit = limitOf(kind);
  const opened = blob.size > limit ? tooLarge(blob.size, limit) : await open();
  return tableInspection(opened, kind.driver.id, layers);
}

/** Of a format that holds boundaries, too: what the whole file says. */
async function wholeKind(kind: FileKind, blob: Blob): Promise<FileKind> {
  if (kind.kind !== 'table' || !kind.driver.orBoundaries) return kind;
  // Too large for either; those of the two that may be larger say so.
  if (blob.size > BOUNDARY_LIMITS.bytes) return { kind: 'boundaries' };
  const [reader, bytes] = await Promise.all([kind.driver.load(), readBlob(blob)]);
  return bytes.ok && reader.isTable?.(bytes.value) === false ? { kind: 'boundaries' } : kind;
}

function tableInspection(
  opened: Outcome<OpenedWorkbook>,
  format: string,
  layers: readonly LayerDefinition[],
): Inspection {
  return {
    kind: 'table',
    format,
    layers: opened.ok ? fitLayers(opened.value, layers) : layers.map(({ id }) => ({ layer: id, score: 0 })),
    ...issuesOf(opened),
  };
}

function issuesOf(outcome: Outcome<unknown>): Pick<Extract<Inspection, { kind: 'table' }>, 'issues'> {
  return { issues: outcome.ok ? [] : outcome.issues };
}

/** The name of a package's own file stands in the zip's directory. */
function isPackage(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const text = new TextDecoder('latin1').decode(bytes.subarray(Math.max(0, bytes.length - 512 * 1024)));
  return text.includes(PACKAGE_FILE);
}

function boundaryFormat(bytes: Uint8Array): string {
  if (bytes[0] === 0x50) return 'shapefile';
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 1024 * 1024));
  return /"type"\s*:\s*"Topology"/.test(text) ? 'topojson' : 'geojson';
}
