import type { Bilingual } from './text';
import type { Period } from './period';

/** A set of communes valid between two dates (thời kỳ địa giới). */
export interface Epoch {
  /** "before-2025", "2025", "2026", or the office's own. */
  readonly id: string;
  readonly name: Bilingual;
  readonly from: string | null;
  readonly to: string | null;
}

export interface SourceNote {
  readonly text: Bilingual;
  /** Date of the source as yyyy, yyyy-MM or yyyy-MM-dd; null when the source has none. */
  readonly date: string | null;
}

/** How the drawn borders came to be; `schematic` puts "Địa giới sơ đồ …" on the map. */
export type BoundaryKind = 'schematic' | 'imported';

/** One layer's file within the territory's folder. */
export interface LayerFile {
  /** Path relative to the territory's folder, e.g. "cameras.csv". */
  readonly file: string;
  /** True: the spread over communes is generated; every view and export bears the watermark. */
  readonly illustrative: boolean;
  readonly source: SourceNote;
}

/** What one installation watches: territory.json in its folder. */
export interface Territory {
  readonly id: string;
  readonly name: Bilingual;
  /** "tỉnh", "thành phố", "huyện", "thị xã": for the heading. */
  readonly kind: Bilingual;
  /** Word for the whole in the panel: "Toàn tỉnh", "Toàn huyện" … */
  readonly whole: Bilingual;
  readonly epoch: Epoch;
  readonly communeCount: number;
  /** west, south, east, north in degrees. */
  readonly bbox: readonly [number, number, number, number];
  readonly boundaries: {
    /** Precise: what is counted on. */
    readonly file: string;
    /** Simplified with its topology kept: what is drawn. Same as `file` when there is no need. */
    readonly drawing: string;
    readonly kind: BoundaryKind;
    readonly source: SourceNote;
  };
  /** Oldest first. */
  readonly periods: readonly Period[];
  readonly defaultPeriod: string;
  readonly layers: Readonly<Record<string, LayerFile>>;
  /** File with the published figures of this place, null when there are none. */
  readonly figures: string | null;
  /** Day the data are as of, yyyy-MM-dd. */
  readonly asOf: string;
}
