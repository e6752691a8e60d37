import type { LayerDefinition } from '../../../domain/layer';
import type { AggregateTable } from '../../../domain/measure';

/** How much of a commune nothing covers; km², NaN where nobody knows. */
export interface CommuneGap {
  readonly ordinal: number;
  readonly allKm2: number;
  readonly gapKm2: number;
  /** 0 … 1. */
  readonly share: number;
}

function gapOf(ordinal: number, allKm2: number, coveredKm2: number): CommuneGap {
  // Fully covered, the two measurements differ by millionths: a gap is never less than nothing.
  const gapKm2 = Number.isNaN(coveredKm2) ? NaN : Math.max(0, allKm2 - coveredKm2);
  return { ordinal, allKm2, gapKm2, share: allKm2 > 0 ? gapKm2 / allKm2 : NaN };
}

/** The gaps of all communes, the largest first, then by ordinal; communes of which nobody knows stand last. */
export function communeGaps(
  { columns }: Pick<AggregateTable, 'columns'>,
  ground: NonNullable<LayerDefinition['ground']>,
): CommuneGap[] {
  const all = columns[ground.all] ?? new Float64Array(0);
  const gaps = Array.from(all, (km2, ordinal) =>
    gapOf(ordinal, km2, columns[ground.covered]?.[ordinal] ?? NaN),
  );
  const size = ({ gapKm2 }: CommuneGap): number => (Number.isNaN(gapKm2) ? -1 : gapKm2);
  return gaps.sort((a, b) => size(b) - size(a) || a.ordinal - b.ordinal);
}

/** The gap of all communes together of which something is known; null where there is none. `ordinal` is −1. */
export function wholeGap(gaps: readonly CommuneGap[]): CommuneGap | null {
  const known = gaps.filter(({ gapKm2 }) => !Number.isNaN(gapKm2));
  if (known.length === 0) return null;
  const [all, gap] = known.reduce(([a, g], each) => [a + each.allKm2, g + each.gapKm2], [0, 0]);
  return gapOf(-1, all!, all! - gap!);
}
