import { apportion } from './apportion';
import { dayBetween, plusDays } from './calendar';
import { csvText, type Cell } from './csvText';
import type { Ground } from './ground';
import type { Placer, Spot } from './placer';
import { randomOf, type Random } from './random';
import type { Scenario } from './scenario';

const COLUMNS = [
  'id',
  'lng',
  'lat',
  'bearing',
  'fov',
  'range_m',
  'kind',
  'funding',
  'owner',
  'state',
  'qcvn',
  'installed',
  'removed',
  'commune_code',
  'cases',
  'arrests',
] as const;
type Row = Record<(typeof COLUMNS)[number], Cell>;

/** How many communes away a way leads that cameras may stand along. */
const WAYS = 3;

/**
 * cameras.csv: as many cameras in place at each period's end as the scenario says, dense where people live densely: around
 * one to three centres of each commune and along the ways to its neighbours.
 */
export function camerasCsv(ground: Ground, scenario: Scenario, placers: readonly Placer[]): string {
  const random = randomOf(scenario.id, 'cameras');
  const { cameras } = scenario;
  const stock = cameras.stock.at(-1) ?? 0;
  const weights = ground.communes.map(
    ({ population, density }) => population ** 0.75 * density ** 0.4 * random.between(0.35, 1.65),
  );
  const perCommune = apportion(stock + cameras.removed, weights);
  const rows = ground.communes.flatMap((commune, c) => {
    const placer = placers[c];
    if (!placer) return [];
    const ways = nearestCentres(placers, c);
    const centres = [placer.centre, ...extraCentres(random, placer, perCommune[c] ?? 0)];
    return Array.from({ length: perCommune[c] ?? 0 }, () => ({
      ...cameraAt(random, placer, centres, ways, commune.urban),
      commune_code: commune.code,
    }));
  });
  Object.assign(rows, withDays(random, rows, ground, scenario));
  const working = rows.map((row) => Number(row.state !== 'broken' && row.removed === null));
  const cases = apportion(
    cameras.cases,
    working.map((weight) => weight * random.next() ** 3),
  );
  const arrests = apportion(
    cameras.arrests,
    cases.map((count) => count * random.between(0.5, 2)),
  );
  return csvText(
    COLUMNS,
    rows.map((row, i) => ({
      ...row,
      id: `${scenario.prefix}-${String(i + 1).padStart(4, '0')}`,
      funding: random.chance(cameras.social) ? 'social' : 'budget',
      qcvn:
        cameras.qcvn === null
          ? 'unknown'
          : ['yes', 'no', 'unknown'][random.weighted([cameras.qcvn, 0.35, 0.24])],
      cases: cases[i] ?? 0,
      arrests: arrests[i] ?? 0,
    })) as Row[],
  );
}

/** Markets, schools and junctions beside the centre; larger communes have more. */
function extraCentres(random: Random, placer: Placer, count: number): Spot[] {
  return Array.from({ length: Math.min(3, Math.floor(count / 5)) }, () =>
    placer.near(random, placer.centre, placer.inradius),
  );
}

function nearestCentres(placers: readonly Placer[], c: number): Spot[] {
  const own = placers[c]?.centre ?? [0, 0];
  return placers
    .map((placer, i) => ({
      spot: placer.centre,
      i,
      away: Math.hypot(placer.centre[0] - own[0], placer.centre[1] - own[1]),
    }))
    .filter(({ i }) => i !== c)
    .sort((a, b) => a.away - b.away || a.i - b.i)
    .slice(0, WAYS)
    .map(({ spot }) => spot);
}

function cameraAt(
  random: Random,
  placer: Placer,
  centres: readonly Spot[],
  ways: readonly Spot[],
  urban: boolean,
): Row {
  const way = random.chance(0.55) && ways.length > 0 ? placer.along(random, random.pick(ways)) : null;
  const spot =
    way?.spot ??
    placer.near(random, random.pick(centres), Math.min(urban ? 180 : 360, placer.inradius * 0.8));
  const round = random.chance(0.14);
  // Along a way a camera looks along it, one way or the other; elsewhere anywhere.
  const looks = way
    ? way.bearing + (random.chance(0.5) ? 180 : 0) + random.normal() * 12
    : random.between(0, 360);
  const known = !round && random.chance(0.87);
  return {
    ...(Object.fromEntries(COLUMNS.map((column) => [column, null])) as Row),
    lng: spot[0],
    lat: spot[1],
    bearing: known ? ((Math.round(looks) % 360) + 360) % 360 : null,
    fov: round ? 360 : ([60, 75, 90, 110][random.weighted([2, 3, 4, 2])] ?? 90),
    range_m: random.chance(0.015) ? null : 30 + 5 * random.int(11),
    kind: round ? '360' : 'fixed',
    owner: ['household', 'commune', 'enterprise', 'agency'][random.weighted([9, 5, 4, 2])] ?? 'household',
    state: ['working', 'broken', 'unknown'][random.weighted([88, 8, 4])] ?? 'working',
  };
}

/** Days of installation so that the stock at each period's end is exact; the removed ones leave before the last ends. */
function withDays(random: Random, rows: readonly Row[], ground: Ground, scenario: Scenario): Row[] {
  const { stock, removed } = scenario.cameras;
  const first = ground.periods[0];
  const last = ground.periods.at(-1);
  if (!first || !last) return [...rows];
  const order = random.shuffled(rows.map((_, i) => i));
  const dated = [...rows];
  order.forEach((index, rank) => {
    const row = rows[index] as Row;
    if (rank < removed) {
      // Was there before the first period and goes within the last, so that each earlier stock counts it.
      const gone = dayBetween(random, last.from, plusDays(last.to, -2));
      dated[index] = {
        ...row,
        installed: dayBetween(random, plusDays(first.from, -1500), plusDays(first.from, -90)),
        removed: gone,
      };
      return;
    }
    const place = rank - removed;
    // The removed ones fill the earlier stocks too.
    const p = stock.findIndex((count, i) => place < (i === stock.length - 1 ? count : count - removed));
    const [from, to] =
      p <= 0
        ? [plusDays(first.from, -1500), first.to]
        : [plusDays(ground.periods[p - 1]?.to ?? first.to, 1), ground.periods[p]?.to ?? last.to];
    // A few old ones stand there since nobody knows when.
    const installed = p <= 0 && random.chance(0.05) ? null : dayBetween(random, from, to);
    dated[index] = { ...row, installed };
  });
  return dated;
}
