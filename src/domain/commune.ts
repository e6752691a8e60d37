/** A unit is known by (code, epoch): codes were recycled in 2025, so a code alone says nothing. */
export type CommuneCode = string;

export type CommuneKind = 'xã' | 'phường' | 'thị trấn' | 'đặc khu';

/** The area every layer is aggregated to. */
export interface Commune {
  /** Position in every per-commune array of the territory, 0-based. */
  readonly ordinal: number;
  /** Five digits, a string: "00004" keeps its zeros. */
  readonly code: CommuneCode;
  /** Full name with its kind, NFC: "Xã Nghĩa Hưng". */
  readonly name: string;
  readonly kind: CommuneKind | null;
  /** Former district (before 07/2025), null when there is none. */
  readonly district: string | null;
  /** Official area in km²; null when unknown. */
  readonly areaKm2: number | null;
  /** Residents; null when unknown. */
  readonly population: number | null;
}
