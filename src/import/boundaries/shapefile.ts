import { parseShp } from 'shpjs';
import { BadZip, unpack, zipDirectory } from '../formats/zipGuard';
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
  const files = filesOf(bytes);
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

/** The files of a Shapefile, none larger than the zip's directory tells. @throws Refusal */
function filesOf(bytes: Uint8Array): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  let unpacked = 0;
  try {
    for (const entry of zipDirectory(bytes)) {
      if (!/\.(shp|dbf|prj|cpg)$/i.test(entry.name) || entry.name.includes('__MACOSX')) continue;
      unpacked += entry.unpacked;
      if (unpacked > BOUNDARY_LIMITS.unpackedBytes)
        throw new BadZip('tooLarge', `${unpacked} bytes unpacked`);
      const file = new Uint8Array(entry.unpacked);
      let at = 0;
      unpack(bytes, entry, entry.unpacked, (piece) => {
        if (at + piece.length <= file.length) file.set(piece, at);
        at += piece.length;
        return true;
      });
      files[entry.name] = file;
    }
  } catch (error) {
    if (error instanceof BadZip) throw new Refusal(error.code, error.got);
    throw new Refusal('unreadable', error instanceof Error ? error.message : 'zip');
  }
  return files;
}

/** A buffer of its own: shpjs reads from the start of the underlying one. */
function buffer(part: Uint8Array): ArrayBuffer {
  return part.slice().buffer;
}
