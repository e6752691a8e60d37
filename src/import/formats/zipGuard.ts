import { Inflate } from 'fflate';
import { TABLE_LIMITS } from './tableLimits';

/** One file inside a zip, as the directory at its end tells it. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** Where its local header starts. */
  readonly at: number;
}

/** A zip that is broken, or would unpack to more than it may. */
export class BadZip extends Error {
  constructor(
    readonly code: 'unreadable' | 'tooLarge',
    readonly got: string,
  ) {
    super(`${code}: ${got}`);
  }
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Directory of a zip, without unpacking anything. Encrypted zips, ZIP64 and zips whose files share bytes (bombs do) are
 * refused.
 * @throws BadZip
 */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw new BadZip('unreadable', 'ZIP without a directory');
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count === 0xffff || at === 0xffffffff) throw new BadZip('unreadable', 'ZIP64');
  if (count > TABLE_LIMITS.entries) throw new BadZip('tooLarge', `${count} files > ${TABLE_LIMITS.entries}`);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL)
      throw new BadZip('unreadable', 'broken ZIP directory');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const skip = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (flags & 1) throw new BadZip('unreadable', 'encrypted ZIP');
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + skip;
  }
  refuseOverlaps(entries, bytes.length);
  return entries;
}

/** Start of the end record: the last one whose comment reaches exactly to the end of the file. */
function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--)
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) <= last - at) return at;
  return -1;
}

function refuseOverlaps(entries: readonly ZipEntry[], length: number): void {
  const sorted = [...entries].sort((a, b) => a.at - b.at);
  sorted.forEach((entry, i) => {
    const until = sorted[i + 1]?.at ?? length;
    if (entry.at + 30 + entry.packed > until)
      throw new BadZip('unreadable', `ZIP files overlap: ${entry.name}`);
  });
}

/** Packed bytes of an entry. @throws BadZip */
function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL)
    throw new BadZip('unreadable', `broken ZIP entry ${entry.name}`);
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (from + entry.packed > bytes.length) throw new BadZip('unreadable', `cut off ZIP entry ${entry.name}`);
  return bytes.subarray(from, from + entry.packed);
}

/** Bytes fed to the decompressor at a time: what one step can grow to stays small. */
const STEP = 16 * 1024;

/**
 * Unpacks an entry piece by piece; stops when `onPiece` returns false or more than `limit` bytes came out.
 * @returns bytes that came out. @throws BadZip when it is broken or passes the limit.
 */
export function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
  onPiece: (piece: Uint8Array) => boolean = () => true,
): number {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) {
    if (packed.length > limit) throw new BadZip('tooLarge', `${entry.name} > ${limit} bytes`);
    onPiece(packed);
    return packed.length;
  }
  if (entry.method !== 8) throw new BadZip('unreadable', `ZIP method ${entry.method}`);
  let out = 0;
  let goOn = true;
  const inflate = new Inflate((piece) => {
    out += piece.length;
    if (goOn) goOn = onPiece(piece);
  });
  try {
    for (let from = 0; from < packed.length && goOn; from += STEP) {
      inflate.push(packed.subarray(from, from + STEP), from + STEP >= packed.length);
      if (out > limit) throw new BadZip('tooLarge', `${entry.name} > ${limit} bytes`);
    }
  } catch (error) {
    if (error instanceof BadZip) throw error;
    throw new BadZip('unreadable', `broken ZIP entry ${entry.name}`);
  }
  return out;
}

/** Bytes of an XML file in which its document type would stand. */
const HEAD = 4096;

/**
 * Refuses a zip whose directory tells more than the limits allow, and XML with a document type (entities that refer to each
 * other or to other files). Only the heads of XML files are unpacked.
 *
 * A directory may lie: whoever unpacks an entry must stop at the size that it tells, as hucre and {@link unpack} with
 * `entry.unpacked` do. An entry that tells no size leaves nothing to stop at and is refused.
 * @throws BadZip
 */
export function guardZip(bytes: Uint8Array, limits: typeof TABLE_LIMITS = TABLE_LIMITS): ZipEntry[] {
  const entries = zipDirectory(bytes);
  const allowed = Math.min(limits.unpackedBytes, Math.max(limits.ratioFrom, bytes.length * limits.ratio));
  const told = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (told > allowed) throw new BadZip('tooLarge', `unpacked ${told} > ${allowed} bytes`);
  for (const entry of entries) {
    // Nothing at all is two bytes of deflate.
    if (entry.method === 8 && (entry.packed === 0 || (entry.unpacked === 0 && entry.packed > 2)))
      throw new BadZip('unreadable', `ZIP entry ${entry.name} tells no size`);
    if (!/\.(?:xml|rels|vml)$/i.test(entry.name)) continue;
    let head = '';
    unpack(bytes, entry, entry.unpacked, (piece) => {
      head += new TextDecoder('latin1').decode(piece.subarray(0, HEAD));
      return head.length < HEAD;
    });
    if (/<!(?:DOCTYPE|ENTITY)/i.test(head.replace(/\0/g, '')))
      throw new BadZip('unreadable', `document type in ${entry.name}`);
  }
  return entries;
}
