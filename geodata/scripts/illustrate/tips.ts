import { apportion } from './apportion';
import { csvText, type Cell } from './csvText';
import type { CommuneGround, Ground } from './ground';
import { randomOf } from './random';
import type { Scenario } from './scenario';

const COLUMNS = [
  'commune_code',
  'commune_name',
  'period',
  'category',
  'received',
  'valuable',
  'solved',
  'arrests',
] as const;
type Row = Record<(typeof COLUMNS)[number], Cell>;

/** Categories with their usual share. */
const CATEGORIES: readonly (readonly [string, number])[] = [
  ['trật tự xã hội', 38],
  ['ma túy', 20],
  ['giao thông', 10],
  ['cờ bạc', 14],
  ['lừa đảo qua mạng', 10],
  ['khác', 8],
];

/**
 * tips.csv: counts per commune, period and category whose sums are exactly the scenario's; valuable ≤ received and
 * solved ≤ valuable in every row. A commune without tips in a period has one row of zeros, one that did not report has none:
 * zero is not "no data".
 */
export function tipsCsv(ground: Ground, scenario: Scenario): string {
  const random = randomOf(scenario.id, 'tips');
  // Trust differs between communes and lasts over the years.
  const trust = ground.communes.map(() => Math.max(0.25, 1 + random.normal() * 0.38));
  const rows: Row[][] = ground.communes.map(() => []);
  const { tips } = scenario;
  ground.periods.forEach((period, p) => {
    const weights = ground.communes.map(
      ({ population, urban }, c) =>
        population ** 0.85 * (urban ? 1.25 : 1) * (trust[c] ?? 1) * random.between(0.75, 1.25),
    );
    const silent = new Set(random.shuffled(weights.map((_, c) => c)).slice(0, tips.silent?.[p] ?? 0));
    const heard = weights.map((weight, c) => (silent.has(c) ? 0 : weight));
    const received = spread(tips.received[p] ?? 0, heard, ground, scenario, p);
    const cells: { c: number; category: string; received: number }[] = [];
    received.forEach((count, c) => {
      if (silent.has(c)) return;
      const shares = CATEGORIES.map(([, share]) => share * random.between(0.4, 1.6));
      apportion(count, shares).forEach((part, k) => {
        if (part > 0) cells.push({ c, category: CATEGORIES[k]?.[0] ?? 'khác', received: part });
      });
      if (count === 0) cells.push({ c, category: 'khác', received: 0 });
    });
    const caps = cells.map((cell) => cell.received);
    const some = (low: number, high: number): number[] => caps.map((cap) => cap * random.between(low, high));
    const valuable = apportion(tips.valuable[p] ?? 0, some(0.8, 1.2), caps);
    const solved = apportion(
      tips.solved[p] ?? 0,
      valuable.map((count) => count * random.between(0.4, 1.6)),
      valuable,
    );
    const arrests = apportion(
      tips.arrests[p] ?? 0,
      solved.map((count) => count * random.between(0.6, 2)),
    );
    cells.forEach((cell, i) => {
      const commune = ground.communes[cell.c] as CommuneGround;
      rows[cell.c]?.push({
        commune_code: commune.code,
        commune_name: commune.name,
        period: period.id,
        category: cell.category,
        received: cell.received,
        valuable: valuable[i] ?? 0,
        solved: solved[i] ?? 0,
        arrests: arrests[i] ?? 0,
      });
    });
  });
  return csvText(COLUMNS, rows.flat());
}

/** Total by commune; the scenario may fix one commune's share. */
function spread(
  total: number,
  weights: readonly number[],
  ground: Ground,
  scenario: Scenario,
  p: number,
): number[] {
  const fixed = scenario.tips.fixed;
  const at = fixed ? ground.communes.findIndex((commune) => commune.code === fixed.code) : -1;
  const own = at < 0 ? 0 : (fixed?.received[p] ?? 0);
  const shares = apportion(
    total - own,
    weights.map((weight, c) => (c === at ? 0 : weight)),
  );
  if (at >= 0) shares[at] = own;
  return shares;
}
