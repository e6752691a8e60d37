import type { CommuneFeatures } from '../../domain/boundarySet';
import type { DataFile, DataIndex, TerritoryEntry } from '../../domain/dataFolder';
import type { Issue, IssueCode } from '../../domain/issue';
import type { IssueReport } from '../../domain/issueReport';
import type { LayerFile, Territory } from '../../domain/territory';
import type { RowCounts } from '../../domain/measure';
import type { Period } from '../../domain/period';
import type { Bilingual, Language } from '../../domain/text';
import type { BoundaryReadOptions, BoundaryReport } from '../../import/boundaries/report';
import type { PlaceDecisions } from '../../import/decisions';
import type { LegacyEncoding } from '../../import/encodings/legacyText';
import type { WorkbookSize } from '../../import/formats/rawWorkbook';
import type { ColumnMapping } from '../../import/matchColumns';
import type { PlaceReview } from '../../import/placeReview';
import type { OfferedSheet } from '../../import/understandWorkbook';
import type { RowKind } from '../../import/table/rowKinds';
import type { FoundEncoding } from '../../import/table/sheetGrid';
import type { TotalCheck } from '../../import/table/totals';
import type { PeriodSource } from '../../import/table/withPeriods';
import type { ZoneReport } from '../../import/zones';
import type { RowChanges } from '../../store/contract';
import type { FileComparison } from './compareFiles';

/**
 * What the main thread may ask of the intake worker: a worker of its own, started with the first file, so that reading a
 * large workbook never keeps the map waiting and cancelling ends the worker at once.
 *
 * Every call is complete in itself (the worker may have been replaced since the last); what was read already is remembered
 * under the file's hash, so that changing a column costs no second reading.
 */
export interface IntakeApi {
  /** What a file is, and which layer it fits. Cheap for large files: looks at the head of a table only. */
  inspect(input: IntakePlace & { readonly source: IntakeSource }): Promise<Inspection>;
  /** A table read, checked, placed and compared with what the territory has; nothing is kept. */
  preview(input: PreviewInput): Promise<ImportPreview>;
  /** The layer's file as it will be kept once the person accepts. */
  prepare(input: PreviewInput): Promise<PreparedImport>;
  /** Rejected rows as a workbook: the file's own columns, a reason column and the row of the file. */
  rejectedRows(input: PreviewInput & { readonly language: Language }): Promise<Uint8Array<ArrayBuffer>>;
  /** A workbook to be filled in by the communes. */
  template(
    input: IntakePlace & { readonly layer: string; readonly periodId: string; readonly language: Language },
  ): Promise<Uint8Array<ArrayBuffer>>;
  previewBoundaries(input: BoundariesInput): Promise<BoundariesPreview>;
  prepareBoundaries(input: BoundariesInput): Promise<PreparedTerritory>;
  /** What two kept files of one layer, named by their hashes, differ in; null when one of them cannot be understood. */
  compareKept(input: {
    readonly layer: string;
    readonly before: string;
    readonly after: string;
  }): Promise<FileComparison | null>;
}

/** Which territory of which data folder; `index` carries the overlay of what this browser keeps. */
export interface IntakePlace {
  readonly territoryId: string;
  readonly dataUrl: string;
  readonly index: DataIndex;
}

export type IntakeSource =
  | { readonly kind: 'file'; readonly blob: Blob; readonly name: string }
  | { readonly kind: 'pasted'; readonly text: string };

export type Inspection =
  | {
      readonly kind: 'table';
      readonly format: string;
      /** Best first; every layer of the registry is in it. */
      readonly layers: readonly { readonly layer: string; readonly score: number }[];
      /** Why the file is refused whatever the layer (too large, unreadable, empty); empty when it can be read. */
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'boundaries'; readonly format: string }
  | { readonly kind: 'package' }
  /** Decisions or mappings that were exported. */
  | { readonly kind: 'notes' }
  | { readonly kind: 'unknown'; readonly got: string; readonly issues: readonly Issue[] };

export type { PlaceDecisions, PlaceReview, ZoneReport };

export interface PreviewOptions {
  readonly sheet?: string;
  readonly encoding?: LegacyEncoding | 'unicode';
  /** Header positions (0-based) by column id; absent: proposed, or taken from a saved mapping. */
  readonly columns?: Readonly<Record<string, number>>;
  /** The period of a file that has no column of periods. */
  readonly periodId?: string;
  /** A period to be added to the territory, chosen for this file or named in its column. */
  readonly newPeriods?: readonly Period[];
  /** VN-2000 systems ("EPSG:9210") that positions in metres may be in, in the order to be tried; absent: found out. */
  readonly zones?: readonly string[];
  /**
   * `period`: rows of the file's periods replace those the territory has (files without periods replace all).
   * `rows`: rows are added to what is there, a row with the key of an old one replaces it: for corrected rejects.
   * Absent: `rows` for a table of rejected rows (known by its two added columns), else `period`.
   */
  readonly merge?: 'period' | 'rows';
}

export interface PreviewInput extends IntakePlace {
  readonly source: IntakeSource;
  readonly layer: string;
  readonly options: PreviewOptions;
  readonly decisions: PlaceDecisions;
}

/** How many rows, cells and candidates a preview carries at most; every list says how many there are in all. */
export const PREVIEW_LIMITS = {
  sampleRows: 50,
  issues: 5000,
  places: 500,
  points: 2000,
  changes: 2000,
} as const;

/** One row that is new, other than before, or gone. */
export interface RowChange {
  readonly change: 'added' | 'changed' | 'removed';
  /** What the row is known by: its key, or its commune. */
  readonly label: string;
  /** Row of the file; null for a row that is gone. */
  readonly row: number | null;
  /** Commune ordinal, −1 outside. */
  readonly ordinal: number;
  /** Of a changed row: canonical column, before, after. */
  readonly cells: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

/** What accepting would change; values are as everybody may see them (hidden cells are NaN). */
export interface ImportDiff {
  readonly rows: RowChanges;
  /** Rows of other periods, which stay. */
  readonly kept: number;
  readonly changes: readonly RowChange[];
  readonly changeTotal: number;
  /** Period that the measures below are counted for. */
  readonly periodId: string | null;
  readonly measures: readonly { readonly measure: string; readonly before: number; readonly after: number }[];
  /** The layer's default measure per commune, before and after. */
  readonly measure: string;
  readonly before: Float64Array;
  readonly after: Float64Array;
  /** Ordinals whose value is another, or appeared, or went. */
  readonly changed: Uint32Array;
  /** For measures of categories: communes by from → to ("chưa đạt → đạt"). */
  readonly moves: readonly {
    readonly from: number;
    readonly to: number;
    readonly ordinals: readonly number[];
  }[];
  /** What stands there now is illustrative and goes altogether. */
  readonly replacesIllustrative: boolean;
}

export interface ImportPreview {
  readonly layer: string;
  readonly sourceName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly sheet: string | null;
  readonly sheets: readonly OfferedSheet[];
  /** What a text file's bytes were written in; null for workbooks. */
  readonly encoding: string | null;
  readonly encodings: readonly FoundEncoding[];
  readonly title: readonly string[];
  readonly headers: readonly string[];
  /** 1-based rows of the file. */
  readonly headerRows: readonly number[];
  readonly sample: readonly { readonly row: number; readonly cells: readonly string[] }[];
  readonly mapping: ColumnMapping;
  /** Name of the saved mapping that was applied; null when the columns were proposed or chosen. */
  readonly savedMapping: string | null;
  readonly rowKinds: Readonly<Partial<Record<RowKind, number>>>;
  readonly totals: readonly TotalCheck[];
  readonly periods: readonly Period[];
  readonly periodSource: PeriodSource;
  /** Texts of the column of periods (or of the title) that name periods the territory lacks, made into periods. */
  readonly proposedPeriods: readonly Period[];
  /** Null when the whole file is refused: then `issues` says why. */
  readonly counts: RowCounts | null;
  readonly issueCounts: readonly {
    readonly code: IssueCode;
    readonly severity: Issue['severity'];
    readonly count: number;
  }[];
  readonly issues: readonly Issue[];
  readonly issueTotal: number;
  /** Cells of the rows that `issues` speak of, by row number. */
  readonly issueRows: ReadonlyMap<number, readonly string[]>;
  readonly places: readonly PlaceReview[];
  readonly placeTotal: number;
  readonly zones: ZoneReport | null;
  /** Positions of the rows that were placed by position: lng, lat; at most {@link PREVIEW_LIMITS}.points of them. */
  readonly points: Float64Array;
  /** How the rows would be joined with those the layer has: as chosen, else `rows` for corrected rejects. */
  readonly merge?: PreviewOptions['merge'];
  /** Null while nothing can be accepted (refused, no period, no zone). */
  readonly diff: ImportDiff | null;
  /**
   * What a person has to decide before the import can be accepted. Empty with `counts` null: the file is refused for a
   * reason that no decision mends.
   */
  readonly open: readonly ('columns' | 'period' | 'zone' | 'nothingAccepted')[];
}

/** What is kept when the person accepts: the file, and how the index and the overlay name it. */
export interface PreparedImport {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Path in the data folder, marked `stored`. */
  readonly file: DataFile;
  readonly layerFile: LayerFile;
  /** Periods to be added to the territory. */
  readonly periods: readonly Period[];
  /** Ids of the periods that the rows speak of. */
  readonly periodIds: readonly string[];
  readonly counts: RowCounts;
  readonly changes: RowChanges;
  /** What was found wrong, fit to be kept. */
  readonly report: IssueReport;
  readonly sourceSha256: string;
}

export interface BoundariesInput {
  readonly source: Extract<IntakeSource, { kind: 'file' }>;
  readonly options: BoundaryReadOptions & {
    /** Lower-case letters, digits and hyphens; absent: from the name. */
    readonly id?: string;
    readonly name?: Bilingual;
    /** Day since when the borders are valid, yyyy-MM-dd; decides the epoch. */
    readonly epochDate?: string | null;
  };
  readonly dataUrl: string;
  readonly index: DataIndex;
}

export interface BoundariesPreview {
  /** Null when the file was refused: `report.refused` says why, `report.properties` what columns it has. */
  readonly features: CommuneFeatures | null;
  readonly report: BoundaryReport;
  readonly issues: readonly Issue[];
  readonly issueTotal: number;
  /** Null when refused. km²; `changes` are the communes whose area changed most. */
  readonly repair: {
    readonly overlapBefore: number;
    readonly overlapAfter: number;
    readonly overlaps: number;
    readonly gapBefore: number;
    readonly gapAfter: number;
    readonly gaps: number;
    readonly largestGapAfter: number;
    readonly notch: number;
    readonly keptHoles: number;
    /** Communes that lie wholly under others: the file cannot be used until they are set right. */
    readonly lost: readonly string[];
    readonly changes: readonly { readonly name: string; readonly km2: number }[];
  } | null;
  /** What the territory would be called and known by; epoch as it was worked out. */
  readonly territory: Pick<Territory, 'id' | 'name' | 'epoch' | 'bbox' | 'communeCount'> | null;
  /** A served or kept territory has the same id and would be replaced; its layers stay where their codes fit. */
  readonly replaces: { readonly name: Bilingual; readonly layers: readonly LayerFit[] } | null;
}

/** How many of a layer's commune codes the new boundaries have. */
export interface LayerFit {
  readonly layer: string;
  readonly known: number;
  readonly total: number;
  readonly kept: boolean;
}

export interface PreparedTerritory {
  readonly entry: TerritoryEntry;
  readonly files: readonly DataFile[];
  /** In the order of `files`. */
  readonly bytes: readonly Uint8Array<ArrayBuffer>[];
  readonly sourceSha256: string;
}

/** How far a call is: a stable step the shell has words for. */
export interface IntakeProgress {
  readonly step:
    'fetch' | 'read' | 'understand' | 'place' | 'count' | 'compare' | 'repair' | 'simplify' | 'write';
  /** 0 … 1, null when it cannot be known. */
  readonly share: number | null;
  /** A parser has begun that cannot tell how far it is: what it goes through, for an estimate. */
  readonly parsing?: WorkbookSize;
}
