import type { MeasureDefinition } from '../../domain/measure';
import { invariant } from '../../domain/programmerError';
import type { Bilingual } from '../../domain/text';
import { distanceToNearestM } from '../../geo/nearest';
import type { CamerasDetail } from '../../layers/cameras/aggregate';
import type { ModelsDetail } from '../../layers/models/aggregate';
import { sameGround, type CombinedDescription, type Combination, type Counted } from '../combination';
import { m } from './messages';
import { quantileSorted } from './quantile';

function distance(id: string, name: Bilingual, formula: Bilingual): MeasureDefinition {
  return {
    id,
    name,
    unit: m.unitMetres,
    scale: 'sequential',
    // A distance at the end of the period: neither summed over communes nor over periods.
    nature: 'ratio',
    total: 'none',
    digits: 0,
    formula,
    sensitive: false,
  };
}

export const reachDescription: CombinedDescription = {
  id: 'reach',
  name: m.name,
  about: m.about,
  measures: [
    distance('labelToCameraM', m.labelToCamera, m.labelToCameraFormula),
    distance('siteToCameraMedianM', m.siteMedian, m.siteFormula),
    distance('siteToCameraP90M', m.siteP90, m.siteFormula),
    distance('siteToCameraMaxM', m.siteMax, m.siteFormula),
    distance('cameraToSiteMedianM', m.cameraMedian, m.cameraFormula),
    distance('cameraToSiteP90M', m.cameraP90, m.cameraFormula),
    distance('cameraToSiteMaxM', m.cameraMax, m.cameraFormula),
  ],
};

export interface ReachDetail {
  /** Working cameras that can be the nearest one; 0: then no distance to a camera is known. */
  readonly workingCameras: number;
  /** Cameras of unknown state: they are not taken for working. */
  readonly unknownCameras: number;
  /** Sites with a position, and those left out because only their commune is known. */
  readonly sites: number;
  readonly sitesWithoutPosition: number;
  /** Metres per site, in the order of the models detail; NaN without a position or without a working camera. */
  readonly siteToCameraM: Float64Array;
  /** Metres per camera, in the order of the cameras detail; NaN where no site has a position. */
  readonly cameraToSiteM: Float64Array;
}

/**
 * How far the model sites, and the middle of each commune, are from the nearest working camera, and the cameras from the
 * nearest site: median, 90th percentile and largest distance per commune (NaN where it has none), and over all in `totals`.
 * Great-circle metres; a target across the border counts, as it does on the ground.
 *
 * The columns are values per commune; the two lists of the detail say where single cameras stand and are for the desk only,
 * like camera positions themselves.
 *
 * @param labelPoints lng, lat per commune, degrees. About O((sites + cameras) log n).
 * @throws ProgrammerError when the tables are not of one territory, epoch and period, or there is not one point a commune.
 */
export function reach(
  models: Counted<ModelsDetail>,
  cameras: Counted<CamerasDetail>,
  labelPoints: Float64Array,
): Combination<ReachDetail> {
  const size = sameGround([models.table, cameras.table]);
  invariant(labelPoints.length === 2 * size, {
    got: `${labelPoints.length} coordinates`,
    expected: `${2 * size}, two per commune`,
    do: 'pass the label points of the same territory',
  });
  const sites = models.detail.positions;
  const all = cameras.detail.positions;
  const isState = (i: number, state: 'working' | 'unknown'): boolean =>
    cameras.detail.states[cameras.detail.stateAt[i]!] === state;
  const working = all.filter((_, k) => isState(k >> 1, 'working'));

  const siteToCameraM = known(distanceToNearestM(sites, working));
  const cameraToSiteM = known(distanceToNearestM(all, sites));
  const labelToCameraM = known(distanceToNearestM(labelPoints, working));
  const ofSites = spreadOf(siteToCameraM, models.detail.ordinals, size);
  const ofCameras = spreadOf(cameraToSiteM, cameras.detail.ordinals, size);
  const ofLabels = spreadOf(labelToCameraM, new Int32Array(size), 1);
  const withPosition = models.detail.ordinals.reduce(
    (count, _, i) => count + Number(!Number.isNaN(sites[2 * i]!)),
    0,
  );
  return {
    columns: {
      labelToCameraM,
      siteToCameraMedianM: ofSites.median,
      siteToCameraP90M: ofSites.p90,
      siteToCameraMaxM: ofSites.max,
      cameraToSiteMedianM: ofCameras.median,
      cameraToSiteP90M: ofCameras.p90,
      cameraToSiteMaxM: ofCameras.max,
    },
    totals: {
      // Over all sites, cameras or communes: a median of medians would be none.
      labelToCameraM: ofLabels.median[0]!,
      siteToCameraMedianM: ofSites.whole.median,
      siteToCameraP90M: ofSites.whole.p90,
      siteToCameraMaxM: ofSites.whole.max,
      cameraToSiteMedianM: ofCameras.whole.median,
      cameraToSiteP90M: ofCameras.whole.p90,
      cameraToSiteMaxM: ofCameras.whole.max,
    },
    inputs: [models.table.inputs, cameras.table.inputs],
    detail: {
      workingCameras: working.length / 2,
      unknownCameras: cameras.detail.ordinals.reduce((n, _, i) => n + Number(isState(i, 'unknown')), 0),
      sites: withPosition,
      sitesWithoutPosition: models.detail.ordinals.length - withPosition,
      siteToCameraM,
      cameraToSiteM,
    },
  };
}

/** "No target at all" is no distance. */
const known = (metres: Float64Array): Float64Array =>
  metres.map((value) => (Number.isFinite(value) ? value : NaN));

interface Spread {
  readonly median: number;
  readonly p90: number;
  readonly max: number;
}

/** Median, 90th percentile and largest value per group, and over all. NaN takes no part. */
function spreadOf(values: Float64Array, groupOf: Int32Array, groups: number) {
  const order = Uint32Array.from([...values.keys()].filter((i) => !Number.isNaN(values[i]!))).sort(
    (a, b) => values[a]! - values[b]!,
  );
  // Filled in ascending order, so that each group is sorted.
  const members: number[][] = Array.from({ length: groups }, () => []);
  for (const i of order) members[groupOf[i]!]?.push(values[i]!);
  const spread = (sorted: ArrayLike<number>): Spread => ({
    median: quantileSorted(sorted, 0.5),
    p90: quantileSorted(sorted, 0.9),
    max: quantileSorted(sorted, 1),
  });
  const each = members.map(spread);
  return {
    median: Float64Array.from(each, ({ median }) => median),
    p90: Float64Array.from(each, ({ p90 }) => p90),
    max: Float64Array.from(each, ({ max }) => max),
    whole: spread(Float64Array.from(order, (i) => values[i]!)),
  };
}
