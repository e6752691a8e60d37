import type { Dataset, RawTable } from '../domain/dataset';
import type { Issue } from '../domain/issue';
import type { LayerDefinition } from '../domain/layer';
import type { Period } from '../domain/period';
import { convertZones } from './convertZones';
import type { PlaceDecisions } from './decisions';
import type { FormerPort } from './formerNames';
import { mappingFrom, type ColumnMapping } from './matchColumns';
import { openWorkbook, type TableOptions } from './openWorkbook';
import type { Outcome, WorkPace } from './outcome';
import { codesIn, olderNames, placeOlder } from './placeOlder';
import type { PlacedDataset } from './place';
import { placeReviews, type PlaceReview } from './placeReview';
import type { PlaceTarget } from './placeTarget';
import { readDataset } from './readDataset';
import { restoreCodes } from './restoreCodes';
import { withPeriods, type PeriodSource } from './table/withPeriods';
import { withYears } from './table/withYears';
import { understand, type TableReading } from './understandWorkbook';
import type { ZoneReport } from './zones';

export { canonicalTable, csvText, type CanonicalTable } from './canonicalTable';

/** Where a file is imported to. */
export interface ImportTarget extends PlaceTarget {
  readonly periods: readonly Period[];
  /**
   * What became of the communes of before 07/2025, asked for only when a file may speak of them; absent where the
   * boundaries are not of today (see `formerPort`).
   */
  readonly former?: FormerPort;
}

/** What a person decided beforehand; everything else is found out and told. */
export interface ImportOptions extends TableOptions {
  /** Header positions (0-based) by column id, instead of the proposed mapping. */
  readonly columns?: Readonly<Record<string, number>>;
  /** The period that a file without a column of periods speaks of. */
  readonly period?: Period | null;
  /** Communes that a person chose for texts. */
  readonly decisions?: PlaceDecisions;
  /** VN-2000 systems ("EPSG:9210") that positions in metres are in, in the order to be tried; absent: found out. */
  readonly zones?: readonly string[];
}

/** A file read, checked and placed, not yet accepted by anybody. */
export interface ImportedTable {
  readonly reading: TableReading;
  /** The table as it was given to the layer: codes with their zeros, periods by their ids. */
  readonly table: RawTable;
  readonly mapping: ColumnMapping;
  readonly dataset: Dataset<unknown>;
  /** Counts and all issues, in the order of the rows. */
  readonly placed: PlacedDataset<unknown>;
  readonly periodSource: PeriodSource;
  readonly periods: readonly Period[];
  /** Texts of communes that were not placed for sure, and those that a person decided. */
  readonly places: readonly PlaceReview[];
  /** Null when no position is in metres. */
  readonly zones: ZoneReport | null;
}

/**
 * A file as an officer has it → the rows of one layer in their communes, with everything that was found, restored,
 * doubted and refused: the one way in for the browser and the command line.
 *
 * Laws: every row of the sheet is in `reading.sheet.account`; its data rows = rows read = accepted + rejected; accepted =
 * assigned + outside. Refuses the whole file as {@link openWorkbook}, {@link understand} and {@link readDataset} do. Never throws for anything a
 * file can hold.
 */
export async function importTable(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  layer: LayerDefinition,
  target: ImportTarget,
  options: ImportOptions = {},
  pace: WorkPace = {},
): Promise<Outcome<ImportedTable>> {
  const opened = await openWorkbook(bytes, name, options);
  if (!opened.ok) return opened;
  const read = understand(opened.value, layer, options);
  if (!read.ok) return read;
  return importReading(read.value, layer, target, options, pace);
}

/** The second half of {@link importTable}, for a file that was read already: after a person changed a column or a period. */
export async function importReading(
  reading: TableReading,
  layer: LayerDefinition,
  target: ImportTarget,
  options: ImportOptions = {},
  pace: WorkPace = {},
): Promise<Outcome<ImportedTable>> {
  const { table } = reading;
  const mapping = options.columns ? chosenMapping(reading, layer, options.columns) : reading.mapping;
  const codes = codesIn(table, mapping);
  const older = await olderNames(codes, target);
  const coded = restoreCodes(table, mapping, older ?? target.names);
  const zoned = await convertZones(coded.table, mapping, target, options.zones, pace, reading.sheet.title);
  const told = { chosen: options.period, title: reading.sheet.title };
  const dated = withPeriods(zoned.table, mapping, layer, target.periods, told);
  const full = withYears(dated.table, dated.mapping, layer, target.periods, told);
  const dataset = await readDataset(full.table, layer, dated.mapping, pace);
  if (!dataset.ok) return dataset;
  const known = without(dataset.value, [...zoned.issues, ...dated.issues], zoned.refused);
  const issues = [
    ...reading.sheet.issues,
    ...coded.issues,
    ...zoned.issues,
    ...dated.issues,
    ...full.issues,
    ...known.issues,
  ];
  const { placed, names } = await placeOlder({ ...known, issues }, layer, target, older, codes, {
    decisions: options.decisions ?? {},
    periods: dated.periods,
    pace,
  });
  return {
    ok: true,
    value: {
      reading,
      table: full.table,
      mapping: dated.mapping,
      dataset: known,
      placed,
      periodSource: dated.source,
      periods: dated.periods,
      places: placeReviews(placed.texts, names),
      zones: zoned.report,
    },
  };
}

/**
 * The mapping that a person chose: header positions (0-based) by column id. What the reading added beside the columns of the
 * file (the district of the section above a row) was nobody's to choose and stays.
 */
export function chosenMapping(
  { table, sheet, mapping }: TableReading,
  layer: Pick<LayerDefinition, 'columns' | 'refusesIdentity'>,
  columns: Readonly<Record<string, number>>,
): ColumnMapping {
  const added = mapping.matches.filter(({ index }) => index >= sheet.ownColumns);
  const all = { ...Object.fromEntries(added.map(({ column, index }) => [column, index])), ...columns };
  return mappingFrom(table.headers, layer, all);
}

/** The dataset without the rows that were refused beside the layer's own rules; they are counted as rejected. */
function without(
  dataset: Dataset<unknown>,
  refused: readonly Issue[],
  explained: ReadonlySet<number>,
): Dataset<unknown> {
  const rows = new Set(refused.filter(({ severity }) => severity === 'error').map(({ row }) => row));
  if (rows.size === 0) return dataset;
  const kept = dataset.rowNumbers.flatMap((number, i) => (rows.has(number) ? [] : [i]));
  return {
    ...dataset,
    rows: kept.map((i) => dataset.rows[i]),
    rowNumbers: kept.map((i) => dataset.rowNumbers[i] ?? 0),
    // Metres are out of the range of degrees: that is no second thing wrong with them.
    issues: dataset.issues.filter(({ row }) => row === null || !explained.has(row)),
    rejected: dataset.read - kept.length,
  };
}
