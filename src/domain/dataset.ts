import type { Issue } from './issue';
import type { RowCounts } from './measure';

/** A table as it was read, before any meaning: everything is text. */
export interface RawTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** 1-based row number in the file of each entry of `rows`, as a person counts it. */
  readonly rowNumbers: readonly number[];
  /** 1-based row of the file in which the headers (begin to) stand; absent where it is the first. */
  readonly headerRow?: number;
  /** File name, without any path. */
  readonly sourceName: string;
  readonly sheet: string | null;
  readonly sha256: string;
  readonly bytes: number;
}

/** Accepted rows of one layer, frozen, with everything that was refused and why. */
export interface Dataset<Row> {
  readonly layer: string;
  readonly rows: readonly Row[];
  /** 1-based file row of each accepted row. */
  readonly rowNumbers: readonly number[];
  readonly issues: readonly Issue[];
  readonly read: number;
  readonly rejected: number;
  readonly sourceName: string;
  /** Of the file's bytes: the fingerprint under which datasets and results are cached. */
  readonly sha256: string;
}

/** A dataset after its rows were placed: `ordinals[i]` is the commune of row i, −1 outside. */
export interface Placement {
  readonly ordinals: Int32Array;
  readonly counts: RowCounts;
  readonly issues: readonly Issue[];
}
