import type { BoundarySet } from '../../src/domain/boundarySet';
import type { Commune } from '../../src/domain/commune';
import type { AggregateContext } from '../../src/domain/layer';
import type { Period } from '../../src/domain/period';

/** A row of square communes of 0.1° from (106, 10) eastwards: the smallest territory in which a layer can be wrong. */
export function rowOfSquares(
  n: number,
  options: { population?: (c: number) => number | null } = {},
): {
  communes: readonly Commune[];
  boundaries: BoundarySet;
  areaKm2: Float64Array;
} {
  const communes = Array.from({ length: n }, (_, ordinal): Commune => ({
    ordinal,
    code: String(ordinal + 1).padStart(5, '0'),
    name: `Xã Số ${ordinal + 1}`,
    kind: 'xã',
    district: null,
    areaKm2: 121,
    population: options.population ? options.population(ordinal) : 10_000,
  }));
  const coords = new Float64Array(n * 8);
  for (let c = 0; c < n; c++) {
    const west = 106 + c * 0.1;
    const east = 106 + (c + 1) * 0.1;
    coords.set([west, 10, east, 10, east, 10.1, west, 10.1], c * 8);
  }
  const boundaries: BoundarySet = {
    coords,
    ringStarts: Uint32Array.from({ length: n + 1 }, (_, i) => i * 4),
    polygonStarts: Uint32Array.from({ length: n + 1 }, (_, i) => i),
    communeStarts: Uint32Array.from({ length: n + 1 }, (_, i) => i),
  };
  return { communes, boundaries, areaKm2: new Float64Array(n).fill(121.7) };
}

export function year(id: number, previous: number | null = id - 1): Period {
  return {
    id: String(id),
    name: { vi: `Năm ${id}`, en: `Year ${id}` },
    from: `${id}-01-01`,
    to: `${id}-12-31`,
    sameLastYear: previous === null ? null : String(previous),
    previous: previous === null ? null : String(previous),
  };
}

/** A context over n square communes and the given years; the last one is asked for unless told otherwise. */
export function contextOf(
  n: number,
  years: readonly number[] = [2022, 2023],
  asked: number | null = years.at(-1) ?? null,
  options: Parameters<typeof rowOfSquares>[1] & { settings?: AggregateContext['settings'] } = {},
): AggregateContext {
  const periods = years.map((id, i) => year(id, i === 0 ? null : years[i - 1]!));
  return {
    ...rowOfSquares(n, options),
    periods,
    period: periods.find((period) => period.id === String(asked)) ?? null,
    ...(options.settings && { settings: options.settings }),
  };
}
