/**
 * VN-2000, the national coordinate system of Vietnam, to and from WGS 84.
 *
 * Datum shift: EPSG:6960 (seven parameters). EPSG states it as a coordinate-frame rotation; proj4 takes position vectors,
 * so the signs of the three rotations are turned. Leaving the shift out moves a point by about 225 m; leaving the signs
 * as they are moves it by 0.5–0.7 m.
 */
const DATUM =
  '+ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278';

export interface Vn2000System {
  /** "EPSG:9210". */
  readonly epsg: string;
  /** degrees: longitude and latitude on VN-2000; tm3: 3° zones of the provinces; utm: 6° zones. */
  readonly kind: 'degrees' | 'tm3' | 'utm';
  /** Central meridian in degrees east; null for degrees. */
  readonly meridian: number | null;
}

const tm3 = (code: number, meridian: number): Vn2000System => ({
  epsg: `EPSG:${code}`,
  kind: 'tm3',
  meridian,
});

/** Every VN-2000 system a province or a ministry uses, by central meridian. */
export const VN2000_SYSTEMS: readonly Vn2000System[] = [
  { epsg: 'EPSG:4756', kind: 'degrees', meridian: null },
  { epsg: 'EPSG:3405', kind: 'utm', meridian: 105 },
  { epsg: 'EPSG:3406', kind: 'utm', meridian: 111 },
  tm3(5896, 102),
  tm3(9205, 103),
  tm3(9206, 104),
  tm3(9207, 104.5),
  tm3(9208, 104.75),
  tm3(5897, 105),
  tm3(9209, 105.5),
  tm3(9210, 105.75),
  tm3(9211, 106),
  tm3(9212, 106.25),
  tm3(9213, 106.5),
  tm3(9214, 107),
  tm3(9215, 107.25),
  tm3(9216, 107.5),
  tm3(5899, 107.75),
  tm3(5898, 108),
  tm3(9217, 108.25),
  tm3(9218, 108.5),
];

/** The system of a code written "EPSG:9210", "epsg:9210", "9210" or "urn:ogc:def:crs:EPSG::9210"; null when unknown. */
export function vn2000System(code: string): Vn2000System | null {
  const digits = /^(?:urn:ogc:def:crs:)?(?:epsg:[^:]*:?)?(\d{4,5})$/i.exec(code.trim())?.[1];
  return VN2000_SYSTEMS.find((system) => system.epsg === `EPSG:${digits}`) ?? null;
}

/** The proj4 definition of a system. */
export function proj4Definition(system: Vn2000System): string {
  if (system.kind === 'degrees' || system.meridian === null) return `+proj=longlat ${DATUM} +no_defs`;
  const scale = system.kind === 'utm' ? 0.9996 : 0.9999;
  return `+proj=tmerc +lat_0=0 +lon_0=${system.meridian} +k=${scale} +x_0=500000 +y_0=0 ${DATUM} +units=m +no_defs`;
}

/** Turns positions both ways; easting and northing in metres (degrees for EPSG:4756), longitude and latitude in degrees. */
export interface Vn2000Transform {
  toWgs84(x: number, y: number): [lng: number, lat: number];
  fromWgs84(lng: number, lat: number): [x: number, y: number];
}

/** Loads proj4 on first use (it is not part of the start) and prepares one system. */
export async function vn2000Transform(system: Vn2000System): Promise<Vn2000Transform> {
  const { default: proj4 } = await import('proj4');
  const converter = proj4(proj4Definition(system), 'WGS84');
  return {
    toWgs84: (x, y) => converter.forward([x, y]) as [number, number],
    fromWgs84: (lng, lat) => converter.inverse([lng, lat]) as [number, number],
  };
}

/**
 * One VN-2000 position → WGS 84 longitude and latitude in degrees; null when the code is no VN-2000 system.
 * For many positions prepare a {@link vn2000Transform} once.
 *
 * @param epsg "EPSG:9210", "9210" …
 * @param x easting in metres (what Vietnamese field books call Y)
 * @param y northing in metres (what they call X)
 */
export async function toWgs84(epsg: string, x: number, y: number): Promise<[number, number] | null> {
  const system = vn2000System(epsg);
  return system === null ? null : (await vn2000Transform(system)).toWgs84(x, y);
}
