/** Positions in metres: which VN-2000 zone brings them into the territory. Null when all are degrees. */
export interface ZoneReport {
  /** Rows whose position is in metres. */
  readonly rows: number;
  readonly candidates: readonly ZoneCandidate[];
  /** The zones in use, in their order; empty = a person has to choose. */
  readonly chosen: readonly string[];
  /** False: two zones fit about as well, or none does; nothing is placed before a person chose. */
  readonly sure: boolean;
}

export interface ZoneCandidate {
  readonly epsg: string;
  /** Degrees east. */
  readonly meridian: number;
  readonly kind: 'tm3' | 'utm';
  /** Rows that this zone brings inside a commune. */
  readonly inside: number;
  /** At most {@link ZONE_POINTS} positions, lng, lat. */
  readonly points: Float64Array;
}

/** Positions of each candidate that are kept for a small map. */
export const ZONE_POINTS = 2000;
