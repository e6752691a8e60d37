import type { Bilingual } from './text';
import type { BoundaryKind, SourceNote } from './territory';

/** What a file of the data folder is for. */
export type DataFileRole = 'territory' | 'boundaries' | 'drawing' | 'layer' | 'figures' | 'overview';

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
}
