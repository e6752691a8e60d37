import { COMMUNE_CODE, COMMUNE_NAME, DISTRICT, PERIOD } from '../../domain/communeColumns';
import type { MeasureDefinition } from '../../domain/measure';
import { parseNumber } from '../../domain/parseNumber';
import type { Period } from '../../domain/period';
import { applySuppression, SHOWN, type ShownTable } from '../../domain/suppression';
import { countSteps, type PlacedFile } from '../countLayer';
import { paced, type Pace } from '../paced';
import type { KnownRow } from '../../import/layerRows';
import type { ImportWork, MergedImport } from './importWork';
import { PREVIEW_LIMITS, type ImportDiff, type RowChange } from './protocol';
import { rowLabels } from './rowLabel';

/** A number of a former row that the suppression policy keeps from the screen. */
export const HIDDEN_CELL = '…';

/**
 * What accepting an import would change: row by row, and counted. Every value and every former cell is as everybody may
 * see it: the suppression policy stands before all of them.
 * Laws: rows of the new file = kept + added + changed + same; former rows = removed + changed + same + kept.
 */
export async function diffOf(
  work: ImportWork,
  merged: MergedImport,
  now: Date,
  pace: Pace = {},
): Promise<ImportDiff> {
  const { layer } = work;
  const { rows, former } = merged;
  const { same, changed, removed, added } = rows.compared;
  const period = comparedPeriod(work);
  const count = counter(work, now, pace);
  const before = former && (await count(former.placed, period, former.illustrative));
  const after = await count(merged.placed, period, false);
  const measure = layer.measures.find(({ id }) => id === layer.defaultMeasure);
  const communes = work.loaded.base.communes.length;
  const valuesOf = (shown: ShownTable | null, id: string): Float64Array =>
    shown?.columns[id]?.slice() ?? new Float64Array(communes).fill(NaN);
  const values = {
    before: valuesOf(before, layer.defaultMeasure),
    after: valuesOf(after, layer.defaultMeasure),
  };
  const categorical = measure?.categories
    ? measure
    : layer.measures.find(({ categories, hidden }) => categories && !hidden);
  return {
    rows: {
      added: added.length,
      changed: changed.length,
      removed: removed.length,
      same: same.length,
    },
    kept: rows.kept.length,
    changes: changesOf(work, merged, await formerCells(work, merged, count)),
    changeTotal: added.length + changed.length + removed.length,
    periodId: period?.id ?? null,
    measures: totalsOf(layer.measures, before, after),
    measure: layer.defaultMeasure,
    ...values,
    changed: Uint32Array.from(differing(values.before, values.after)),
    moves: categorical ? movesOf(valuesOf(before, categorical.id), valuesOf(after, categorical.id)) : [],
    replacesIllustrative: former?.illustrative ?? false,
  };
}

type Count = (file: PlacedFile, period: Period | null, illustrative: boolean) => Promise<ShownTable>;

function counter({ layer, loaded, target }: ImportWork, now: Date, pace: Pace): Count {
  const { territory } = loaded.open;
  return async (file, period, illustrative) => {
    const steps = countSteps(file, layer, loaded.base, {
      territory: territory.id,
      epochId: territory.epoch.id,
      boundariesFile: territory.boundaries.file,
      boundariesSha256: loaded.boundariesSha256,
      illustrative,
      computedAt: now.toISOString(),
      period,
      periods: target.periods,
    });
    const { table } = await paced(steps, pace);
    return applySuppression(table, layer.measures);
  };
}

/** The latest period that the rows speak of; for rows without one the period in view, else the territory's default. */
function comparedPeriod({ imported, target, options, loaded }: ImportWork): Period | null {
  const told = imported.ok ? imported.value.periods : [];
  const latest = target.periods.filter(({ id }) => told.some((period) => period.id === id)).at(-1);
  const byId = (id: string | undefined): Period | undefined =>
    target.periods.find((period) => period.id === id);
  return latest ?? byId(options.periodId) ?? byId(loaded.open.territory.defaultPeriod) ?? null;
}

function totalsOf(
  measures: readonly MeasureDefinition[],
  before: ShownTable | null,
  after: ShownTable,
): ImportDiff['measures'] {
  return measures
    .filter(({ scale, hidden }) => scale !== 'category' && !hidden)
    .map(({ id }) => ({ measure: id, before: before?.totals[id] ?? NaN, after: after.totals[id] ?? NaN }))
    .filter((total) => !Number.isNaN(total.before) || !Number.isNaN(total.after));
}

/** Ordinals whose value is another, or appeared, or went. */
function differing(before: Float64Array, after: Float64Array): number[] {
  // Object.is alone would tell 0 from −0.
  return [...before.keys()].filter((c) => before[c] !== after[c] && !Object.is(before[c], after[c]));
}

function movesOf(before: Float64Array, after: Float64Array): ImportDiff['moves'] {
  const moves = new Map<string, { from: number; to: number; ordinals: number[] }>();
  for (const c of differing(before, after)) {
    const [from, to] = [before[c]!, after[c]!];
    const move = moves.get(`${from} ${to}`) ?? { from, to, ordinals: [] };
    move.ordinals.push(c);
    moves.set(`${from} ${to}`, move);
  }
  return [...moves.values()].sort((a, b) => b.ordinals.length - a.ordinals.length);
}

function changesOf(work: ImportWork, { rows, former, fresh }: MergedImport, mayShow: ShownCell): RowChange[] {
  const { layer, loaded, imported } = work;
  const numbers = imported.ok ? imported.value.placed.rowNumbers : [];
  const labelOf = rowLabels(layer, loaded.base.communes);
  const { changed, added, removed } = rows.compared;
  const changes: RowChange[] = [];
  const full = (): boolean => changes.length >= PREVIEW_LIMITS.changes;
  for (const [i, j] of changed) {
    if (full() || !former) break;
    const [was, is] = [former.known[i]!, fresh.known[j]!];
    const sameCommune = was.ordinal === is.ordinal && was.place !== null && is.place !== null;
    const samePeriod = was.periodId !== null && was.periodId === is.periodId;
    const cells = rows.table.headers.flatMap((column) => {
      if (sameCommune && COMMUNE_COLUMNS.has(column)) return [];
      if (samePeriod && column === PERIOD.id) return [];
      const before = was.cells[former.table.headers.indexOf(column)] ?? '';
      const after = is.cells[fresh.table.headers.indexOf(column)] ?? '';
      return before === after ? [] : [{ column, before: mayShow(before, was), after }];
    });
    const label = labelOf(is, fresh);
    changes.push({ change: 'changed', label, row: numbers[j] ?? null, ordinal: is.ordinal, cells });
  }
  for (const j of added) {
    if (full()) break;
    const is = fresh.known[j]!;
    const label = labelOf(is, fresh);
    changes.push({ change: 'added', label, row: numbers[j] ?? null, ordinal: is.ordinal, cells: [] });
  }
  for (const i of removed) {
    if (full() || !former) break;
    const was = former.known[i]!;
    const label = labelOf(was, former);
    changes.push({ change: 'removed', label, row: null, ordinal: was.ordinal, cells: [] });
  }
  return changes;
}

const COMMUNE_COLUMNS: ReadonlySet<string> = new Set([COMMUNE_CODE.id, COMMUNE_NAME.id, DISTRICT.id]);

/** A former cell as everybody may see it. */
type ShownCell = (cell: string, row: Pick<KnownRow, 'periodId' | 'ordinal'>) => string;

/**
 * The person holds the new file, not the old one: a former number of a commune and period of which the policy hides
 * anything is not told.
 */
async function formerCells(
  { layer, target }: ImportWork,
  { rows, former }: MergedImport,
  count: Count,
): Promise<ShownCell> {
  if (!former || !layer.measures.some(({ sensitive }) => sensitive)) return (cell) => cell;
  const counted = new Map<string | null, ShownTable>();
  for (const id of new Set(rows.compared.changed.map(([i]) => former.known[i]?.periodId ?? null))) {
    const period = target.periods.find((one) => one.id === id) ?? null;
    counted.set(id, await count(former.placed, period, former.illustrative));
  }
  return (cell, { periodId, ordinal }) => {
    if (parseNumber(cell) === null) return cell;
    const states = Object.values(counted.get(periodId)?.states ?? {});
    const isShown = states.length > 0 && states.every((state) => state[ordinal] === SHOWN);
    return isShown ? cell : HIDDEN_CELL;
  };
}
