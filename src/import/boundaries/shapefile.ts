import { parseShp } from 'shpjs';
import { shapeLayers } from '../formats/shapeZip';
import { BadZip } from '../formats/zipGuard';
import { dbfRows } from './dbfText';
import { Refusal } from './rawFeatures';
import type { RawFeatures } from './rawFeatures';
import { BOUNDARY_LIMITS } from './limits';

/**
 * A zip with .shp, .dbf and, if there, .prj and .cpg. The coordinates are left as they stand in the file: the datum
 * shift of VN-2000 is not shpjs's to guess. Text comes in Unicode, whatever it was in (see `dbfRows`). Of several layers the
 * one of areas with the most bytes is taken; without areas the largest.
 *
 * @throws Refusal when it holds no Shapefile, is damaged, or unpacks to more than the limit
 */
export function openShapefileZip(bytes: Uint8Array): RawFeatures {
  try {
    const layers = shapeLayers(bytes, BOUNDARY_LIMITS.unpackedBytes);
    const layer = layers.find(({ kind }) => kind === 'areas') ?? layers[0];
    const shp = layer?.read('shp');
    if (!layer || !shp) throw new Refusal('unreadable', 'zip without .shp');
    const [dbf, prj, cpg] = [layer.read('dbf'), layer.read('prj'), layer.read('cpg')];
    const text = (part: Uint8Array | null): string | null =>
      part === null ? null : new TextDecoder().decode(part).trim();
    const geometries = parseShp(shp.buffer);
    const rows = dbf === null ? [] : dbfRows(dbf, text(cpg));
    if (geometries.length > BOUNDARY_LIMITS.features)
      throw new Refusal('tooLarge', `${geometries.length} features`);
    return {
      format: 'shapefile',
      features: geometries.map((geometry, i) => ({ id: undefined, properties: { ...rows[i] }, geometry })),
      crs: null,
      prj: text(prj),
    };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (error instanceof BadZip) throw new Refusal(error.code, error.got);
    throw new Refusal('unreadable', error instanceof Error ? error.message : 'Shapefile');
  }
}
