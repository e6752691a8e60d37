import { invariant } from './programmerError';

/**
 * One row of a crosswalk between two epochs: a former commune went, whole or in part, to a commune of the new epoch.
 * Codes are of their own epochs: "28249" of 2018 and "28249" of 2026 are two units.
 */
export interface CrosswalkLink {
  readonly from: string;
  readonly to: string;
  /**
   * Share of the former commune's weight (its area, its residents: as stated in {@link TransferredColumn.weight}) that
   * went to `to`, in (0, 1]; null = unknown. A commune that went whole has 1.
   */
  readonly share: number | null;
}

/** How a value of the new epoch came to be; the screen marks everything but `whole`. */
export type TransferMark =
  | 'whole' // only communes that came whole
  | 'shared' // at least one value was split by the stated weight
  | 'incomplete' // something that belongs here could not be allocated
  | 'none'; // nothing came here

export interface TransferredColumn {
  /** One per commune of the new epoch, in the order of `to`; NaN = no data came. */
  readonly values: Float64Array;
  readonly marks: readonly TransferMark[];
  /** "không phân bổ được": former communes with a value whose parts have no known share. */
  readonly unallocated: readonly {
    readonly code: string;
    readonly value: number;
    readonly to: readonly string[];
  }[];
  /** What the shares stand for: "area", "population", or the office's own word. */
  readonly weight: string;
  /** Σ of the known values that went in = Σ values + Σ unallocated. */
  readonly total: number;
}

/** Shares of a split must add up to 1 within this. */
const SHARE_TOLERANCE = 1e-6;

/**
 * Moves a summable column (a count, a stock or a flow – never a rate, a share or a status) from one epoch to the next.
 * Old results stay readable in old boundaries; this is the explicit other thing.
 *
 * - A commune with one link of share 1 goes whole. With several links it is split by their shares, if all are known and
 *   add up to 1; otherwise its value is not allocated at all: nothing is guessed.
 * - A commune without a link is not allocated either. NaN (no data) goes nowhere and hides nothing: the new commune is
 *   `incomplete` when one of its former communes has no data.
 * - Totals are conserved: Σ values + Σ unallocated = Σ known inputs.
 *
 * @param codes former communes, one per entry of `values`.
 * @param to communes of the new epoch, in the order of the result.
 * @throws ProgrammerError when lengths differ, a share is outside (0, 1], or a link leads to a commune not in `to`.
 */
export function transferColumn(
  codes: readonly string[],
  values: Float64Array,
  links: readonly CrosswalkLink[],
  to: readonly string[],
  weight: string,
): TransferredColumn {
  invariant(codes.length === values.length, {
    got: `${values.length} values`,
    expected: `${codes.length}, one per former commune`,
    do: 'pass a column of the territory whose codes these are',
  });
  const place = new Map(to.map((code, i) => [code, i]));
  const linksOf = new Map<string, CrosswalkLink[]>();
  for (const link of links) {
    invariant(place.has(link.to), {
      got: link.to,
      expected: 'a commune of the new epoch',
      do: 'filter the crosswalk',
    });
    invariant(link.share === null || (link.share > 0 && link.share <= 1), {
      got: link.share,
      expected: 'a share in (0, 1] or null',
      do: 'correct the crosswalk',
    });
    linksOf.set(link.from, [...(linksOf.get(link.from) ?? []), link]);
  }
  const result = new Float64Array(to.length).fill(NaN);
  const marks: TransferMark[] = to.map(() => 'none');
  const worse: readonly TransferMark[] = ['none', 'whole', 'shared', 'incomplete'];
  const mark = (i: number, as: TransferMark) => {
    if (worse.indexOf(as) > worse.indexOf(marks[i] as TransferMark)) marks[i] = as;
  };
  const unallocated: { code: string; value: number; to: string[] }[] = [];
  let total = 0;
  codes.forEach((code, k) => {
    const value = values[k] as number;
    const own = linksOf.get(code) ?? [];
    const known = own.length > 0 && own.every((link) => link.share !== null);
    const shares = own.reduce((sum, link) => sum + (link.share ?? 0), 0);
    const allocates = known && Math.abs(shares - 1) <= SHARE_TOLERANCE;
    if (Number.isNaN(value) || !allocates) {
      for (const link of own) mark(place.get(link.to) as number, 'incomplete');
      if (!Number.isNaN(value)) {
        total += value;
        unallocated.push({ code, value, to: own.map((link) => link.to) });
      }
      return;
    }
    total += value;
    let left = value;
    own.forEach((link, at) => {
      const i = place.get(link.to) as number;
      // The last part takes the rest, so that rounding neither makes nor loses anything.
      const part = at === own.length - 1 ? left : value * (link.share as number);
      left -= part;
      result[i] = Number.isNaN(result[i]) ? part : (result[i] as number) + part;
      mark(i, own.length === 1 ? 'whole' : 'shared');
    });
  });
  return { values: result, marks, unallocated, weight, total };
}

/**
 * Links of a crosswalk that knows only "full" and "partial" (crosswalk_2025.csv): a full row has share 1, any other row
 * none. A former commune with several rows keeps them all, without shares: where it went is known, how much is not.
 */
export function linksFromParts(
  rows: readonly { readonly old_code: string; readonly new_code: string; readonly part: string }[],
): CrosswalkLink[] {
  const count = new Map<string, number>();
  for (const row of rows) count.set(row.old_code, (count.get(row.old_code) ?? 0) + 1);
  return rows.map((row) => ({
    from: row.old_code,
    to: row.new_code,
    share: row.part === 'full' && count.get(row.old_code) === 1 ? 1 : null,
  }));
}
