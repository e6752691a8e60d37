import distance from '@turf/distance';

/** Great-circle distance in metres, as Turf measures it: haversine on a sphere of 6.371.008,8 m. Degrees in. */
export function distanceM(lng1: number, lat1: number, lng2: number, lat2: number): number {
  return distance([lng1, lat1], [lng2, lat2], { units: 'meters' });
}
