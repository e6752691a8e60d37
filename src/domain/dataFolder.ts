import type { Bilingual } from './text';
import type { Period } from './period';
import type { BoundaryKind, LayerFile, SourceNote } from './territory';

/** What a file of the data folder is for. */
export type DataFileRole =
  | 'territory'
  | 'boundaries'
  | 'drawing'
  | 'layer'
  | 'figures'
  | 'overview'
  /** Lists of communes and what became of them: read only when an import needs them. */
  | 'reference';

export interface DataFile {
  /** Relative to the data folder, with forward slashes. */
  readonly path: string;
  readonly role: DataFileRole;
  readonly bytes: number;
  /** Lower-case hex of the file's bytes. */
  readonly sha256: string;
  /** Reporting periods it speaks of ("2014–2018"), null when it is timeless. */
  readonly period: string | null;
  readonly source: SourceNote;
  /** True: kept by this browser under its hash (see src/store), not on the server. Never in a served index. */
  readonly stored?: true;
}

/** A layer's file that this browser keeps over (or beside) the served ones of a territory. */
export interface StoredLayer {
  readonly territory: string;
  readonly layer: string;
  /** Its `file` is among the index's files, marked `stored`. */
  readonly file: LayerFile;
}

/** A period that an import brought and the served territory does not have. */
export interface StoredPeriod {
  readonly territory: string;
  readonly period: Period;
}

/** What is laid over the served data folder when a territory is opened. */
export interface DataOverlay {
  readonly layers: readonly StoredLayer[];
  readonly periods: readonly StoredPeriod[];
}

/** One line of the territory switch; all that the first paint needs to know of the others. */
export interface TerritoryEntry {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: Bilingual;
  readonly communeCount: number;
  readonly boundaryKind: BoundaryKind;
  /** Path of territory.json relative to the data folder. */
  readonly path: string;
}

/** `index.json`: read at run time, so an office can swap the data folder on its server without rebuilding. */
export interface DataIndex {
  readonly format: 'binh-yen-data';
  readonly version: 1;
  readonly defaultTerritory: string;
  readonly territories: readonly TerritoryEntry[];
  readonly files: readonly DataFile[];
  /** Set by the app when this browser keeps data of its own; never in a served index. */
  readonly overlay?: DataOverlay;
}
