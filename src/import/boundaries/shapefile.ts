import { unzipSync } from 'fflate';
import { parseShp } from 'shpjs';
import { dbfRows } from './dbfText';
import { Refusal } from './rawFeatures';
import type { RawFeatures } from './rawFeatures';
import { BOUNDARY_LIMITS } from './limits';

/**
 * A zip with .shp, .dbf and, if there, .prj and .cpg. The coordinates are left as they stand in the file: the datum
 * shift of VN-2000 is not shpjs's to guess. Text comes in Unicode, whatever it was in (see `dbfRows`). Of several layers the one with the most bytes is taken.
 *
 * @throws Refusal when it holds no Shapefile, is damaged, or unpacks to more than the limit
 */
export function openShapefileZip(bytes: Uint8Array): RawFeatures {
  let unpacked = 0;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: (file) => {
        if (!/\.(shp|dbf|prj|cpg)$/i.test(file.name) || file.name.includes('__MACOSX')) return false;
        unpacked += file.originalSize;
        if (unpacked > BOUNDARY_LIMITS.unpackedBytes)
          throw new Refusal('tooLarge', `${unpacked} bytes unpacked`);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('unreadable', error instanceof Error ? error.message : 'zip');
  }
  const shapes = Object.keys(files)
    .filter((name) => /\.shp$/i.test(name))
    .sort((a, b) => (files[b]?.length ?? 0) - (files[a]?.length ?? 0));
  const [shape] = shapes;
  if (shape === undefined) throw new Refusal('unreadable', 'zip without .shp');
  const stem = shape.slice(0, -4).toLowerCase();
  const beside = (extension: string): Uint8Array | undefined =>
    Object.entries(files).find(([name]) => name.toLowerCase() === `${stem}.${extension}`)?.[1];
  const text = (part: Uint8Array | undefined): string | null =>
    part === undefined ? null : new TextDecoder().decode(part).trim();
  const dbf = beside('dbf');
  try {
    const geometries = parseShp(buffer(files[shape] as Uint8Array));
    const rows = dbf === undefined ? [] : dbfRows(buffer(dbf), text(beside('cpg')));
    if (geometries.length > BOUNDARY_LIMITS.features)
      throw new Refusal('tooLarge', `${geometries.length} features`);
    return {
      format: 'shapefile',
      features: geometries.map((geometry, i) => ({ id: undefined, properties: { ...rows[i] }, geometry })),
      crs: null,
      prj: text(beside('prj')),
    };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('unreadable', error instanceof Error ? error.message : 'Shapefile');
  }
}

/** A buffer of its own: shpjs reads from the start of the underlying one. */
function buffer(part: Uint8Array): ArrayBuffer {
  return part.slice().buffer;
}
