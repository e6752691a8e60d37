import type { DataFile, DataIndex, TerritoryEntry } from '../../domain/dataFolder';
import type { Issue } from '../../domain/issue';
import type { Period } from '../../domain/period';
import type { LayerFile, SourceNote, Territory } from '../../domain/territory';
import type { KeptState, Notebook, Step } from '../contract';

/**
 * A data package: one zip that is a data folder (index.json, territories, overview) and tells beside it, in
 * {@link PACKAGE_FILE}, what was kept over it and how it came there.
 */
export const PACKAGE_FILE = 'binh-yen-package.json';

/** What a package may be at most. */
export const PACKAGE_LIMITS = {
  /** Bytes of the zip. */
  bytes: 256 * 1024 * 1024,
  /** Bytes of everything inside, unpacked. */
  unpackedBytes: 600 * 1024 * 1024,
  /** Bytes of index.json, of territory.json and of {@link PACKAGE_FILE}, each. */
  jsonBytes: 16 * 1024 * 1024,
  entries: 4000,
  /** Times that the whole zip may grow; small zips may grow more. */
  ratio: 250,
  ratioFrom: 20 * 1024 * 1024,
  /** Folders within folders. */
  depth: 8,
} as const;

/** A step of the history as it travels: what was done, not what stood after it. */
export type PackagedStep = Omit<Step, 'state'>;

/** Where one layer's file came from. */
export interface LayerProvenance {
  readonly territory: string;
  readonly layer: string;
  /** Path in the package. */
  readonly path: string;
  readonly sha256: string;
  readonly illustrative: boolean;
  /** True: kept by the browser that made the package; false: served where it was made. */
  readonly kept: boolean;
  readonly source: SourceNote;
  /** The step that brought it; null when it was served, or when its history was forgotten. */
  readonly step: number | null;
}

/** What travels of the notebooks: preferences stay where they are. */
export type PackagedNotes = Readonly<
  Record<Exclude<Notebook, 'preferences'>, Readonly<Record<string, unknown>>>
>;

/** Content of {@link PACKAGE_FILE}. */
export interface PackageManifest {
  readonly format: 'binh-yen-package';
  readonly version: 1;
  /** ISO instant. */
  readonly madeAt: string;
  /** Free text, "" when nobody wrote it. */
  readonly madeBy: string;
  /** For whoever receives it; free text. */
  readonly note: string;
  /** What stood over the served data where it was made, of the territories inside. Paths are those of the package. */
  readonly kept: KeptState;
  readonly layers: readonly LayerProvenance[];
  /** Newest first. */
  readonly history: readonly PackagedStep[];
  readonly notes: PackagedNotes;
}

/** A territory as it is in the package: served and kept in one. */
export interface PackagedTerritory {
  readonly entry: TerritoryEntry;
  readonly territory: Territory;
}

/** A package that was read: every file is there and fits its hash, every text has its shape. */
export interface DataPackage {
  readonly manifest: PackageManifest;
  /** As it would be served. */
  readonly index: DataIndex;
  readonly territories: readonly PackagedTerritory[];
  /** Every file of the index, by its path. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Of the zip. */
  readonly bytes: number;
  readonly sha256: string;
}

/** What accepting a package does to one layer here. */
export interface PlannedLayer {
  readonly layer: string;
  readonly file: DataFile;
  readonly layerFile: LayerFile;
  /** What stands here gives way: served data, or data that were imported here; `same` = these very bytes are kept here. */
  readonly effect: 'added' | 'overServed' | 'overKept' | 'same';
}

/** What accepting a package does to one territory here. */
export interface PlannedTerritory {
  readonly entry: TerritoryEntry;
  /**
   * Of the borders: `brought` – the territory is not known here, or the package replaces the borders (they were made from a
   * file there); `same` – those that stand here are the same; `other` – those that stand here stay, though the rows were
   * placed on others.
   */
  readonly boundaries: 'brought' | 'same' | 'other';
  /** Boundaries are brought in the place of served or kept ones. */
  readonly replaces: boolean;
  readonly layers: readonly PlannedLayer[];
  /** Periods that become known here. */
  readonly periods: readonly Period[];
}

/** What accepting a package would do, before anything is done. */
export interface PackagePlan {
  readonly territories: readonly PlannedTerritory[];
  /** What will be kept: everything that is kept here and not replaced stays. */
  readonly state: KeptState;
  /** Bytes of the files that `state` does not have yet. */
  readonly bytes: readonly Uint8Array<ArrayBuffer>[];
  /** Nothing would be other than it is. */
  readonly changesNothing: boolean;
}

/** Looks into a layer's file before it is kept: headers that name persons refuse the package. */
export type InspectLayer = (
  layer: string,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<readonly Issue[]>;
