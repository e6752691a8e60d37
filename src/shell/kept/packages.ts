import { refusal } from '../../compute/failure';
import { inspectLayerFile } from '../../compute/inspectLayerFile';
import { readDataFile } from '../../compute/readDataFile';
import { httpReadFile, type ReadFile } from '../../compute/readFile';
import type { DataFile, DataIndex } from '../../domain/dataFolder';
import { issue } from '../../domain/issue';
import { dayInVietnam } from '../../i18n/clock';
import type { Step, Store } from '../../store/contract';
import {
  PACKAGE_LIMITS,
  type DataPackage,
  type PackagePlan,
  type PackagedNotes,
} from '../../store/package/contract';
import { planPackage } from '../../store/package/planPackage';
import { readPackage } from '../../store/package/readPackage';
import { writePackage } from '../../store/package/writePackage';
import { mergedNotes } from './mergedNotes';

/** Where the files of the data folder come from: the server, or the store for those that are kept. */
export interface FileSource {
  readonly store: Store;
  readonly index: DataIndex;
  /** Absolute, with a slash at its end. */
  readonly dataUrl: string;
  /** Over HTTP when absent. */
  readonly readFile?: ReadFile;
}

/** Gives the screen its turn; rejects when the work is no longer wanted. */
function breather(signal: AbortSignal): () => Promise<void> {
  return async () => {
    await new Promise((done) => setTimeout(done));
    signal.throwIfAborted();
  };
}

function fileReader({ store, index, dataUrl, readFile = httpReadFile() }: FileSource, signal: AbortSignal) {
  const folder = { url: dataUrl, index, readFile, readStored: (sha256: string) => store.read(sha256) };
  return async (file: DataFile): Promise<Uint8Array<ArrayBuffer>> =>
    file.stored ? store.read(file.sha256) : (await readDataFile(folder, file.path, signal)).bytes;
}

/** Territories as they are seen here, with everything that is kept of them and how it came there, as one zip. */
export async function writeKept(
  what: FileSource & {
    readonly territories: readonly string[];
    readonly by: string;
    readonly note: string;
    readonly at: string;
    readonly signal: AbortSignal;
    readonly onProgress: (share: number) => void;
  },
): Promise<Uint8Array<ArrayBuffer>> {
  const { store, signal } = what;
  const [history, mappings, decisions] = await Promise.all([
    store.history(),
    store.notes<unknown>('mappings'),
    store.notes<unknown>('decisions'),
  ]);
  return writePackage(
    {
      index: what.index,
      readFile: fileReader(what, signal),
      territories: what.territories,
      state: store.state,
      history,
      notebooks: { mappings, decisions },
      note: { by: what.by, at: what.at, text: what.note },
    },
    { onProgress: what.onProgress, breathe: breather(signal) },
  );
}

/** Name of a package: "binh-yen_goi-so-lieu_kon-tum-2023_2026-11-22.zip"; the day is that of Việt Nam. */
export function packageName(territories: readonly string[], now: Date): string {
  const [only] = territories;
  const what = territories.length === 1 && only ? only : `${territories.length}-dia-ban`;
  return `binh-yen_goi-so-lieu_${what}_${dayInVietnam(now)}.zip`;
}

/**
 * Reads a package and checks everything in it.
 * @throws ComputeError with the issues when it is refused
 */
export async function openPackage(blob: Blob, name: string, signal: AbortSignal): Promise<DataPackage> {
  if (blob.size > PACKAGE_LIMITS.bytes)
    throw refusal(
      name,
      [issue('tooLarge', { got: `${blob.size} > ${PACKAGE_LIMITS.bytes} bytes` })],
      EXPECTED,
    );
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const read = await readPackage(bytes, inspectLayerFile, { breathe: breather(signal) });
  if (!read.ok) throw refusal(name, read.issues, EXPECTED);
  return read.value;
}

const EXPECTED = 'a data package of this app';

/** What accepting would do here. */
export function planOf(contents: DataPackage, source: FileSource, signal: AbortSignal): Promise<PackagePlan> {
  return planPackage(contents, {
    index: source.index,
    state: source.store.state,
    readFile: fileReader(source, signal),
  });
}

/**
 * Keeps a package as one step; what was decided about columns and names is learnt afterwards, and a failure of that is no
 * failure of the package.
 *
 * @param parent step on which the plan stands: another one is a conflict
 * @throws StoreError
 */
export async function acceptPackage(
  store: Store,
  contents: DataPackage,
  plan: PackagePlan,
  parent: number | null,
  source: { readonly name: string; readonly by: string },
): Promise<Step> {
  const [first, ...others] = plan.territories;
  const one = first && others.length === 0 ? first.entry : null;
  const step = await store.accept({
    parent,
    note: {
      kind: 'package',
      by: source.by,
      territory: one?.id ?? '',
      territoryName: one?.name ?? { vi: '', en: '' },
      layer: null,
      layerName: null,
      periods: [],
      sourceName: source.name,
      sourceSha256: contents.sha256,
      counts: null,
      changes: null,
      of: null,
    },
    state: plan.state,
    bytes: plan.bytes,
  });
  await learn(store, contents.manifest.notes).catch(() => undefined);
  return step;
}

async function learn(store: Store, brought: PackagedNotes): Promise<void> {
  for (const notebook of ['mappings', 'decisions'] as const) {
    const fresh = mergedNotes(notebook, brought[notebook], await store.notes<unknown>(notebook));
    for (const [key, value] of Object.entries(fresh)) await store.note(notebook, key, value);
  }
}
