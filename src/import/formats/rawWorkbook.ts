import type { Issue } from '../../domain/issue';
import type { LegacyEncoding } from '../encodings/legacyText';
import type { Outcome } from '../outcome';

/** A rectangle of merged cells, all four ends 0-based and inclusive; rows and columns of {@link RawSheet.rows}. */
export interface MergedCells {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A sheet as text, before anything is understood. Codes keep their zeros, dates are yyyy-MM-dd. */
export interface RawSheet {
  /** Null where the format has no sheets. */
  readonly name: string | null;
  /** Rows as far as they have text; a row may be shorter than others. */
  readonly rows: readonly (readonly string[])[];
  /** 1-based row of the file of each entry of `rows`, as a person counts. */
  readonly rowNumbers: readonly number[];
  readonly merges: readonly MergedCells[];
  readonly hidden: boolean;
  /** Fonts that hold old encodings, by "row,column" (0-based); null where there are none. */
  readonly fonts: ReadonlyMap<string, string> | null;
  /** What was set right while the sheet was read, as warnings. */
  readonly notes?: readonly Issue[];
}

/** What a driver makes of a file. */
export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
  /** What the bytes of a text file were written in; null for formats that say so themselves. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | LegacyEncoding | null;
}

export interface ReadOptions {
  /** Encoding that a person chose for a text file. */
  readonly encoding?: LegacyEncoding;
}

/** How much a parser has to go through before it can answer. */
export interface WorkbookSize {
  /** Unpacked, as the file itself says. */
  readonly bytes: number;
  /** Rows that the one large sheet says it has, empty ones too; null when none says so. */
  readonly rows: number | null;
}

/** The parser half of a driver, loaded when a file of its kind comes. */
export interface TableReader {
  readWorkbook(bytes: Uint8Array<ArrayBuffer>, options: ReadOptions): Promise<Outcome<RawWorkbook>>;
  /** Of a format whose parser cannot tell how far it is: what it will go through; null when unknown. Never throws. */
  readonly sizeOf?: (bytes: Uint8Array<ArrayBuffer>) => WorkbookSize | null;
  /**
   * Of a format that also holds boundaries: false where the file holds areas alone or cannot be told. Lines, and areas among
   * points, are neither: the table's reader says so. Never throws.
   */
  readonly isTable?: (bytes: Uint8Array<ArrayBuffer>) => boolean;
}
