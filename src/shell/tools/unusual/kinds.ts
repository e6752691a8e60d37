import type { UnusualResult } from '../../../compute/unusual';
import { QUADRANTS } from '../../../geo/statistics/localStatistics';

/** How a commune's value stands to its neighbours'. */
export const KINDS = ['highHigh', 'lowLow', 'highLow', 'lowHigh'] as const;
export type Kind = (typeof KINDS)[number];

/** Own value and the neighbours', said without colour: ▲ above the mean, ▼ below. */
export const SIGNS: Readonly<Record<Kind, string>> = {
  highHigh: '▲▲',
  lowLow: '▼▼',
  highLow: '▲▼',
  lowHigh: '▼▲',
};

/** Outline of each kind: said by its line as well, on screen and in pictures; CSS px. */
export const LINES: Readonly<Record<Kind, { readonly width: number; readonly dash?: readonly number[] }>> = {
  highHigh: { width: 3.5 },
  lowLow: { width: 2.5, dash: [8, 5] },
  highLow: { width: 2.5, dash: [12, 4, 2, 4] },
  lowHigh: { width: 2.5, dash: [2, 4] },
};
/** What lies beneath the outlines. */
export const HALO = { width: 5.5, opacity: 0.85 } as const;

export interface UnusualCommune {
  readonly ordinal: number;
  readonly kind: Kind;
  readonly p: number;
  /** p adjusted for how many communes were looked at (Benjamini–Hochberg). */
  readonly q: number;
  readonly giStarZ: number;
}

/** Communes whose local Moran's I stays significant at `level` after the adjustment, the surest first. */
export function unusualCommunes({ local }: UnusualResult, level: number): UnusualCommune[] {
  const found: UnusualCommune[] = [];
  local.localQ.forEach((q, ordinal) => {
    const kind = KINDS.find((each) => each === QUADRANTS[local.quadrant[ordinal] ?? 0]);
    if (!(q <= level) || !kind) return;
    found.push({
      ordinal,
      kind,
      p: local.localP[ordinal]!,
      q,
      giStarZ: local.giStarZ[ordinal]!,
    });
  });
  return found.sort(
    (a, b) => a.q - b.q || Math.abs(b.giStarZ) - Math.abs(a.giStarZ) || a.ordinal - b.ordinal,
  );
}
