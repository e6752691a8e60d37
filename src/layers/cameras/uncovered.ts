import type { MultiPolygon } from 'geojson';
import type { AggregateInput } from '../../domain/layer';
import { bboxes } from '../../geo/area';
import { gapOutlines } from '../../geo/coverage/gapOutlines';
import { coveredOutlines } from '../../geo/coverage/outlines';
import { covers, isThere, viewColumns } from './aggregate';
import { isAssumed, type CameraRow } from './schema';

/** Metres of one degree of latitude: the least there is, so that no camera that reaches the commune is left out. */
const METRES_PER_DEGREE = 110_000;

/**
 * What no camera sees of one commune at the end of the period, to draw: what `coverageKm2` leaves of `areaKm2`. As there,
 * broken cameras, those of unknown range and assumed discs cover nothing, and a camera beyond the border covers what it
 * sees within it. Without cameras it is the whole commune.
 * @param commune ordinal
 */
export async function uncovered(
  { rows, context }: AggregateInput<CameraRow>,
  commune: number,
): Promise<MultiPolygon> {
  const [west, south, east, north] = bboxes(context.boundaries).subarray(4 * commune, 4 * commune + 4);
  const reaches = ({ lng, lat, range }: CameraRow): boolean => {
    const high = (range ?? 0) / METRES_PER_DEGREE;
    const wide = high / Math.cos((lat * Math.PI) / 180);
    return lng + wide >= west! && lng - wide <= east! && lat + high >= south! && lat - high <= north!;
  };
  const seeing = rows.filter(
    (row) => isThere(row, context.period) && covers(row) && !isAssumed(row) && reaches(row),
  );
  const covered = coveredOutlines(context.boundaries, viewColumns(seeing), 'known');
  return gapOutlines(context.boundaries, commune, covered);
}
