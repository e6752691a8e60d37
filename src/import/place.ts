import type { Dataset, Placement } from '../domain/dataset';
import { issue, type Issue } from '../domain/issue';
import type { LayerDefinition, RowPlace } from '../domain/layer';
import { assignPoints, type CommuneIndex } from '../geo/communeIndex';
import { findByCode, findByName, isNameOf, type CommuneNames, type NameMatch } from './communeNames';
import type { WorkPace } from './outcome';

/** Points between two chances to stop: some ten milliseconds of work. */
const BATCH = 100_000;

/** Where rows can be placed. */
export interface PlaceTarget {
  readonly names: CommuneNames;
  /** Built when the first position asks for it: a territory without positions never pays for it. */
  readonly index: () => CommuneIndex;
  /** west, south, east, north of the territory, degrees. */
  readonly bbox: readonly [number, number, number, number];
}

/** Accepted rows with their communes. `rows[i]` lies in `placement.ordinals[i]`. */
export interface PlacedDataset<Row> {
  readonly rows: readonly Row[];
  /** 1-based file row of each entry of `rows`. */
  readonly rowNumbers: readonly number[];
  /** Counts of the whole file; issues of reading and of placing together, in the order of the rows. */
  readonly placement: Placement;
  readonly dataset: Dataset<Row>;
}

const REJECTED = -2;

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
 * A code whose lost zeros could be restored is placed and told (`invalidCode`, warning).
 */
export async function placeDataset<Row>(
  dataset: Dataset<Row>,
  layer: Pick<LayerDefinition<Row>, 'place'>,
  target: PlaceTarget,
  pace: WorkPace = {},
): Promise<PlacedDataset<Row>> {
  const places = dataset.rows.map((row) => layer.place(row));
  const ordinals = new Int32Array(places.length).fill(-1);
  const placed: Issue[] = [];
  await placePositions(places, dataset.rowNumbers, target, ordinals, placed, pace);
  const named = rememberedNames(target.names);
  places.forEach((place, i) => {
    if (place.by === 'commune')
      ordinals[i] = placeByCommune(place, dataset.rowNumbers[i]!, target.names, named, placed);
  });
  return keep(dataset, ordinals, placed);
}

function keep<Row>(dataset: Dataset<Row>, all: Int32Array, placed: readonly Issue[]): PlacedDataset<Row> {
  const kept = all.reduce<number[]>((list, ordinal, i) => {
    if (ordinal !== REJECTED) list.push(i);
    return list;
  }, []);
  const nothingRejected = kept.length === all.length;
  const ordinals = nothingRejected ? all : Int32Array.from(kept, (i) => all[i]!);
  const outside = ordinals.reduce((sum, ordinal) => sum + Number(ordinal < 0), 0);
  const issues = [...dataset.issues, ...placed].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
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
      issues,
    },
    dataset,
  };
}

async function placePositions(
  places: readonly RowPlace[],
  rowNumbers: readonly number[],
  target: PlaceTarget,
  ordinals: Int32Array,
  issues: Issue[],
  pace: WorkPace,
): Promise<void> {
  const positioned: number[] = [];
  places.forEach((place, i) => {
    if (place.by === 'position') positioned.push(i);
  });
  if (positioned.length === 0) return;
  const lngLat = new Float64Array(2 * positioned.length);
  positioned.forEach((row, i) => {
    const place = places[row]!;
    if (place.by !== 'position') return;
    lngLat[2 * i] = place.lng;
    lngLat[2 * i + 1] = place.lat;
  });
  const index = target.index();
  for (let from = 0; from < positioned.length; from += BATCH) {
    if (from > 0) {
      pace.onProgress?.(from / positioned.length);
      await pace.breathe?.();
    }
    const part = assignPoints(index, lngLat.subarray(2 * from, 2 * (from + BATCH)));
    part.forEach((ordinal, i) => (ordinals[positioned[from + i]!] = ordinal));
  }
  positioned.forEach((row) => {
    const place = places[row]!;
    if (place.by !== 'position') return;
    const ordinal = ordinals[row]!;
    const number = rowNumbers[row]!;
    const got = `${place.lng}, ${place.lat}`;
    if (ordinal < 0) {
      const swapped = isSwapped(place.lng, place.lat, target.bbox);
      if (swapped) ordinals[row] = REJECTED;
      issues.push(
        swapped
          ? issue('latLngSwapped', { row: number, got })
          : issue('outsideTerritory', { row: number, got, severity: 'warning' }),
      );
    } else if (place.code !== null && place.code !== '') {
      const told = findByCode(target.names, place.code).ordinal;
      if (told === ordinal) return;
      const found = target.names.communes[ordinal]!;
      issues.push(
        told < 0
          ? issue('unknownCommune', { row: number, got: place.code, severity: 'warning' })
          : issue('communeMismatch', {
              row: number,
              got: `${place.code} ≠ ${found.code} (${got})`,
              severity: 'warning',
            }),
      );
    }
  });
}

/** Whether a point outside would lie in the territory's frame if its coordinates changed places. */
function isSwapped(lng: number, lat: number, bbox: PlaceTarget['bbox']): boolean {
  const [west, south, east, north] = bbox;
  const inFrame = (x: number, y: number): boolean => x >= west && x <= east && y >= south && y <= north;
  if (inFrame(lng, lat)) return false;
  return inFrame(lat, lng) || (Math.abs(lat) > 90 && Math.abs(lng) <= 90);
}

type FindName = (name: string, district: string | null) => NameMatch;

/** A file names the same communes in every period: each is looked up once. */
function rememberedNames(names: CommuneNames): FindName {
  const found = new Map<string, NameMatch>();
  return (name, district) => {
    const key = `${name}\n${district ?? ''}`;
    const match = found.get(key) ?? findByName(names, name, district);
    found.set(key, match);
    return match;
  };
}

function placeByCommune(
  place: Extract<RowPlace, { by: 'commune' }>,
  row: number,
  names: CommuneNames,
  find: FindName,
  issues: Issue[],
): number {
  const code = place.code ?? '';
  const name = place.name ?? '';
  if (code !== '') {
    const { ordinal, restored } = findByCode(names, code);
    if (ordinal < 0) issues.push(issue('unknownCommune', { row, got: code, severity: 'warning' }));
    else if (restored) issues.push(issue('invalidCode', { row, got: code, severity: 'warning' }));
    if (ordinal >= 0 && name !== '' && !isNameOf(names, ordinal, name)) {
      const named = find(name, place.district);
      if (named.outcome === 'one' && named.sure && named.ordinal !== ordinal)
        issues.push(issue('communeMismatch', { row, got: `${code} ≠ ${name}`, severity: 'warning' }));
    }
    return ordinal;
  }
  const named = name === '' ? null : find(name, place.district);
  if (named?.outcome === 'one') {
    const { code: found, name: official } = names.communes[named.ordinal]!;
    if (!named.sure)
      issues.push(
        issue('likelyCommune', { row, got: `${name} → ${found} ${official}`, severity: 'warning' }),
      );
    return named.ordinal;
  }
  if (named?.outcome === 'several') {
    const candidates = named.ordinals.map((ordinal) => names.communes[ordinal]!.code).join(', ');
    issues.push(issue('ambiguousCommune', { row, got: `${name} (${candidates})` }));
    return REJECTED;
  }
  issues.push(issue('unknownCommune', { row, got: name, severity: 'warning' }));
  return -1;
}
