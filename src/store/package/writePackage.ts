import type { DataIndex, TerritoryEntry } from '../../domain/dataFolder';
import type { Territory } from '../../domain/territory';
import type { WorkPace } from '../../import/outcome';
import type { KeptState, Step } from '../contract';
import { failed } from '../failure';
import { folderOf } from '../state';
import {
  PACKAGE_FILE,
  type LayerProvenance,
  type PackagedNotes,
  type PackagedStep,
  type PackageManifest,
} from './contract';
import { flatTerritory, folderFile, type FolderFile, type ReadFileBytes } from './flatTerritory';
import { jsonFile } from './territoryFile';
import { packFiles } from './zip';

export interface PackageContents {
  /** As the screen has it: what is kept is laid over it. */
  readonly index: DataIndex;
  readonly readFile: ReadFileBytes;
  /** Ids of the territories that travel. */
  readonly territories: readonly string[];
  readonly state: KeptState;
  /** Newest first. */
  readonly history: readonly Step[];
  readonly notebooks: PackagedNotes;
  readonly note: { readonly by: string; readonly at: string; readonly text: string };
}

/**
 * Makes a data package: one zip that is a data folder with these territories as they are seen here, with the overview and
 * the lists of communes, and the story of what was kept. Unpacked over a served folder it is served as it is. Same content, same bytes.
 *
 * A basemap (.pmtiles) stays where it is: it is large and belongs to the server.
 * @throws StoreError `notFound` for an unknown territory, `broken` for a kept file that does not fit its hash
 */
export async function writePackage(
  contents: PackageContents,
  pace: WorkPace = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { index, territories } = contents;
  const entries = territories.map((id) => {
    const entry = index.territories.find((each) => each.id === id);
    if (!entry) throw failed('notFound', id, index.territories.map((each) => each.id).join(', '));
    return entry;
  });
  const packed: FolderFile[] = [];
  const layers: LayerProvenance[] = [];
  for (const entry of entries) {
    const { territory, files } = await flatTerritory(index, contents.readFile, entry);
    packed.push(...files);
    layers.push(...provenanceOf(contents, entry, territory, files));
  }
  for (const file of index.files)
    if ((file.role === 'overview' || file.role === 'reference') && !file.path.endsWith('.pmtiles'))
      packed.push(await folderFile(file, await contents.readFile(file)));
  packed.sort((a, b) => order(a.file.path, b.file.path));
  const first = entries.find(({ id }) => id === index.defaultTerritory) ?? entries[0];
  if (!first) throw failed('notFound', 'no territory', 'at least one territory');
  const served: DataIndex = {
    format: 'binh-yen-data',
    version: 1,
    defaultTerritory: first.id,
    territories: entries,
    files: packed.map(({ file }) => file),
  };
  const whole = [
    { path: PACKAGE_FILE, bytes: jsonFile(manifestOf(contents, entries, layers, packed)) },
    { path: 'index.json', bytes: jsonFile(served) },
    ...packed.map(({ file, bytes }) => ({ path: file.path, bytes })),
  ];
  return packFiles(whole, pace);
}

function provenanceOf(
  { index, history }: PackageContents,
  entry: TerritoryEntry,
  territory: Territory,
  files: readonly FolderFile[],
): LayerProvenance[] {
  return Object.entries(territory.layers)
    .sort(([a], [b]) => order(a, b))
    .map(([layer, { file, illustrative, source }]): LayerProvenance => {
      const path = folderOf(entry) + file;
      const hash = files.find((each) => each.file.path === path)?.file.sha256 ?? '';
      const kept =
        index.overlay?.layers.some((each) => each.territory === entry.id && each.layer === layer) ?? false;
      const brought = history.findLast(
        (step) =>
          (step.kind === 'package' || (step.territory === entry.id && step.layer === layer)) &&
          step.kind !== 'remove' &&
          step.state.files.some(({ sha256: known }) => known === hash),
      );
      const step = kept ? (brought?.id ?? null) : null;
      return { territory: entry.id, layer, path, sha256: hash, illustrative, kept, source, step };
    });
}

function manifestOf(
  { state, history, notebooks, note }: PackageContents,
  entries: readonly TerritoryEntry[],
  layers: readonly LayerProvenance[],
  packed: readonly FolderFile[],
): PackageManifest {
  const inside = new Set(entries.map(({ id }) => id));
  const hashes = new Map(packed.map(({ file }) => [file.path, file]));
  const territories = state.territories.filter(({ id }) => inside.has(id));
  const kept: KeptState = {
    format: 'binh-yen-kept',
    version: 1,
    territories,
    files: state.files.flatMap(({ path }) => {
      const file = hashes.get(path);
      return file ? [{ ...file, stored: true as const }] : [];
    }),
    overlay: {
      layers: state.overlay.layers.filter(({ territory }) => inside.has(territory)),
      periods: state.overlay.periods.filter(({ territory }) => inside.has(territory)),
    },
  };
  return {
    format: 'binh-yen-package',
    version: 1,
    madeAt: note.at,
    madeBy: note.by,
    note: note.text,
    kept,
    layers,
    history: history.filter(({ territory }) => territory === '' || inside.has(territory)).map(withoutState),
    notes: { mappings: sorted(notebooks.mappings), decisions: sorted(notebooks.decisions) },
  };
}

function withoutState({ state: _state, ...packaged }: Step): PackagedStep {
  return packaged;
}

function sorted(notes: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(notes).sort(([a], [b]) => order(a, b)));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
