import { vn2000System, vn2000Transform, VN2000_SYSTEMS } from '../../geo/vn2000';
import type { Vn2000System } from '../../geo/vn2000';

/** A file's coordinate system, and how its positions become WGS 84 degrees; `convert` null when they already are. */
export interface FileCrs {
  readonly name: string;
  readonly convert: ((x: number, y: number) => readonly [number, number]) | null;
}

export const WGS84: FileCrs = { name: 'EPSG:4326', convert: null };

/**
 * The system a person or a GeoJSON `crs` member names.
 * WGS 84 in any spelling needs no conversion; the VN-2000 codes and UTM 48N/49N on WGS 84 are known; null otherwise.
 */
export async function crsByName(name: string): Promise<FileCrs | null> {
  if (/crs84$|epsg:+4326$|^4326$|^wgs ?84$/i.test(name.trim())) return WGS84;
  const system = vn2000System(name);
  if (system !== null) return vn2000(system);
  const utm = /(?:^|:)326(4[789])$/.exec(name.trim())?.[1];
  if (utm) return byProj4(`EPSG:326${utm}`, `+proj=utm +zone=${utm} +datum=WGS84 +units=m +no_defs`);
  return null;
}

/**
 * The system of a Shapefile's .prj text. VN-2000 is recognised by its name and meridian, because a .prj hardly ever
 * carries the datum shift and without it every border stands 225 m beside its place. Null when it cannot be understood.
 */
export async function crsOfPrj(wkt: string): Promise<FileCrs | null> {
  const projected = /PROJ(?:CS|CRS|ECTEDCRS)\s*\[/i.test(wkt);
  const isVn2000 = /VN[\s_-]*2000|VIETNAM[\s_-]*2000/i.test(wkt);
  const meridian = /central[_ ]meridian"\s*,\s*([-\d.]+)|longitude of natural origin"\s*,\s*([-\d.]+)/i.exec(
    wkt,
  );
  const scale = /scale[_ ]factor"\s*,\s*([\d.]+)|scale factor at natural origin"\s*,\s*([\d.]+)/i.exec(wkt);
  if (isVn2000) {
    if (!projected) return crsByName('EPSG:4756');
    const degrees = Number(meridian?.[1] ?? meridian?.[2]);
    const kind = Number(scale?.[1] ?? scale?.[2]) < 0.99985 ? 'utm' : 'tm3';
    const system = VN2000_SYSTEMS.find(
      (s) => s.kind === kind && Math.abs((s.meridian ?? 0) - degrees) < 0.01,
    );
    return system ? vn2000(system) : null;
  }
  if (!projected) return /WGS[\s_]*(19)?84/i.test(wkt) ? WGS84 : null;
  try {
    return await byProj4('PRJ', wkt);
  } catch {
    return null;
  }
}

async function vn2000(system: Vn2000System): Promise<FileCrs> {
  const transform = await vn2000Transform(system);
  return { name: system.epsg, convert: (x, y) => transform.toWgs84(x, y) };
}

async function byProj4(name: string, definition: string): Promise<FileCrs> {
  const { default: proj4 } = await import('proj4');
  const converter = proj4(definition, 'WGS84');
  return { name, convert: (x, y) => converter.forward([x, y]) as [number, number] };
}
