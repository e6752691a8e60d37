import type { Issue } from '../domain/issue';
import type { AggregateInput, LayerDefinition } from '../domain/layer';
import type { ResultInputs, RowCounts } from '../domain/measure';
import type { Period } from '../domain/period';
import { invariant } from '../domain/programmerError';
import { settingsOf, type LayerSettings } from '../domain/settings';
import { allSteps, type Steps } from '../domain/steps';
import type { ColumnMapping } from '../import/matchColumns';
import { openTable, type OpenedTable } from '../import/openTable';
import type { Outcome, WorkPace } from '../import/outcome';
import { placeDataset, type PlacedDataset } from '../import/place';
import { readDataset } from '../import/readDataset';
import { restoreCodes } from '../import/restoreCodes';
import type { CountingBase } from './countingBase';
import { ISSUE_LIMIT, type LayerResult, type Progress } from './protocol';
import { totalsOf } from './totals';

/** A file of a layer, read and placed: everything that does not depend on the period. */
export interface PlacedFile {
  readonly placed: PlacedDataset<unknown>;
  readonly mapping: ColumnMapping;
}

export interface StepPace {
  readonly onProgress?: (progress: Progress) => void;
  readonly breathe?: () => Promise<void>;
}

/**
 * Bytes of a layer's file → rows in their communes: the one way in for the browser, the command line and the tests.
 * Refuses the whole file with its reasons; a refused row is an issue of the result.
 */
export async function placeFile(
  bytes: Uint8Array<ArrayBuffer>,
  fileName: string,
  layer: LayerDefinition,
  base: CountingBase,
  pace: StepPace = {},
): Promise<Outcome<PlacedFile>> {
  const opened = await openTable(bytes, fileName, layer);
  return opened.ok ? placeOpened(opened.value, layer, base, pace) : opened;
}

/** The second half of {@link placeFile}, for a table whose columns are known. */
export async function placeOpened(
  { table, mapping, issues: found }: OpenedTable,
  layer: LayerDefinition,
  base: CountingBase,
  pace: StepPace = {},
): Promise<Outcome<PlacedFile>> {
  const step = (name: Progress['step']): WorkPace => ({
    onProgress: (share) => pace.onProgress?.({ step: name, share }),
    breathe: pace.breathe,
  });
  const restored = restoreCodes(table, mapping, base.names);
  const dataset = await readDataset(restored.table, layer, mapping, step('read'));
  if (!dataset.ok) return dataset;
  const issues = [...found, ...restored.issues, ...dataset.value.issues];
  const placed = await placeDataset({ ...dataset.value, issues }, layer, base, step('assign'));
  checkCounts(placed.placement.counts, placed.rows.length);
  return { ok: true, value: { placed, mapping } };
}

/** What a result was counted for; the rest of {@link ResultInputs} is known here. */
export type CountedFor = Pick<
  ResultInputs,
  'territory' | 'epochId' | 'boundariesFile' | 'boundariesSha256' | 'illustrative' | 'computedAt'
> & {
  readonly period: Period | null;
  readonly periods: readonly Period[];
  /** What is set otherwise than by default, checked by the caller ({@link settingsOf}). */
  readonly settings?: LayerSettings;
};

/**
 * Rows in their communes → one value per commune and measure, the totals of the territory, and what it all came from.
 * Checks the laws: each measure has a column as long as the communes; without a period, Σ `count` = rows assigned.
 */
export function countPlaced(
  file: PlacedFile,
  layer: LayerDefinition,
  base: CountingBase,
  counted: CountedFor,
  issueLimit = ISSUE_LIMIT,
): LayerResult {
  return allSteps(countSteps(file, layer, base, counted, issueLimit));
}

/** What a layer is given when it is asked: the rows in their communes, and for when. */
export function layerInput(
  { placed }: PlacedFile,
  layer: LayerDefinition,
  { communes, areaKm2, boundaries }: CountingBase,
  { period, periods, settings: given }: CountedFor,
): AggregateInput<unknown> {
  const { settings } = settingsOf(layer.settings, given);
  return {
    rows: placed.rows,
    ordinals: placed.placement.ordinals,
    context: { communes, areaKm2, boundaries, period, periods, settings },
  };
}

/** {@link countPlaced} in steps, where the layer counts in steps; else in one. */
export function* countSteps(
  file: PlacedFile,
  layer: LayerDefinition,
  base: CountingBase,
  counted: CountedFor,
  issueLimit = ISSUE_LIMIT,
): Steps<LayerResult> {
  const { placed } = file;
  const { period, periods: _, settings: given, ...inputs } = counted;
  const { settings } = settingsOf(layer.settings, given);
  const { communes } = base;
  const input = layerInput(file, layer, base, counted);
  const output = layer.aggregateSteps ? yield* layer.aggregateSteps(input) : layer.aggregate(input);
  for (const [id, column] of Object.entries(output.columns))
    invariant(column.length === communes.length, {
      got: `${column.length} values of ${layer.id}.${id}`,
      expected: `${communes.length}, one per commune`,
      do: 'make the aggregate fill one value for each commune',
    });
  const { counts } = placed.placement;
  const count = output.columns.count;
  if (count && period === null) {
    const sum = count.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
    invariant(sum === counts.assigned, {
      got: `Σ ${layer.id}.count = ${sum}`,
      expected: `${counts.assigned} rows assigned`,
      do: 'count each assigned row once',
    });
  }
  const issues: readonly Issue[] = [...placed.placement.issues, ...(output.issues ?? [])];
  return {
    table: {
      columns: output.columns,
      totals: totalsOf(layer.measures, output.columns, output.totals),
      ...(output.hidden && { hidden: output.hidden }),
      inputs: {
        ...inputs,
        layer: layer.id,
        periodId: period?.id ?? null,
        ...(layer.settings?.length && { settings }),
        file: placed.dataset.sourceName,
        sha256: placed.dataset.sha256,
        rows: counts,
        rowsUsed: output.rowsUsed,
      },
    },
    detail: output.detail,
    issues: issues.slice(0, issueLimit),
    issueTotal: issues.length,
    counts,
  };
}

function checkCounts(counts: RowCounts, kept: number): void {
  const holds =
    counts.read === counts.accepted + counts.rejected &&
    counts.accepted === counts.assigned + counts.outside &&
    counts.accepted === kept;
  invariant(holds, {
    got: JSON.stringify(counts),
    expected: 'read = accepted + rejected, accepted = assigned + outside',
    do: 'look for rows that were dropped or kept twice',
  });
}
