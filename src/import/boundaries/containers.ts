import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { jsonDepth } from './jsonDepth';
import { BOUNDARY_LIMITS } from './limits';
import { Refusal } from './rawFeatures';
import type { RawFeature, RawFeatures } from './rawFeatures';

export { Refusal } from './rawFeatures';
export type { RawFeature, RawFeatures } from './rawFeatures';

/** Opens GeoJSON, TopoJSON or a zipped Shapefile by its content, not by its name. @throws Refusal */
export async function openContainer(bytes: Uint8Array): Promise<RawFeatures> {
  if (bytes.length > BOUNDARY_LIMITS.bytes) throw new Refusal('tooLarge', `${bytes.length} bytes`);
  if (bytes.length === 0) throw new Refusal('emptyFile', '0 bytes');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { openShapefileZip } = await import('./shapefile');
    return openShapefileZip(bytes);
  }
  return openJson(bytes);
}

function openJson(bytes: Uint8Array): RawFeatures {
  if (jsonDepth(bytes, BOUNDARY_LIMITS.depth) > BOUNDARY_LIMITS.depth)
    throw new Refusal('tooLarge', `depth > ${BOUNDARY_LIMITS.depth}`);
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const decoder = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8');
  let parsed: unknown;
  try {
    parsed = JSON.parse(decoder.decode(bytes));
  } catch (error) {
    throw new Refusal('unreadable', error instanceof Error ? error.message : 'JSON');
  }
  if (!isObject(parsed)) throw new Refusal('unreadable', typeof parsed);
  if (parsed['type'] === 'Topology') return openTopology(parsed);
  return { format: 'geojson', features: geoJsonFeatures(parsed), crs: crsMember(parsed), prj: null };
}

/** FeatureCollection, a single Feature, or a bare geometry. */
function geoJsonFeatures(root: Record<string, unknown>): RawFeature[] {
  if (root['type'] === 'FeatureCollection' && Array.isArray(root['features']))
    return limited(root['features']).map(rawFeature);
  if (root['type'] === 'Feature') return [rawFeature(root)];
  if (/^(Multi)?Polygon$|^GeometryCollection$/.test(String(root['type'])))
    return [{ id: undefined, properties: {}, geometry: root }];
  throw new Refusal('unreadable', `type ${JSON.stringify(root['type'])}`);
}

function rawFeature(value: unknown): RawFeature {
  const feature = isObject(value) ? value : {};
  const properties = feature['properties'];
  return {
    id: feature['id'],
    properties: isObject(properties) ? properties : {},
    geometry: feature['geometry'],
  };
}

function openTopology(root: Record<string, unknown>): RawFeatures {
  const objects = root['objects'];
  const arcs = root['arcs'];
  if (!isObject(objects) || !Array.isArray(arcs))
    throw new Refusal('unreadable', 'Topology without objects or arcs');
  const geometries = largestCollection(objects);
  limited(geometries);
  let vertices = 0;
  for (const geometry of geometries) {
    vertices += followedVertices(isObject(geometry) ? geometry['arcs'] : null, arcs);
    if (vertices > BOUNDARY_LIMITS.vertices)
      throw new Refusal('tooLarge', `> ${BOUNDARY_LIMITS.vertices} vertices`);
  }
  try {
    // The structure was checked above as far as topojson-client relies on it; anything else throws and is refused.
    const topology = root as unknown as Topology;
    const collection = feature(topology, {
      type: 'GeometryCollection',
      geometries,
    } as unknown as Topology['objects'][string]);
    const list = 'features' in collection ? collection.features : [collection];
    return { format: 'topojson', features: list.map(rawFeature), crs: crsMember(root), prj: null };
  } catch (error) {
    throw new Refusal('unreadable', error instanceof Error ? error.message : 'TopoJSON');
  }
}

/** The object with the most geometries: a topology may carry districts or provinces beside its communes. */
function largestCollection(objects: Record<string, unknown>): unknown[] {
  let best: unknown[] = [];
  for (const object of Object.values(objects)) {
    if (!isObject(object)) continue;
    const list = Array.isArray(object['geometries']) ? object['geometries'] : [object];
    if (list.length > best.length) best = list;
  }
  if (best.length === 0) throw new Refusal('emptyFile', 'no objects');
  return best;
}

/** Vertices that following nested arc indices will give. @throws Refusal on an index that no arc has. */
function followedVertices(indices: unknown, arcs: readonly unknown[]): number {
  if (Array.isArray(indices))
    return indices.reduce<number>((sum, item) => sum + followedVertices(item, arcs), 0);
  if (indices === null || indices === undefined) return 0;
  const index = Number(indices);
  const arc = Number.isInteger(index) ? arcs[index < 0 ? ~index : index] : undefined;
  if (!Array.isArray(arc)) throw new Refusal('unreadable', `arc ${String(indices)}`);
  return arc.length;
}

function limited<T>(list: readonly T[]): readonly T[] {
  if (list.length > BOUNDARY_LIMITS.features) throw new Refusal('tooLarge', `${list.length} features`);
  return list;
}

/** GeoJSON 2008 and TopoJSON name their system in `crs.properties.name`. */
function crsMember(root: Record<string, unknown>): string | null {
  const crs = root['crs'];
  const properties = isObject(crs) ? crs['properties'] : null;
  const name = isObject(properties) ? properties['name'] : null;
  return typeof name === 'string' ? name : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
