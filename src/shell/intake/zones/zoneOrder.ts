import type { ZoneReport } from '../../../compute/intake/protocol';

type Zone = ZoneReport['candidates'][number];

/** Zones in use at once at most: one province may span two meridians. */
export const MOST_ZONES = 2;
/** Zones that get a map of their own at least and at most; the others are a list. */
const MAPS = { least: 2, most: 8 };
/** A zone that brings in less than this share of the best one's points is no rival of it. */
const RIVAL = 0.5;

/** Degrees and minutes as on a map's margin: 105.75 → "105°45′", 105 → "105°00′". */
export function meridianText(degrees: number): string {
  const minutes = Math.round(degrees * 60);
  return `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′`;
}

/**
 * Which zones are worth a map: those in use, then the best one and its rivals. The others are a list; where no zone brings
 * any point inside, some still get a map, so that one sees where the points land.
 */
export function arrangeZones(report: Pick<ZoneReport, 'candidates' | 'chosen'>): {
  readonly mapped: readonly Zone[];
  readonly others: readonly Zone[];
} {
  const place = ({ epsg }: Zone): number => {
    const at = report.chosen.indexOf(epsg);
    return at < 0 ? MOST_ZONES : at;
  };
  const order = [...report.candidates].sort(
    // Among equals the order of the report holds: it knows which zone the province uses.
    (a, b) => place(a) - place(b) || b.inside - a.inside,
  );
  const best = Math.max(...report.candidates.map(({ inside }) => inside), 1);
  const useful = order.filter((zone) => zone.inside >= RIVAL * best || place(zone) < MOST_ZONES).length;
  const maps = Math.min(MAPS.most, Math.max(MAPS.least, useful));
  return { mapped: order.slice(0, maps), others: order.slice(maps) };
}

/** The zones in use after one more was chosen: at most {@link MOST_ZONES}, the last one gives way. */
export function withZone(chosen: readonly string[], epsg: string): readonly string[] {
  return [...chosen.filter((one) => one !== epsg).slice(0, MOST_ZONES - 1), epsg];
}

/** The best zone that is not in use, to say how clear the choice is; null when none brings any point inside. */
export function runnerUp(report: Pick<ZoneReport, 'candidates' | 'chosen'>): Zone | null {
  const rest = report.candidates.filter(({ epsg, inside }) => inside > 0 && !report.chosen.includes(epsg));
  return rest.reduce<Zone | null>((best, zone) => (best && best.inside >= zone.inside ? best : zone), null);
}
