import type { Dataset, Placement } from '../domain/dataset';
import { issue, type Issue } from '../domain/issue';
import type { LayerDefinition } from '../domain/layer';
import type { WorkPace } from './outcome';
import { CommunePlacer, type PlaceText } from './placeByCommune';
import { placePositions, REJECTED } from './placePositions';
import type { PlaceChoices, PlaceTarget } from './placeTarget';

export type { PlaceChoices, PlaceTarget };

/** Rows with names between two chances to stop. */
const NAMED_BATCH = 20_000;

/** Accepted rows with their communes. `rows[i]` lies in `placement.ordinals[i]`. */
export interface PlacedDataset<Row> {
  readonly rows: readonly Row[];
  /** 1-based file row of each entry of `rows`. */
  readonly rowNumbers: readonly number[];
  /** Counts of the whole file; issues of reading and of placing together, in the order of the rows. */
  readonly placement: Placement;
  readonly dataset: Dataset<Row>;
  /** Texts that name a commune and were not placed for sure, in the order of their first rows. */
  readonly texts: readonly PlaceText[];
}

/**
 * Dataset → each row in its commune, or outside (−1), or rejected; accepted = assigned + outside.
 *
 * By position: the commune that holds the point (a border point belongs to one). Outside of all: `outsideTerritory`, kept
 * and counted as outside; unless latitude and longitude changed places would bring it back: `latLngSwapped`, rejected.
 * A code that names another commune is told (`communeMismatch`); the position wins.
 *
 * By commune: the code; a name only where there is no code. A code or name that the territory lacks is `unknownCommune`
 * and outside; a name of several communes is `ambiguousCommune` and rejected: it is never placed without a choice. A name
 * that is not spelt as the commune's but can mean no other is placed and told (`likelyCommune`, warning).
 * A code whose lost zeros could be restored is placed and told (`invalidCode`, warning). What a person decided about a text
 * goes before all that, and needs no telling.
 *
 * Former communes (see `communeNames`): the name of one that went wholly into a commune of today is placed and told
 * (`formerCommune`); of a divided one it is ambiguous. The same for its code, where the row's name agrees or all codes of
 * the file are of then.
 */
export async function placeDataset<Row>(
  dataset: Dataset<Row>,
  layer: Pick<LayerDefinition<Row>, 'place'> & Partial<Pick<LayerDefinition<Row>, 'key'>>,
  target: PlaceTarget,
  pace: WorkPace = {},
  choices: PlaceChoices = {},
): Promise<PlacedDataset<Row>> {
  const places = dataset.rows.map((row) => layer.place(row));
  const ordinals = new Int32Array(places.length).fill(-1);
  const placed: Issue[] = [];
  await placePositions(places, dataset.rowNumbers, target, choices, ordinals, placed, pace);
  const placer = new CommunePlacer(target.names, choices, placed);
  for (let i = 0; i < places.length; i++) {
    if (i % NAMED_BATCH === 0 && i > 0) await pace.breathe?.();
    const place = places[i]!;
    if (place.by === 'commune') ordinals[i] = placer.place(place, dataset.rowNumbers[i]!) ?? REJECTED;
  }
  const issues = [...namesakes(dataset, layer, placed), ...placed];
  return { ...keep(dataset, ordinals, issues), texts: placer.texts() };
}

/**
 * The issues of reading. Rows that name a commune by the same text were read as repeats of the first; where that text fits
 * several communes they may be its namesakes, and what is wrong with each is that nobody knows which.
 */
function namesakes<Row>(
  { issues, rows, rowNumbers }: Dataset<Row>,
  { key }: Partial<Pick<LayerDefinition<Row>, 'key'>>,
  placed: readonly Issue[],
): readonly Issue[] {
  const ambiguous = placed.filter(({ code }) => code === 'ambiguousCommune');
  if (!key || ambiguous.length === 0 || !issues.some(({ code }) => code === 'duplicateRow')) return issues;
  const indexOf = new Map(rowNumbers.map((number, i) => [number, i]));
  const byKey = new Map<string, Issue>();
  for (const found of ambiguous) {
    const row = rows[indexOf.get(found.row ?? -1) ?? -1];
    const got = row === undefined ? null : key(row);
    if (got !== null) byKey.set(issue('duplicateRow', { got }).got, found);
  }
  return issues.map((one) => {
    const first = one.code === 'duplicateRow' ? byKey.get(one.got) : undefined;
    return first ? { ...first, row: one.row } : one;
  });
}

function keep<Row>(
  dataset: Dataset<Row>,
  all: Int32Array,
  issues: readonly Issue[],
): Omit<PlacedDataset<Row>, 'texts'> {
  const kept = all.reduce<number[]>((list, ordinal, i) => {
    if (ordinal !== REJECTED) list.push(i);
    return list;
  }, []);
  const nothingRejected = kept.length === all.length;
  const ordinals = nothingRejected ? all : Int32Array.from(kept, (i) => all[i]!);
  const outside = ordinals.reduce((sum, ordinal) => sum + Number(ordinal < 0), 0);
  return {
    rows: nothingRejected ? dataset.rows : kept.map((i) => dataset.rows[i]!),
    rowNumbers: nothingRejected ? dataset.rowNumbers : kept.map((i) => dataset.rowNumbers[i]!),
    placement: {
      ordinals,
      counts: {
        read: dataset.read,
        accepted: kept.length,
        rejected: dataset.read - kept.length,
        assigned: kept.length - outside,
        outside,
      },
      issues: [...issues].sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    },
    dataset,
  };
}
