import type { LayerDefinition } from '../../domain/layer';
import { withPeriods } from '../../domain/overlay';
import { PERIOD } from '../../domain/communeColumns';
import {
  chosenMapping,
  importReading,
  type ImportedTable,
  type ImportTarget,
} from '../../import/importTable';
import type { ColumnMapping } from '../../import/matchColumns';
import { mergeRows, type KnownTable, type MergedRows, type MergeMode } from '../../import/mergeRows';
import type { Outcome } from '../../import/outcome';
import { isRejectedTable } from '../../import/rejectedColumns';
import { keptRows } from '../../import/repeatedRows';
import type { OpenedWorkbook } from '../../import/openWorkbook';
import type { TableReading } from '../../import/understandWorkbook';
import type { PlacedFile } from '../countLayer';
import type { LoadedTerritory } from '../openTerritory';
import type { FormerLayer } from './former';
import type { ImportPreview, IntakeProgress, PreviewInput } from './protocol';

/** Everything that is known of one file for one layer with one set of decisions; previews and files are made of it. */
export interface ImportWork {
  readonly layer: LayerDefinition;
  readonly loaded: LoadedTerritory;
  readonly target: ImportTarget;
  readonly options: PreviewInput['options'];
  readonly opened: OpenedWorkbook;
  readonly reading: TableReading;
  readonly mapping: ColumnMapping;
  /** The rows in their communes, or why the whole file is refused. */
  readonly imported: Outcome<ImportedTable>;
  readonly open: ImportPreview['open'];
  readonly merge: MergeMode;
  /** Null while a person has to decide something. */
  readonly merged: MergedImport | null;
}

/** The layer's file as it would be. */
export interface MergedImport {
  readonly former: FormerLayer | null;
  readonly fresh: KnownTable;
  readonly rows: MergedRows;
  /** The rows of both, in their communes, as they will be counted. */
  readonly placed: PlacedFile;
}

export interface WorkSteps {
  readonly onProgress: (progress: IntakeProgress) => void;
  readonly breathe: () => Promise<void>;
  /** What the layer has now; asked for once nothing is left to decide. */
  readonly former: (periods: ImportTarget['periods']) => Promise<FormerLayer | null>;
  readonly formerCommunes: ImportTarget['former'];
}

/** A file that was read for a layer → placed, merged with what the territory has, and read back. */
export async function importWork(
  layer: LayerDefinition,
  loaded: LoadedTerritory,
  opened: OpenedWorkbook,
  reading: TableReading,
  { options, decisions }: Pick<PreviewInput, 'options' | 'decisions'>,
  steps: WorkSteps,
): Promise<ImportWork> {
  const periods = withPeriods(loaded.open.territory.periods, options.newPeriods ?? []);
  const target: ImportTarget = { ...loaded.base, periods, former: steps.formerCommunes };
  const read = await importReading(
    reading,
    layer,
    target,
    {
      columns: options.columns,
      period: periods.find(({ id }) => id === options.periodId) ?? null,
      decisions,
      zones: options.zones,
    },
    {
      onProgress: (share) => steps.onProgress({ step: 'place', share }),
      breathe: steps.breathe,
    },
  );
  const mapping = read.ok
    ? read.value.mapping
    : options.columns
      ? chosenMapping(reading, layer, options.columns)
      : reading.mapping;
  const open = openDecisions(read, layer);
  const merge = options.merge ?? (isRejectedTable(reading.table.headers) ? 'rows' : 'period');
  const work = { layer, loaded, target, options, opened, reading, mapping, open, merge };
  if (!read.ok || open.length > 0) return { ...work, imported: read, merged: null };

  steps.onProgress({ step: 'compare', share: null });
  const former = await steps.former(periods);
  await steps.breathe();
  const { imported, fresh } = keptRows(read.value, layer, target);
  await steps.breathe();
  const rows = mergeRows(fresh, former, layer, merge);
  const placed = placedTogether(rows, imported, former, mapping);
  return { ...work, imported: { ok: true, value: imported }, merged: { former, fresh, rows, placed } };
}

/**
 * The rows of the layer's file as it will be, without reading it again: an import knows where its rows lie, and so does
 * what was there. That the file reads back as the same rows is checked when it is made.
 */
function placedTogether(
  { origin }: MergedRows,
  imported: ImportedTable,
  former: FormerLayer | null,
  mapping: ColumnMapping,
): PlacedFile {
  const rows: unknown[] = [];
  const ordinals: number[] = [];
  const rowNumbers: number[] = [];
  const { placed } = imported;
  origin.forEach((at, i) => {
    const row = at >= 0 ? placed.rows[at] : former?.parsed[~at];
    if (row === undefined) return;
    rows.push(row);
    ordinals.push((at >= 0 ? placed.placement.ordinals[at] : former?.ordinals[~at]) ?? -1);
    rowNumbers.push(i + 2);
  });
  const outside = ordinals.filter((ordinal) => ordinal < 0).length;
  const counts = {
    read: origin.length,
    accepted: rows.length,
    rejected: origin.length - rows.length,
    assigned: rows.length - outside,
    outside,
  };
  const placement = { ordinals: Int32Array.from(ordinals), counts, issues: [] };
  return { placed: { ...placed, rows, rowNumbers, placement }, mapping };
}

function openDecisions(imported: Outcome<ImportedTable>, layer: LayerDefinition): ImportPreview['open'] {
  // Refused for a reason that no decision mends: nothing is open.
  if (!imported.ok) return imported.issues.some(({ code }) => code === 'missingColumn') ? ['columns'] : [];
  const { periodSource, zones, placed } = imported.value;
  const open: ImportPreview['open'][number][] = [];
  // Rows that say no period would count in every one.
  if (periodSource === 'none' && layer.columns.some(({ id }) => id === PERIOD.id)) open.push('period');
  if (zones && zones.chosen.length === 0) open.push('zone');
  if (placed.rows.length === 0) open.push('nothingAccepted');
  return open;
}
