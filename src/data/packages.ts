import { inspectLayerFile } from '../compute/inspectLayerFile';
import { addressOf, FILE_LIMIT } from '../compute/readDataFile';
import { httpReadFile, type ReadFile } from '../compute/readFile';
import type { DataIndex } from '../domain/dataFolder';
import type { Outcome, WorkPace } from '../import/outcome';
import type { Step, StepNote, Store } from '../store/contract';
import type { DataPackage, PackagePlan } from '../store/package/contract';
import { planPackage } from '../store/package/planPackage';
import { readPackage } from '../store/package/readPackage';
import type { ReadFileBytes } from '../store/package/flatTerritory';
import { writePackage } from '../store/package/writePackage';

/** What data packages need of the app around them. Loads when a person deals with a package. */
export interface PackageHost {
  /** Absolute, with a slash at its end. */
  readonly dataUrl: string;
  /** As the screen has it now, with what is kept laid over it. */
  readonly index: DataIndex;
  readonly store: Store;
  /** Reads what is served; over HTTP when absent. */
  readonly readFile?: ReadFile;
}

/** A package that was read, and what accepting it would do here. */
export interface OpenedPackage {
  readonly data: DataPackage;
  readonly plan: PackagePlan;
  /** Step on which the plan stands. */
  readonly parent: number | null;
}

/**
 * Makes a data package of these territories: a zip.
 * @param note who made it and what for, free texts; `at` an ISO instant
 * @throws StoreError, ComputeError for a served file that cannot be read, the reason of `pace` when it was cancelled
 */
export async function exportPackage(
  host: PackageHost,
  territories: readonly string[],
  note: { readonly by: string; readonly at: string; readonly text: string },
  pace: WorkPace = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { store, index } = host;
  const { state } = store;
  const [history, mappings, decisions] = await Promise.all([
    store.history(),
    store.notes('mappings'),
    store.notes('decisions'),
  ]);
  const notebooks = { mappings, decisions };
  const readFile = fileReader(host);
  return writePackage({ index, readFile, territories, state, history, notebooks, note }, pace);
}

/**
 * Reads a package and works out what accepting it would do; nothing is kept. A refused package is a value with its
 * reasons. @throws StoreError, ComputeError when what stands here cannot be read
 */
export async function openPackage(
  host: PackageHost,
  bytes: Uint8Array<ArrayBuffer>,
  pace: WorkPace = {},
): Promise<Outcome<OpenedPackage>> {
  const read = await readPackage(bytes, inspectLayerFile, pace);
  if (!read.ok) return read;
  const { store, index } = host;
  const { state, head } = store;
  const plan = await planPackage(read.value, { index, state, readFile: fileReader(host) });
  return { ok: true, value: { data: read.value, plan, parent: head?.id ?? null } };
}

/**
 * Keeps what a package brings: one step of the history, or nothing. Mappings and decisions that are not known here are
 * remembered afterwards; those that were made here stay.
 * @throws StoreError `conflict` when something else was kept since the package was opened: then it is opened again
 */
export async function acceptPackage(
  store: Store,
  { data, plan, parent }: OpenedPackage,
  about: { readonly by: string; readonly sourceName: string },
): Promise<Step> {
  const [only, ...others] = plan.territories;
  const single = only && others.length === 0 ? only.entry : null;
  const note: StepNote = {
    kind: 'package',
    by: about.by,
    territory: single?.id ?? '',
    territoryName: single?.name ?? { vi: '', en: '' },
    layer: null,
    layerName: null,
    periods: [...new Set(plan.territories.flatMap(({ periods }) => periods.map(({ id }) => id)))],
    sourceName: about.sourceName,
    sourceSha256: data.sha256,
    counts: null,
    changes: null,
    of: null,
  };
  const step = await store.accept({ parent, note, state: plan.state, bytes: plan.bytes });
  for (const notebook of ['mappings', 'decisions'] as const) {
    const known = await store.notes(notebook);
    for (const [key, value] of Object.entries(data.manifest.notes[notebook])) {
      const joined = notebook === 'decisions' ? joinedDecisions(value, known[key]) : (known[key] ?? value);
      if (JSON.stringify(joined) !== JSON.stringify(known[key])) await store.note(notebook, key, joined);
    }
  }
  return step;
}

/** Decisions of one epoch: texts by their key, each with a code; those that were made here win. */
function joinedDecisions(brought: unknown, known: unknown): unknown {
  const sound = Object.entries(isRecord(brought) ? brought : {}).filter(
    ([, code]) => typeof code === 'string' && /^(\d{5})?$/.test(code),
  );
  if (sound.length === 0) return known;
  return { ...Object.fromEntries(sound), ...(isRecord(known) ? known : {}) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fileReader({ dataUrl: url, store, readFile = httpReadFile() }: PackageHost): ReadFileBytes {
  return ({ path, sha256, stored }) =>
    stored ? store.read(sha256) : readFile(addressOf(url, path), { limit: FILE_LIMIT });
}
