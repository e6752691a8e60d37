import type { Dataset, RawTable } from '../domain/dataset';
import type { LayerDefinition } from '../domain/layer';
import type { Period } from '../domain/period';
import { communeNames, restoredCode, type CommuneNames } from './communeNames';
import type { PlaceDecisions } from './decisions';
import { isFormerCodes, REFORM_DAY, type FormerPort } from './formerNames';
import type { ColumnMapping } from './matchColumns';
import type { WorkPace } from './outcome';
import { placeDataset, type PlacedDataset } from './place';
import type { PlaceTarget } from './placeTarget';

/** Where rows are placed, and where former communes can be asked for. */
interface OlderTarget extends PlaceTarget {
  readonly former?: FormerPort;
}

/** Made once per territory: a person changes columns and decisions many times. */
const made = new WeakMap<CommuneNames, CommuneNames>();

async function withFormer(names: CommuneNames, former: FormerPort): Promise<CommuneNames> {
  const known = made.get(names) ?? communeNames(names.communes, names.within, await former());
  made.set(names, known);
  return known;
}

/** Every different commune code of a table, with its zeros. */
export function codesIn(table: RawTable, mapping: ColumnMapping): ReadonlySet<string> {
  const at = mapping.matches.find(({ column }) => column === 'commune_code')?.index;
  const codes = new Set<string>();
  if (at === undefined) return codes;
  for (const row of table.rows) {
    const cell = row[at]?.trim() ?? '';
    if (cell !== '') codes.add(cell);
  }
  return new Set([...codes].flatMap((code) => restoredCode(code) ?? []));
}

/** The names with those of former communes, when the table has a code that the territory lacks; null when it need not. */
export async function olderNames(
  codes: ReadonlySet<string>,
  target: OlderTarget,
): Promise<CommuneNames | null> {
  const { names, former } = target;
  const unknown = [...codes].some((code) => !names.byCode.has(code));
  return former && unknown ? withFormer(names, former) : null;
}

/**
 * Places a dataset, with the former communes at hand where it may be older than the boundaries: its periods ended before
 * the reform of 07/2025, it has codes that the territory lacks, or names that are not placed for sure.
 */
export async function placeOlder<Row>(
  dataset: Dataset<Row>,
  layer: Pick<LayerDefinition<Row>, 'place'>,
  target: OlderTarget,
  known: CommuneNames | null,
  codes: ReadonlySet<string>,
  options: {
    readonly decisions: PlaceDecisions;
    readonly periods: readonly Period[];
    readonly pace: WorkPace;
  },
): Promise<{ readonly placed: PlacedDataset<Row>; readonly names: CommuneNames }> {
  const { decisions, periods, pace } = options;
  const { former } = target;
  const older = former !== undefined && periods.length > 0 && periods.every(({ to }) => to < REFORM_DAY);
  let names = known;
  if (names === null) {
    const placed = await placeDataset(dataset, layer, target, pace, { decisions });
    const open =
      placed.texts.some(({ outcome }) => outcome !== 'decided') ||
      placed.placement.issues.some(({ code }) => code === 'communeMismatch');
    if (!former || !(older || open)) return { placed, names: target.names };
    names = await withFormer(target.names, former);
  }
  const formerCodes = names.former !== null && isFormerCodes(codes, names.byCode, names.former);
  const choices = { decisions, older, formerCodes };
  return { placed: await placeDataset(dataset, layer, { ...target, names }, pace, choices), names };
}
