import { BadZip, unpack, zipDirectory, type ZipEntry } from './zipGuard';

/** What the shapes of a layer are; `other`: surfaces, or no Shapefile at all. */
export type ShapeKind = 'points' | 'lines' | 'areas' | 'other';

/** One layer of a zip with Shapefiles. */
export interface ShapeLayer {
  /** Name of its files, without folders and extension. */
  readonly name: string;
  readonly kind: ShapeKind;
  /** Bytes of the .shp, unpacked. */
  readonly bytes: number;
  /** Unpacks one file of the layer; null where there is none. @throws BadZip */
  readonly read: (extension: 'shp' | 'dbf' | 'prj' | 'cpg') => Uint8Array<ArrayBuffer> | null;
}

/** Types of the ESRI white paper of 1998: x, x with measures, x with heights. */
const KINDS: readonly (readonly [kind: ShapeKind, types: readonly number[]])[] = [
  ['points', [1, 8, 11, 18, 21, 28]],
  ['lines', [3, 13, 23]],
  ['areas', [5, 15, 25]],
];
const TYPE_AT = 32;

/**
 * The layers of a zip with Shapefiles, the largest first. Only their headers are unpacked.
 *
 * @param limit bytes that all their files may have, unpacked
 * @throws BadZip when the zip is broken, or holds more than the limit
 */
export function shapeLayers(zip: Uint8Array, limit: number): ShapeLayer[] {
  const entries = zipDirectory(zip).filter(
    ({ name }) => /\.(?:shp|dbf|prj|cpg)$/i.test(name) && !name.includes('__MACOSX'),
  );
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > limit) throw new BadZip('tooLarge', `${unpacked} bytes unpacked`);
  const shapes = entries.filter(({ name }) => /\.shp$/i.test(name));
  shapes.sort((a, b) => b.unpacked - a.unpacked);
  return shapes.map((shape) => {
    const stem = shape.name.slice(0, -4);
    const beside = (extension: string): ZipEntry | undefined =>
      entries.find(({ name }) => name.toLowerCase() === `${stem.toLowerCase()}.${extension}`);
    return {
      name: stem.replace(/^.*\//s, '').normalize('NFC'),
      kind: kindOf(zip, shape),
      bytes: shape.unpacked,
      read: (extension) => {
        const entry = extension === 'shp' ? shape : beside(extension);
        return entry ? wholeEntry(zip, entry) : null;
      },
    };
  });
}

function kindOf(zip: Uint8Array, shape: ZipEntry): ShapeKind {
  const head = new Uint8Array(TYPE_AT + 4);
  let at = 0;
  unpack(zip, shape, shape.unpacked, (piece) => {
    head.set(piece.subarray(0, head.length - at), at);
    at += piece.length;
    return at < head.length;
  });
  const type = new DataView(head.buffer).getInt32(TYPE_AT, true);
  return KINDS.find(([, types]) => types.includes(type))?.[0] ?? 'other';
}

/** An entry unpacked, no further than the zip's directory tells. */
function wholeEntry(zip: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(entry.unpacked);
  let at = 0;
  unpack(zip, entry, entry.unpacked, (piece) => {
    if (at + piece.length <= file.length) file.set(piece, at);
    at += piece.length;
    return true;
  });
  return file;
}
