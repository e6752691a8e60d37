import { issue, type Issue } from '../domain/issue';
import type { RowPlace } from '../domain/layer';
import { assignPoints } from '../geo/communeIndex';
import { findByCode, restoredCode } from './communeNames';
import type { WorkPace } from './outcome';
import type { PlaceChoices, PlaceTarget } from './placeTarget';

/** Points between two chances to stop: some ten milliseconds of work. */
const BATCH = 100_000;

/** What {@link placePositions} writes for a row that must be rejected. */
export const REJECTED = -2;

/** Rows with a position → their communes in `ordinals` (−1 outside, {@link REJECTED}), with what is to be told. */
export async function placePositions(
  places: readonly RowPlace[],
  rowNumbers: readonly number[],
  target: PlaceTarget,
  choices: PlaceChoices,
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
      const found = target.names.communes[ordinal]!;
      const former = choices.formerCodes ? formerHeirs(target, place.code) : null;
      if (former?.includes(found.code)) return;
      const told = former ? -1 : findByCode(target.names, place.code).ordinal;
      if (told === ordinal) return;
      issues.push(
        told < 0 && !former
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

/** Communes of today that the former commune of a code became; null when there was none here. */
function formerHeirs({ names }: PlaceTarget, code: string): readonly string[] | null {
  return names.former?.get(restoredCode(code) ?? code)?.heirs.map((heir) => heir.code) ?? null;
}
