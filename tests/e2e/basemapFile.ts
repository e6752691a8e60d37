import { zxyToTileId } from 'pmtiles';

/** West, south, east, north in degrees. */
type Box = readonly [number, number, number, number];

export interface BasemapLayer {
  readonly name: string;
  /** One area each, or with `line` the diagonal of the box. */
  readonly boxes: readonly Box[];
  readonly line?: boolean;
}

const EXTENT = 4096;

function varint(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest];
    bytes.push((rest % 128) + 128);
  }
}

/** A field of a protocol buffer: a number, or bytes with their length. */
const field = (id: number, value: number | readonly number[]): number[] =>
  typeof value === 'number'
    ? [...varint(id * 8), ...varint(value)]
    : [...varint(id * 8 + 2), ...varint(value.length), ...value];
const text = (value: string): number[] => [...new TextEncoder().encode(value)];
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

/** One Mapbox vector tile (specification 2.1) with these layers. */
function vectorTile(layers: readonly BasemapLayer[], z: number, x: number, y: number): number[] {
  const place = (lng: number, lat: number): [number, number] => {
    const world = 2 ** z;
    const north = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
    return [
      Math.round((((lng + 180) / 360) * world - x) * EXTENT),
      Math.round(((0.5 - north) * world - y) * EXTENT),
    ];
  };
  const geometry = (places: readonly [number, number][], closed: boolean): number[] => {
    let [beforeX, beforeY] = [0, 0];
    const steps = places.map(([px, py]) => {
      const step = [zigzag(px - beforeX), zigzag(py - beforeY)];
      [beforeX, beforeY] = [px, py];
      return step;
    });
    const [move = [], ...lines] = steps;
    return [9, ...move, lines.length * 8 + 2, ...lines.flat(), ...(closed ? [15] : [])];
  };
  return layers.flatMap(({ name, boxes, line }) =>
    field(3, [
      ...field(15, 2),
      ...field(1, text(name)),
      ...boxes.flatMap(([west, south, east, north]) => {
        const corners = [place(west, north), place(east, north), place(east, south), place(west, south)];
        const commands = line ? geometry([corners[0]!, corners[2]!], false) : geometry(corners, true);
        return field(2, [...field(3, line ? 2 : 3), ...field(4, commands.flatMap(varint))]);
      }),
      ...field(5, EXTENT),
    ]),
  );
}

/**
 * A vector basemap as an office may have one: a PMTiles file (version 3, nothing compressed) of one tile that holds the
 * boxes, all of which must lie in that tile.
 */
export function pmtilesFile(
  layers: readonly BasemapLayer[],
  tile: { readonly z: number; readonly x: number; readonly y: number },
  attribution: string,
): Uint8Array {
  const data = vectorTile(layers, tile.z, tile.x, tile.y);
  const id = zxyToTileId(tile.z, tile.x, tile.y);
  // One entry: its tile, that it stands for one tile, its length, its offset plus one.
  const directory = [1, id, 1, data.length, 1].flatMap(varint);
  const metadata = text(
    JSON.stringify({
      attribution,
      vector_layers: layers.map(({ name }) => ({ id: name, fields: {} })),
    }),
  );
  const HEADER = 127;
  const header = new DataView(new ArrayBuffer(HEADER));
  text('PMTiles').forEach((byte, i) => header.setUint8(i, byte));
  header.setUint8(7, 3);
  const parts = [directory.length, metadata.length, 0, data.length];
  let offset = HEADER;
  parts.forEach((length, i) => {
    header.setBigUint64(8 + 16 * i, BigInt(offset), true);
    header.setBigUint64(16 + 16 * i, BigInt(length), true);
    offset += length;
  });
  for (const at of [72, 80, 88]) header.setBigUint64(at, 1n, true);
  // Clustered; directory and tiles uncompressed; vector tiles; zooms.
  [1, 1, 1, 1, tile.z, tile.z].forEach((byte, i) => header.setUint8(96 + i, byte));
  [-180, -85, 180, 85].forEach((degrees, i) => header.setInt32(102 + 4 * i, degrees * 1e7, true));
  header.setUint8(118, tile.z);
  return Uint8Array.from([...new Uint8Array(header.buffer), ...directory, ...metadata, ...data]);
}
