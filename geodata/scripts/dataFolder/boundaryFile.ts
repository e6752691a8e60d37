import { gzipSync } from 'node:zlib';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Topology } from 'topojson-specification';

/** A boundary file as the app fetches it. */
export interface BoundaryFile {
  readonly extension: 'geojson' | 'topojson';
  readonly bytes: Buffer;
  readonly communeCount: number;
  /** west, south, east, north in degrees. */
  readonly bbox: [number, number, number, number];
}

type Communes = FeatureCollection<Polygon | MultiPolygon>;

/**
 * The smaller of GeoJSON and TopoJSON after gzip, which is how it travels. TopoJSON is written without quantisation:
 * borders are stored once and every coordinate keeps its digits, so what is counted on does not move.
 * A file that is TopoJSON already is passed on as it is. Throws when the text is neither.
 */
export function boundaryFile(text: string, name: string): BoundaryFile {
  const json = JSON.parse(text) as Communes | { type: 'Topology' };
  if (json.type === 'Topology') return passedOn(text, name);
  if (json.type !== 'FeatureCollection' || json.features.length === 0)
    throw new Error(`${name}: got ${json.type}; expected a FeatureCollection of communes, or TopoJSON`);
  const plain = Buffer.from(JSON.stringify(json));
  const shared = Buffer.from(JSON.stringify(topology({ communes: json })));
  const topo = gzipSync(shared).length < gzipSync(plain).length;
  return {
    extension: topo ? 'topojson' : 'geojson',
    bytes: topo ? shared : plain,
    communeCount: json.features.length,
    bbox: boxOf(json),
  };
}

function boxOf(communes: Communes): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  const grow = (position: Position): void => {
    const [lng = NaN, lat = NaN] = position;
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  };
  for (const { geometry } of communes.features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const polygon of polygons) for (const ring of polygon) ring.forEach(grow);
  }
  return box;
}

/** TopoJSON brought by an office: count and box are read from it, its bytes stay. */
function passedOn(text: string, name: string): BoundaryFile {
  const topo = JSON.parse(text) as Topology;
  const object = topo.objects['communes'] ?? Object.values(topo.objects)[0];
  if (object?.type !== 'GeometryCollection')
    throw new Error(`${name}: got TopoJSON without a collection; expected an object "communes"`);
  const communes = feature(topo, object) as Communes;
  return {
    extension: 'topojson',
    bytes: Buffer.from(text),
    communeCount: communes.features.length,
    bbox: boxOf(communes),
  };
}
