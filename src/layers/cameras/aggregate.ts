import type { AggregateInput, AggregateOutput } from '../../domain/layer';
import type { Period } from '../../domain/period';
import { allSteps, type Steps } from '../../domain/steps';
import { coverageSteps, type CameraColumns } from '../../geo/coverage';
import { CAMERA_STATES, isAssumed, seesAround, type CameraRow, type CameraState } from './schema';

/** The cameras of a period as columns: entry i of every array is the same camera. */
export interface CamerasDetail {
  readonly states: readonly CameraState[];
  readonly ordinals: Int32Array;
  /** Longitude, latitude in degrees. */
  readonly positions: Float64Array;
  /** Degrees clockwise from north; NaN = unknown. 0 where the camera sees all around. */
  readonly bearing: Float64Array;
  /** Degrees; 360 = all around; NaN = unknown. */
  readonly fov: Float64Array;
  /** Metres; NaN = unknown, covers nothing. */
  readonly range: Float64Array;
  /** Index into `states`. */
  readonly stateAt: Uint8Array;
  /** 1 = what it covers is assumed: a disc, because bearing or field of view is unknown. */
  readonly assumed: Uint8Array;
  /** 1 = installed with social funding. */
  readonly social: Uint8Array;
  readonly ids: readonly (string | null)[];
  /** Over the whole territory. */
  readonly summary: {
    readonly noRange: number;
    readonly assumed: number;
    readonly broken: number;
    readonly unknownState: number;
    readonly compliant: number;
    readonly notCompliant: number;
  };
}

/** Whether the camera is there at the end of day `at` (yyyy-MM-dd). */
export function isInstalled(row: Pick<CameraRow, 'installed' | 'removed'>, at: string): boolean {
  return (row.installed === null || row.installed <= at) && (row.removed === null || row.removed > at);
}

/** Whether the camera counts for a period: it is there at its end. Without a period every camera counts. */
export function isThere(row: CameraRow, period: Period | null): boolean {
  return period === null || isInstalled(row, period.to);
}

/** Whether it covers anything: its range is known and it is not broken (an unknown state is not broken). */
export function covers(row: Pick<CameraRow, 'range' | 'state'>): boolean {
  return row.range !== null && row.state !== 'broken';
}

/** What a camera adds to a count; null when its row does not tell. */
type Weight = (row: CameraRow) => number | null;

const inState =
  (state: CameraState): Weight =>
  (row) =>
    row.state === 'unknown' ? null : Number(row.state === state);

/** Counts of what a row may leave untold. */
const TOLD = {
  working: inState('working'),
  broken: inState('broken'),
  social: (row) => row.funding && Number(row.funding === 'social'),
  cases: (row) => row.cases,
  arrests: (row) => row.arrests,
} satisfies Record<string, Weight>;

/**
 * Cameras per commune at the end of the period, and the area they cover. Coverage is a fact of the ground and is cut at
 * the borders, not by where the camera stands: one near a border also covers the neighbour, and one that stands outside
 * the territory, though counted nowhere, covers what it sees of it. Without a period every row counts. A commune none of whose
 * cameras tells its state, its funding, its cases or its arrests has no data (NaN) there, which is not 0.
 */
export function aggregate(input: AggregateInput<CameraRow>): AggregateOutput<CamerasDetail> {
  return allSteps(aggregateSteps(input));
}

/** {@link aggregate} in steps: 100.000 cameras take a second or more. */
export function* aggregateSteps(input: AggregateInput<CameraRow>): Steps<AggregateOutput<CamerasDetail>> {
  const { context } = input;
  const size = context.communes.length;
  const cameras: CameraRow[] = [];
  const ordinals: number[] = [];
  const seeing: CameraRow[] = [];
  input.rows.forEach((row, i) => {
    if (!isThere(row, context.period)) return;
    if (covers(row)) seeing.push(row);
    const ordinal = input.ordinals[i] ?? -1;
    if (ordinal < 0) return;
    cameras.push(row);
    ordinals.push(ordinal);
  });

  const perCommune = (weight: Weight): Float64Array => {
    const column = new Float64Array(size);
    const there = new Uint8Array(size);
    const told = new Uint8Array(size);
    cameras.forEach((row, i) => {
      const c = ordinals[i]!;
      const part = weight(row);
      there[c] = 1;
      if (part === null) return;
      told[c] = 1;
      column[c] = (column[c] ?? 0) + part;
    });
    return column.map((total, c) => (there[c] && !told[c] ? NaN : total));
  };
  // Where cameras stand and none of them tells, nobody knows the total either.
  const untold = Object.entries(TOLD).filter(
    ([, weight]) => cameras.length > 0 && cameras.every((row) => weight(row) === null),
  );
  const coverage = yield* coverageSteps(context.boundaries, viewColumns(seeing));
  return {
    columns: {
      count: perCommune(() => 1),
      working: perCommune(TOLD.working),
      broken: perCommune(TOLD.broken),
      social: perCommune(TOLD.social),
      coverageKm2: coverage.coveredKm2,
      coverageShare: coverage.coveredKm2.map((km2, c) => shareOf(km2, context.areaKm2[c] ?? NaN)),
      assumedKm2: coverage.assumedKm2,
      cases: perCommune(TOLD.cases),
      arrests: perCommune(TOLD.arrests),
      areaKm2: Float64Array.from(context.areaKm2),
    },
    totals: {
      coverageShare: shareOf(sum(coverage.coveredKm2), sum(context.areaKm2)),
      ...Object.fromEntries(untold.map(([id]) => [id, NaN])),
    },
    rowsUsed: cameras.length,
    detail: {
      states: CAMERA_STATES,
      ordinals: Int32Array.from(ordinals),
      positions: Float64Array.from(cameras.flatMap((row) => [row.lng, row.lat])),
      bearing: Float64Array.from(cameras, (row) => (seesAround(row) ? 0 : (row.bearing ?? NaN))),
      fov: Float64Array.from(cameras, (row) => (seesAround(row) ? 360 : (row.fov ?? NaN))),
      range: Float64Array.from(cameras, (row) => row.range ?? NaN),
      stateAt: Uint8Array.from(cameras, (row) => CAMERA_STATES.indexOf(row.state)),
      assumed: Uint8Array.from(cameras, (row) => Number(isAssumed(row))),
      social: Uint8Array.from(cameras, (row) => Number(row.funding === 'social')),
      ids: cameras.map((row) => row.id),
      summary: {
        noRange: cameras.filter((row) => row.range === null).length,
        assumed: cameras.filter((row) => row.range !== null && isAssumed(row)).length,
        broken: cameras.filter((row) => row.state === 'broken').length,
        unknownState: cameras.filter((row) => row.state === 'unknown').length,
        compliant: cameras.filter((row) => row.qcvn === 'yes').length,
        notCompliant: cameras.filter((row) => row.qcvn === 'no').length,
      },
    },
  };
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

/**
 * Covered part of an area, 0 … 1, NaN without an area. The covered area is measured on a plane, the commune's own along
 * borders straight in degrees; fully covered, the two differ by up to a few millionths, and the share is 1. The areas
 * themselves stay as they were measured.
 */
function shareOf(coveredKm2: number, areaKm2: number): number {
  return areaKm2 > 0 ? Math.min(1, coveredKm2 / areaKm2) : NaN;
}

/** Where cameras stand and what they see, for the geometry. Every one must cover something ({@link covers}). */
export function viewColumns(seeing: readonly CameraRow[]): CameraColumns {
  const full = (row: CameraRow): boolean => seesAround(row) || isAssumed(row);
  return {
    lng: Float64Array.from(seeing, (row) => row.lng),
    lat: Float64Array.from(seeing, (row) => row.lat),
    bearing: Float64Array.from(seeing, (row) => (full(row) ? 0 : (row.bearing ?? 0))),
    fov: Float64Array.from(seeing, (row) => (full(row) ? 360 : (row.fov ?? 360))),
    range: Float64Array.from(seeing, (row) => row.range ?? 0),
    assumed: Uint8Array.from(seeing, (row) => Number(isAssumed(row))),
  };
}
