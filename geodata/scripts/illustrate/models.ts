import { apportion } from './apportion';
import { dayBetween, plusDays } from './calendar';
import { csvText, type Cell } from './csvText';
import type { Ground } from './ground';
import { modelsOf, type CatalogueModel } from './modelCatalogue';
import { reviewsOf, type Judgement } from './modelReviews';
import type { Placer } from './placer';
import { randomOf, type Random } from './random';
import type { StatusResult } from './safeStatus';
import type { Scenario } from './scenario';
import { siteName } from './siteName';

const COLUMNS = [
  'model',
  'group',
  'site',
  'lng',
  'lat',
  'commune_code',
  'teams',
  'stage',
  'launched',
  'reviews',
  'scope',
  'removed',
  'removed_reason',
] as const;
type Row = Record<(typeof COLUMNS)[number], Cell>;

/** A model of the scenario with the days between which it was launched first. */
interface ChosenModel extends CatalogueModel {
  readonly from: string;
  readonly to: string;
  readonly scope: 'nation' | 'province' | null;
}

const REMOVED_REASONS = ['không còn phù hợp', 'sáp nhập với mô hình khác', 'hoạt động hình thức'] as const;

/**
 * models.csv: as many distinct names in operation at each period's end as the scenario says. Every commune has an anchor:
 * a site older than the first period whose reviews agree with the commune's criterion XA-1d.
 */
export function modelsCsv(
  ground: Ground,
  scenario: Scenario,
  placers: readonly Placer[],
  status: readonly StatusResult[][],
): string {
  const random = randomOf(scenario.id, 'models');
  const chosen = chooseModels(random, ground, scenario);
  const rows: Row[] = [];
  const judgements = status.map((periods) => judgementOf(periods));

  const fixed = scenario.models.fixed;
  const isFixed = (model: CatalogueModel, c: number): boolean =>
    fixed !== undefined && model.name === fixed.name && ground.communes[c]?.code === fixed.code;
  const old = chosen.filter((model) => model.to < (ground.periods[0]?.from ?? '') && model.site === 'area');
  const anchors = ground.communes.map((_, c) => {
    const named = old.find((model) => isFixed(model, c));
    return named ?? old[random.weighted(old.map((model) => model.spread))] ?? chosen[0];
  });
  const others = spreadSites(random, ground, scenario, chosen, anchors, judgements);

  chosen.forEach((model) => {
    let first = true;
    ground.communes.forEach((commune, c) => {
      const placer = placers[c];
      if (!placer) return;
      const anchored = anchors[c]?.name === model.name;
      let count = (others.get(model.name)?.[c] ?? 0) + Number(anchored);
      if (isFixed(model, c)) count = fixed?.sites ?? count;
      const teams = isFixed(model, c)
        ? apportion(
            fixed?.teams ?? 0,
            Array.from({ length: count }, () => 1),
          )
        : null;
      for (let n = 0; n < count; n++) {
        const anchor = anchored && n === 0;
        // The first site of a model carries its name through all periods.
        const launched =
          anchor || first ? model : { from: model.from, to: ground.periods.at(-1)?.to ?? model.to };
        const row = siteRow(random, model, launched);
        const spot = placer.near(random, placer.centre, placer.inradius * (anchor ? 0.35 : 0.7));
        Object.assign(row, { lng: spot[0], lat: spot[1], commune_code: commune.code });
        row.site = isFixed(model, c)
          ? `${scenario.area.urban} ${n + 1}`
          : siteName(random, model.site, commune, scenario.area);
        row.teams = commune.code === fixed?.code ? (teams?.[n] ?? 0) : teamsOf(random, model);
        const judgement = judgements[c] ?? [];
        finish(
          random,
          ground,
          row,
          anchor ? 'anchor' : first || isFixed(model, c) ? 'kept' : 'plain',
          judgement,
        );
        first = false;
        rows.push(row);
      }
    });
  });
  rows.push(...proposals(random, scenario, ground, placers, chosen));
  return csvText(COLUMNS, rows);
}

/** The scenario's names, the widely spread ones first and oldest; each is launched before the period it first counts in. */
function chooseModels(random: Random, ground: Ground, scenario: Scenario): ChosenModel[] {
  const { names, replicated, fixed } = scenario.models;
  const catalogue = modelsOf(scenario.country);
  const rank = new Map(
    catalogue.map((model) => [
      model,
      model.spread + random.between(0, 5) + Number(model.name === fixed?.name) * 20,
    ]),
  );
  const ordered = [...catalogue]
    .sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0))
    .slice(0, names.at(-1));
  return ordered.map((model, i) => {
    const p = names.findIndex((count) => i < count);
    const period = ground.periods[p];
    const start = ground.periods[0]?.from ?? '';
    const scope =
      i < replicated.nation ? 'nation' : i < replicated.nation + replicated.province ? 'province' : null;
    return p <= 0 || !period
      ? { ...model, scope, from: plusDays(start, -2600), to: plusDays(start, -400) }
      : {
          ...model,
          scope,
          from: plusDays(ground.periods[p - 1]?.to ?? start, 1),
          to: plusDays(period.to, -5),
        };
  });
}

/** Sites beside the anchors, by model and commune: every model has at least one, wide ones and large communes have more. */
function spreadSites(
  random: Random,
  ground: Ground,
  scenario: Scenario,
  chosen: readonly ChosenModel[],
  anchors: readonly (ChosenModel | undefined)[],
  judgements: readonly Judgement[][],
): Map<string, number[]> {
  const anchored = new Set(anchors.map((model) => model?.name));
  const least = chosen.map((model) => Number(!anchored.has(model.name)));
  const free = scenario.models.sites - anchors.length - least.reduce((a, b) => a + b, 0);
  const extra = apportion(
    Math.max(0, free),
    chosen.map((model) => model.spread ** 1.6),
  );
  const sites = new Map<string, number[]>();
  chosen.forEach((model, m) => {
    // A commune that must lack an effective model gets no sites but its anchor.
    const weights = ground.communes.map((commune, c) =>
      judgements[c]?.includes('ineffective') ? 0 : commune.population ** 0.7 * random.between(0.3, 1.7),
    );
    const perCommune = ground.communes.map(() => 0);
    for (let n = 0; n < (least[m] ?? 0) + (extra[m] ?? 0); n++) {
      const c = random.weighted(weights);
      perCommune[c] = (perCommune[c] ?? 0) + 1;
      // The same model comes to the same commune again only rarely.
      weights[c] = (weights[c] ?? 0) * 0.15;
    }
    sites.set(model.name, perCommune);
  });
  return sites;
}

/** Per period what the anchor's rating must say so that XA-1d holds, or does not. */
function judgementOf(periods: readonly StatusResult[]): Judgement[] {
  return periods.map((result) => (result.unmet.includes('XA-1d') ? 'ineffective' : 'effective'));
}

function siteRow(
  random: Random,
  model: ChosenModel,
  launched: { readonly from: string; readonly to: string },
): Row {
  const row = Object.fromEntries(COLUMNS.map((column) => [column, null])) as Row;
  row.model = model.name;
  row.group = model.group;
  row.scope = model.scope;
  row.launched = dayBetween(random, launched.from, launched.to);
  return row;
}

/** Reviews, and for a few plain sites the end; then the stage that follows from them. */
function finish(
  random: Random,
  ground: Ground,
  row: Row,
  role: 'anchor' | 'kept' | 'plain',
  judgement: readonly Judgement[],
): void {
  const launched = String(row.launched);
  const end = ground.periods.at(-1)?.to ?? launched;
  const reviews = reviewsOf(random, ground.periods, launched, role === 'anchor' ? judgement : null);
  const removable = role === 'plain' && launched < plusDays(end, -700);
  if (removable && random.chance(0.04)) {
    const removed = dayBetween(random, plusDays(launched, 400), plusDays(end, -20));
    row.removed = removed;
    row.removed_reason = random.pick(REMOVED_REASONS);
    row.reviews = reviews.filter((review) => review.slice(0, 10) < removed).join(';');
    row.stage = 'removed';
    return;
  }
  row.reviews = reviews.join(';');
  row.stage =
    row.scope !== null
      ? 'replicated'
      : reviews.length > 0
        ? 'reviewed'
        : launched > plusDays(end, -180)
          ? 'launched'
          : 'active';
}

function teamsOf(random: Random, model: CatalogueModel): number {
  if (model.group === 'self-management') return 1 + random.int(9);
  return model.group === 'fire' || model.group === 'patrol' ? 1 + random.int(4) : random.int(2);
}

/** A few further sites of models that are there already, proposed and not launched. */
function proposals(
  random: Random,
  scenario: Scenario,
  ground: Ground,
  placers: readonly Placer[],
  chosen: readonly ChosenModel[],
): Row[] {
  const open = ground.communes.map((commune) => Number(commune.code !== scenario.models.fixed?.code));
  return Array.from({ length: Math.max(1, Math.round(scenario.models.sites / 60)) }, () => {
    const model = random.pick(chosen);
    const c = random.weighted(open);
    const [commune, placer] = [ground.communes[c], placers[c]];
    const row = Object.fromEntries(COLUMNS.map((column) => [column, null])) as Row;
    if (!commune || !placer) return row;
    const [lng, lat] = placer.near(random, placer.centre, placer.inradius * 0.6);
    const site = siteName(random, model.site, commune, scenario.area);
    return {
      ...row,
      model: model.name,
      group: model.group,
      site,
      lng,
      lat,
      commune_code: commune.code,
      stage: 'proposed',
    };
  });
}
