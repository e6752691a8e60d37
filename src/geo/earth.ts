/** Mean radius of the earth in metres (IUGG R1), the sphere on which every area and distance here is measured. */
export const EARTH_RADIUS = 6_371_008.8;
