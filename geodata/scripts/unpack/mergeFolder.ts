import type { DataFile, DataIndex, TerritoryEntry } from '../../../src/domain/dataFolder';
import { sha256 } from '../../../src/import/sha256';
import { EMPTY_STATE } from '../../../src/store/contract';
import { overlayIndex } from '../../../src/store/overlayIndex';
import type { DataPackage, PackagePlan } from '../../../src/store/package/contract';
import { flatTerritory, type FolderFile, type ReadFileBytes } from '../../../src/store/package/flatTerritory';
import { planPackage } from '../../../src/store/package/planPackage';
import { folderOf } from '../../../src/store/state';

/** A data folder after a package was laid over it, before anything is written. */
export interface MergedFolder {
  readonly plan: PackagePlan;
  readonly index: DataIndex;
  /** To be written; index.json is not among them. */
  readonly files: readonly FolderFile[];
  /** Paths that the folder had and that nothing names any more. */
  readonly removed: readonly string[];
}

/**
 * What a package makes of a served data folder: the same as accepting it in a browser, written down. Territories that the
 * package does not speak of stay, and so do the folder's own overview, basemap and first territory.
 *
 * @param served the folder's index; null when the folder is empty: then it becomes what the package is
 */
export async function mergeFolder(
  data: DataPackage,
  served: DataIndex | null,
  readFile: ReadFileBytes,
): Promise<MergedFolder> {
  const base = served ?? { ...data.index, territories: [], files: [] };
  const plan = await planPackage(data, { index: base, state: EMPTY_STATE, readFile });
  const overlaid = overlayIndex(base, plan.state);
  const brought = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const bytes of plan.bytes) brought.set(await sha256(bytes), bytes);
  const readAny: ReadFileBytes = async (file) => brought.get(file.sha256) ?? readFile(file);

  const lines = new Map<string, DataFile>(base.files.map((file) => [file.path, file]));
  const files: FolderFile[] = [];
  for (const { entry, boundaries, layers, periods } of plan.territories) {
    if (boundaries !== 'brought' && periods.length === 0 && layers.every(({ effect }) => effect === 'same'))
      continue;
    const standing = overlaid.territories.find(({ id }) => id === entry.id) ?? entry;
    const former = base.territories.find(({ id }) => id === entry.id);
    for (const each of [standing, ...(former ? [former] : [])]) forgetFolder(each, lines);
    for (const flat of (await flatTerritory(overlaid, readAny, standing)).files) {
      lines.set(flat.file.path, flat.file);
      files.push(flat);
    }
  }
  for (const line of data.index.files) {
    const bytes = data.files.get(line.path);
    if (!COMMON.has(line.role) || lines.has(line.path) || !bytes) continue;
    lines.set(line.path, line);
    files.push({ file: line, bytes });
  }
  const old = new Map(base.files.map((file) => [file.path, file.sha256]));
  return {
    plan,
    index: {
      format: 'binh-yen-data',
      version: 1,
      defaultTerritory: base.defaultTerritory,
      territories: overlaid.territories,
      files: [...lines.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    },
    files: files.filter(({ file }) => old.get(file.path) !== file.sha256),
    removed: [...old.keys()].filter((path) => !lines.has(path)).sort(),
  };
}

/** What belongs to no territory. */
const COMMON: ReadonlySet<DataFile['role'] | undefined> = new Set(['overview', 'reference']);

/** A territory's folder is written as a whole; one that has no folder of its own shares it with everything. */
function forgetFolder(entry: TerritoryEntry, lines: Map<string, DataFile>): void {
  const folder = folderOf(entry);
  for (const path of [...lines.keys()])
    if (folder !== '' && path.startsWith(folder) && !COMMON.has(lines.get(path)?.role)) lines.delete(path);
}
