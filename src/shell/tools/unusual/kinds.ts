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
