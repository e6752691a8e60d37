import type { DataOverlay } from './dataFolder';
import type { Period } from './period';
import type { LayerFile, Territory } from './territory';

/**
 * A territory with what a browser keeps of its own laid over it: kept layers stand in the place of served ones or beside
 * them, kept periods join the others. A served period wins over a kept one of the same id.
 */
export function territoryUnder(territory: Territory, overlay: DataOverlay | undefined): Territory {
  const layers = overlay?.layers.filter((kept) => kept.territory === territory.id) ?? [];
  const periods = overlay?.periods.filter((kept) => kept.territory === territory.id) ?? [];
  if (layers.length === 0 && periods.length === 0) return territory;
  const laidOver: Record<string, LayerFile> = { ...territory.layers };
  for (const { layer, file } of layers) laidOver[layer] = file;
  return {
    ...territory,
    layers: laidOver,
    periods: withPeriods(
      territory.periods,
      periods.map(({ period }) => period),
    ),
  };
}

/**
 * Periods with further ones among them, oldest first: by their last day, of two that end together the shorter first.
 * `previous` (the nearest earlier period of about the same length) and `sameLastYear` (the same days one year before) are
 * set where they are absent and one of the two periods was added; links to a period that is not there are absent.
 */
export function withPeriods(periods: readonly Period[], added: readonly Period[]): readonly Period[] {
  const known = new Set(periods.map(({ id }) => id));
  const fresh = added.filter(({ id }) => !known.has(id) && known.add(id));
  if (fresh.length === 0) return periods;
  const isFresh = new Set(fresh.map(({ id }) => id));
  const all = [...periods, ...fresh].sort((a, b) => order(a.to, b.to) || order(b.from, a.from));
  return all.map((period): Period => {
    const linked = (id: string | null, found: Period | undefined): string | null => {
      if (id !== null && known.has(id)) return id;
      return found && (isFresh.has(found.id) || isFresh.has(period.id)) ? found.id : null;
    };
    return {
      ...period,
      previous: linked(period.previous, before(period, all)),
      sameLastYear: linked(
        period.sameLastYear,
        all.find(({ from, to }) => from === yearBefore(period.from) && to === yearBefore(period.to)),
      ),
    };
  });
}

/** Days by which two periods of one kind may differ: a February, a quarter of 90 or 92 days. */
const SAME_LENGTH = 3;

function before(period: Period, sorted: readonly Period[]): Period | undefined {
  return sorted.findLast(
    (other) => other.to < period.from && Math.abs(days(other) - days(period)) <= SAME_LENGTH,
  );
}

function days({ from, to }: Period): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000) + 1;
}

/** The same calendar day one year before; for 29 February and, so that whole months stay whole, its neighbour. */
function yearBefore(day: string): string {
  const year = Number(day.slice(0, 4)) - 1;
  const rest = day.slice(4);
  if (rest === '-02-29') return `${year}-02-28`;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${String(year).padStart(4, '0')}${rest === '-02-28' && leap ? '-02-29' : rest}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
