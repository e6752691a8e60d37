import { issue, type Issue } from '../../domain/issue';
import type { LayerDefinition } from '../../domain/layer';
import type { Language } from '../../domain/text';
import { issueWords } from '../../i18n/issueWords';
import { CROSSWALK_PATH, formerPort, type FormerPort } from '../../import/formerNames';
import { fileKind } from '../../import/formats/drivers';
import { openPasted, openWorkbook, type OpenedWorkbook } from '../../import/openWorkbook';
import type { Outcome } from '../../import/outcome';
import { sha256 } from '../../import/sha256';
import { understand, type TableReading } from '../../import/understandWorkbook';
import type { EnginePorts } from '../engine';
import { ComputeError } from '../failure';
import { openTerritory, type LoadedTerritory } from '../openTerritory';
import { breathe } from '../paced';
import type { Progress } from '../protocol';
import { readDataFile, type DataFolder } from '../readDataFile';
import { territoryFingerprint } from '../readIndex';
import type { Served } from '../serve';
import { SharedWork, type CallHooks, type WorkHooks } from '../sharedWork';
import type { BoundaryWork } from './boundaryWork';
import { formerLayer, type FormerLayer } from './former';
import { importWork, type ImportWork } from './importWork';
import { inspectSource } from './inspect';
import { preparedImport } from './prepare';
import { previewOf, refusedPreview } from './preview';
import type {
  BoundariesInput,
  IntakeApi,
  IntakePlace,
  IntakeProgress,
  IntakeSource,
  PreviewInput,
} from './protocol';
import { sourceName, tableBytes } from './source';

/** What the intake needs of its host: the same as counting. */
export type IntakePorts = EnginePorts;

type Hooks = CallHooks<IntakeProgress>;

/** {@link IntakeApi} with a way to stop each call and to be told how far it is. */
export type Intake = Served<IntakeApi, IntakeProgress>;

/** The oldest unused goes first: an opened workbook of 100.000 rows is some hundred megabytes. */
const KEPT = { territories: 2, workbooks: 2, readings: 6, formers: 3, works: 2, boundaries: 1 } as const;

/** What came of a file for a layer: everything, or why it could not even be read. */
type Worked =
  | { readonly ok: true; readonly work: ImportWork }
  | {
      readonly ok: false;
      readonly source: { readonly sourceName: string; readonly sha256: string; readonly bytes: number };
      readonly issues: readonly Issue[];
    };

/**
 * Takes in files, wherever it runs: in its worker, on the command line, in a test. Keeps nothing but what it has read and
 * worked out, under the hashes of the files and the data folder, so that one changed decision costs only what hangs on it.
 *
 * Whatever a file holds is an answer with issues; a data folder that cannot be read rejects with {@link ComputeError}, a
 * cancelled call with its signal's reason.
 */
export function createIntake({ readFile, readStored, layers, now }: IntakePorts): Intake {
  const territories = new SharedWork<LoadedTerritory, Progress>(KEPT.territories);
  const workbooks = new SharedWork<Outcome<OpenedWorkbook>, IntakeProgress>(KEPT.workbooks);
  const readings = new SharedWork<Outcome<TableReading>, IntakeProgress>(KEPT.readings);
  const formers = new SharedWork<FormerLayer | null, IntakeProgress>(KEPT.formers);
  const works = new SharedWork<Worked, IntakeProgress>(KEPT.works);
  const boundaries = new SharedWork<BoundaryWork, IntakeProgress>(KEPT.boundaries);
  const crosswalks = new WeakMap<LoadedTerritory, FormerPort>();
  const nothingKept = new WeakSet<ArrayBufferLike>();

  function folderOf({ dataUrl, index }: Pick<IntakePlace, 'dataUrl' | 'index'>): DataFolder {
    return { url: dataUrl.endsWith('/') ? dataUrl : `${dataUrl}/`, index, readFile, readStored };
  }

  function load(place: IntakePlace, hooks: Hooks): Promise<LoadedTerritory> {
    hooks.onProgress?.({ step: 'fetch', share: null });
    const folder = folderOf(place);
    const key = `${folder.url} ${territoryFingerprint(place.index, place.territoryId)}`;
    return territories.get(key, (work) => openTerritory(folder, place.territoryId, work), {
      signal: hooks.signal,
      onProgress: ({ share }) => hooks.onProgress?.({ step: 'fetch', share }),
    });
  }

  /** What became of the communes of before 07/2025, where the data folder has the list and the boundaries are of today. */
  function formerCommunes(place: IntakePlace, loaded: LoadedTerritory): FormerPort | undefined {
    if (!place.index.files.some(({ path }) => path === CROSSWALK_PATH)) return undefined;
    const known = crosswalks.get(loaded);
    if (known) return known;
    const read = async (): Promise<Uint8Array<ArrayBuffer>> =>
      (await readDataFile(folderOf(place), CROSSWALK_PATH, new AbortController().signal)).bytes;
    const port = formerPort(loaded.open.territory.epoch, read);
    if (port) crosswalks.set(loaded, port);
    return port;
  }

  /** The bytes' own hash is the key, so a file that is dropped again is known, whatever it is called. */
  async function open(
    source: IntakeSource,
    encoding: PreviewInput['options']['encoding'],
    hooks: Hooks,
  ): Promise<Outcome<OpenedWorkbook>> {
    hooks.onProgress?.({ step: 'read', share: null });
    if (source.kind === 'pasted')
      return workbooks.get(`pasted ${source.text}`, () => openPasted(source.text), hooks);
    const bytes = await tableBytes(source.blob);
    hooks.signal?.throwIfAborted();
    if (!bytes.ok) return bytes;
    const kind = fileKind(bytes.value);
    // Only the bytes of text files are read otherwise in another encoding; the cells of workbooks are decoded later.
    const isText = kind.kind === 'table' && kind.driver.id === 'text';
    const name = sourceName(source);
    const key = [await sha256(bytes.value), isText ? encoding : '', name].join(' ');
    const parse = (work: WorkHooks<IntakeProgress>): Promise<Outcome<OpenedWorkbook>> =>
      openWorkbook(bytes.value, name, { encoding }, (parsing) =>
        work.onProgress({ step: 'read', share: null, parsing }),
      );
    return workbooks.get(key, parse, hooks);
  }

  function former(
    place: IntakePlace,
    layer: LayerDefinition,
    loaded: LoadedTerritory,
    periods: ImportWork['target']['periods'],
    hooks: Hooks,
  ): Promise<FormerLayer | null> {
    const { index, territoryId } = place;
    const ids = periods.map(({ id }) => id).join(' ');
    const key = [place.dataUrl, layer.id, ids, territoryFingerprint(index, territoryId)].join('\n');
    const start = ({ signal }: WorkHooks<IntakeProgress>): Promise<FormerLayer | null> =>
      formerLayer(folderOf(place), loaded, layer, periods, signal, () => breathe(signal));
    return formers.get(key, start, hooks);
  }

  /** Everything of one input; the same input again, for the file after its preview, costs nothing. */
  async function worked(input: PreviewInput, hooks: Hooks): Promise<Worked> {
    const layer = layerOf(input.layer);
    const { source, options, decisions } = input;
    const opened = await open(source, options.encoding, hooks);
    if (!opened.ok)
      return {
        ok: false,
        source: {
          sourceName: sourceName(source),
          sha256: '',
          bytes: source.kind === 'file' ? source.blob.size : source.text.length,
        },
        issues: opened.issues,
      };
    const { sha256: hash, sourceName: name } = opened.value;
    const about = [input.dataUrl, territoryFingerprint(input.index, input.territoryId), hash, name, layer.id];
    const key = JSON.stringify([...about, source.kind, options, decisions]);
    return works.get(key, (work) => workOn(input, layer, opened.value, work), hooks);
  }

  async function workOn(
    input: PreviewInput,
    layer: LayerDefinition,
    opened: OpenedWorkbook,
    hooks: WorkHooks<IntakeProgress>,
  ): Promise<Worked> {
    const { options } = input;
    const loaded = await load(input, hooks);
    hooks.onProgress({ step: 'understand', share: null });
    await breathe(hooks.signal);
    const { sheet, encoding } = options;
    const key = JSON.stringify([opened.sha256, opened.sourceName, opened.format, layer.id, sheet, encoding]);
    const reading = await readings.get(key, () => Promise.resolve(understand(opened, layer, options)), hooks);
    if (!reading.ok) return { ok: false, source: opened, issues: reading.issues };
    await breathe(hooks.signal);
    const work = await importWork(layer, loaded, opened, reading.value, input, {
      onProgress: hooks.onProgress,
      breathe: () => breathe(hooks.signal),
      former: (periods) => former(input, layer, loaded, periods, hooks),
      formerCommunes: formerCommunes(input, loaded),
    });
    return { ok: true, work };
  }

  /** The file read, repaired and simplified; another name or epoch costs nothing of that. */
  async function boundary(input: BoundariesInput, hooks: Hooks): Promise<BoundaryWork> {
    hooks.onProgress?.({ step: 'read', share: null });
    const { boundaryBytes, boundaryWork } = await import('./boundaryWork');
    const bytes = await boundaryBytes(input.source);
    hooks.signal?.throwIfAborted();
    if (!ArrayBuffer.isView(bytes)) return bytes;
    const { nameField, codeField, crs } = input.options;
    const key = JSON.stringify([await sha256(bytes), sourceName(input.source), nameField, codeField, crs]);
    return boundaries.get(key, (work) => boundaryWork(bytes, input, work), hooks);
  }

  function kept(sha256: string, hooks: Hooks): Promise<Uint8Array<ArrayBuffer>> {
    if (readStored) return readStored(sha256, signalOf(hooks));
    throw new ComputeError({ code: 'notFound', subject: sha256, got: 'no store', expected: 'a kept file' });
  }

  function layerOf(id: string): LayerDefinition {
    const layer = layers.find((one) => one.id === id);
    if (layer) return layer;
    const expected = layers.map((one) => one.id).join(', ');
    throw new ComputeError({ code: 'notFound', subject: 'layer', got: id, expected });
  }

  return {
    keptBuffers: () => nothingKept,

    inspect(input, hooks = {}) {
      return inspectSource(input.source, layers, () => open(input.source, undefined, hooks));
    },

    async preview(input, hooks = {}) {
      const result = await worked(input, hooks);
      if (!result.ok) return refusedPreview(input.layer, result.source, result.issues);
      if (result.work.merged) hooks.onProgress?.({ step: 'count', share: null });
      return previewOf(result.work, now(), {
        onProgress: (share) => hooks.onProgress?.({ step: 'count', share }),
        breathe: () => breathe(hooks.signal),
      });
    },

    async prepare(input, hooks = {}) {
      const result = await worked(input, hooks);
      hooks.onProgress?.({ step: 'write', share: null });
      if (result.ok) return preparedImport(result.work, now(), () => breathe(hooks.signal));
      throw unusable(result.source.sourceName, result.issues);
    },

    async template(input, hooks = {}) {
      const layer = layerOf(input.layer);
      const { open: opened } = await load(input, hooks);
      hooks.onProgress?.({ step: 'write', share: null });
      const { templateBytes } = await import('../../import/templateWorkbook');
      const target = { communes: opened.communes, periods: opened.territory.periods };
      return (await templateBytes(layer, target, input.periodId, input.language)).bytes;
    },

    async rejectedRows(input, hooks = {}) {
      const result = await worked(input, hooks);
      const imported = result.ok ? result.work.imported : result;
      if (!imported.ok) throw unusable(sourceName(input.source), imported.issues);
      hooks.onProgress?.({ step: 'write', share: null });
      const { rejectedWorkbook } = await import('../../import/rejectedWorkbook');
      return rejectedWorkbook(imported.value, layerOf(input.layer), input.language, (found) =>
        reasonText(found, input.language),
      );
    },

    async previewBoundaries(input, hooks = {}) {
      const work = await boundary(input, hooks);
      const { boundariesPreview } = await import('./boundaries');
      return boundariesPreview(work, input, folderOf(input), now(), signalOf(hooks));
    },

    async prepareBoundaries(input, hooks = {}) {
      const work = await boundary(input, hooks);
      hooks.onProgress?.({ step: 'write', share: null });
      const { preparedTerritory } = await import('./boundaries');
      return preparedTerritory(work, input, folderOf(input), now(), signalOf(hooks));
    },

    async compareKept({ layer, before, after }, hooks = {}) {
      hooks.onProgress?.({ step: 'read', share: null });
      const [old, fresh] = await Promise.all([kept(before, hooks), kept(after, hooks)]);
      const { compareFiles } = await import('./compareFiles');
      return compareFiles(layerOf(layer), old, fresh, {
        onProgress: (share) => hooks.onProgress?.({ step: 'compare', share }),
        breathe: () => breathe(hooks.signal),
      });
    },
  };
}

function signalOf({ signal }: Hooks): AbortSignal {
  return signal ?? new AbortController().signal;
}

/** "Số tin: không phải là số («abc»)". */
function reasonText({ code, column, got }: Issue, language: Language): string {
  const where = column === null ? '' : `${column}: `;
  return `${where}${issueWords[code][language]}${got === '' ? '' : ` («${got}»)`}`;
}

function unusable(subject: string, issues: readonly Issue[]): ComputeError {
  const { got } = issues[0] ?? issue('unreadable');
  return new ComputeError({ code: 'refused', subject, got, expected: 'a table that can be read', issues });
}
