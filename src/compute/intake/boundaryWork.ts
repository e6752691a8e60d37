import type { BoundarySet } from '../../domain/boundarySet';
import { issue } from '../../domain/issue';
import { BOUNDARY_LIMITS } from '../../import/boundaries/limits';
import { isWorthDrawing } from '../../import/boundaries/makeTerritory';
import { readBoundaries, refusedBoundaries, type BoundaryReading } from '../../import/boundaries/read';
import { repairBoundaries, type RepairedBoundaries } from '../../import/boundaries/repair/repair';
import { simplifyForDrawing, type SimplifiedCommunes } from '../../import/boundaries/simplify';
import { territoryName } from '../../import/boundaries/territoryName';
import { sha256 } from '../../import/sha256';
import { breathe } from '../paced';
import type { WorkHooks } from '../sharedWork';
import type { BoundariesInput, IntakeProgress } from './protocol';
import { readBlob, sourceName } from './source';

/** A boundary file read, and, unless it was refused, repaired and simplified: all that hangs on the file alone. */
export interface BoundaryWork {
  readonly sourceName: string;
  /** "" when the file was refused unread. */
  readonly sha256: string;
  readonly reading: BoundaryReading;
  /** What the file itself calls the whole. */
  readonly calledBy: string | null;
  readonly made: {
    readonly repaired: RepairedBoundaries;
    readonly simplified: SimplifiedCommunes;
    /** The simplified copy saves enough to be kept beside the precise one. */
    readonly hasDrawing: boolean;
    readonly bbox: readonly [number, number, number, number];
  } | null;
}

/** Bytes of a boundary file; too large or unreadable, it is a reading that was refused. */
export async function boundaryBytes(
  source: BoundariesInput['source'],
): Promise<Uint8Array<ArrayBuffer> | BoundaryWork> {
  const { size } = source.blob;
  const refusedWork = (reading: BoundaryReading): BoundaryWork => ({
    sourceName: sourceName(source),
    sha256: '',
    reading,
    calledBy: null,
    made: null,
  });
  if (size > BOUNDARY_LIMITS.bytes) {
    const got = `${size} > ${BOUNDARY_LIMITS.bytes} bytes`;
    return refusedWork(refusedBoundaries(issue('tooLarge', { column: 'geometry', got }), 'unknown', size));
  }
  const read = await readBlob(source.blob);
  if (read.ok) return read.value;
  const reason = read.issues[0] ?? issue('unreadable');
  return refusedWork(refusedBoundaries({ ...reason, column: 'geometry' }, 'unknown', size));
}

/** Reads, repairs and simplifies. Each step blocks its thread: whoever cannot wait ends the worker. */
export async function boundaryWork(
  bytes: Uint8Array<ArrayBuffer>,
  { source, options }: Pick<BoundariesInput, 'source' | 'options'>,
  { signal, onProgress }: WorkHooks<IntakeProgress>,
): Promise<BoundaryWork> {
  const begin = async (step: IntakeProgress['step']): Promise<void> => {
    onProgress({ step, share: null });
    await breathe(signal);
  };
  const name = sourceName(source);
  const { nameField, codeField, crs } = options;
  const reading = await readBoundaries(bytes, name, { nameField, codeField, crs });
  const read = { sourceName: name, sha256: await sha256(bytes), reading };
  if (reading.report.refused) return { ...read, calledBy: null, made: null };
  const calledBy = territoryName(reading);
  await begin('repair');
  const repaired = repairBoundaries(reading.boundaries, reading.communes);
  await begin('simplify');
  const simplified = await simplifyForDrawing(repaired.features, reading.communes);
  const hasDrawing = isWorthDrawing(simplified);
  return { ...read, calledBy, made: { repaired, simplified, hasDrawing, bbox: boxOf(repaired.boundaries) } };
}

function boxOf({ coords }: BoundarySet): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < coords.length; i += 2) {
    const [lng, lat] = [coords[i]!, coords[i + 1]!];
    if (lng < box[0]) box[0] = lng;
    if (lat < box[1]) box[1] = lat;
    if (lng > box[2]) box[2] = lng;
    if (lat > box[3]) box[3] = lat;
  }
  return box;
}
