import { Zip, ZipDeflate } from 'fflate';
import { issue } from '../../domain/issue';
import { BadZip, unpack, zipDirectory, type ZipEntry } from '../../import/formats/zipGuard';
import type { Outcome, WorkPace } from '../../import/outcome';
import { PACKAGE_LIMITS } from './contract';

/** Bytes between two chances of the screen. */
const STEP = 256 * 1024;

/** The same moment in every file, as the zip's own clock begins: same content, same bytes. */
const MOMENT = new Date(1980, 0, 1);

/** Packs files in the order given. Same files, same bytes. Gives way every {@link STEP} bytes. */
export async function packFiles(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  { onProgress, breathe }: WorkPace = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failure = error;
    else pieces.push(piece);
  });
  const total = Math.max(
    1,
    files.reduce((sum, { bytes }) => sum + bytes.length, 0),
  );
  let done = 0;
  for (const { path, bytes } of files) {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = MOMENT;
    zip.add(file);
    for (let from = 0; from === 0 || from < bytes.length; from += STEP) {
      file.push(bytes.subarray(from, from + STEP), from + STEP >= bytes.length);
      done += Math.min(STEP, bytes.length - from);
      onProgress?.(done / total);
      await breathe?.();
    }
  }
  zip.end();
  // Nothing that is packed here can be refused by the packer.
  if (failure) throw failure as Error;
  return joined(pieces);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** A zip whose directory was read and whose size is known to be bearable. */
export interface OpenedZip {
  readonly paths: readonly string[];
  /** One file, unpacked; null when there is none of that path. @throws BadZip */
  read(path: string): Uint8Array<ArrayBuffer> | null;
}

/**
 * Opens a zip without unpacking anything: refused are broken and encrypted ones, those that would unpack to more than a
 * package may, that lead out of their folder, or that name one path twice. Folders are passed over.
 */
export function openZip(bytes: Uint8Array): Outcome<OpenedZip> {
  try {
    return { ok: true, value: checkedZip(bytes) };
  } catch (error) {
    if (!(error instanceof BadZip)) throw error;
    return { ok: false, issues: [issue(error.code, { got: error.got })] };
  }
}

function checkedZip(bytes: Uint8Array): OpenedZip {
  const limits = PACKAGE_LIMITS;
  if (bytes.length > limits.bytes) throw new BadZip('tooLarge', `${bytes.length} > ${limits.bytes} bytes`);
  const entries = zipDirectory(bytes);
  if (entries.length > limits.entries)
    throw new BadZip('tooLarge', `${entries.length} files > ${limits.entries}`);
  const told = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const allowed = Math.min(limits.unpackedBytes, Math.max(limits.ratioFrom, bytes.length * limits.ratio));
  if (told > allowed) throw new BadZip('tooLarge', `unpacked ${told} > ${allowed} bytes`);
  const byPath = new Map<string, ZipEntry>();
  const seen = new Set<string>();
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue;
    const path = soundPath(entry.name);
    // Where capitals make no difference two files would become one.
    const key = path.normalize('NFC').toLowerCase();
    if (seen.has(key)) throw new BadZip('unreadable', `${path} twice`);
    seen.add(key);
    byPath.set(path, entry);
  }
  return {
    paths: [...byPath.keys()],
    read(path) {
      const entry = byPath.get(path);
      return entry ? unpacked(bytes, entry) : null;
    },
  };
}

function soundPath(name: string): string {
  const parts = name.split('/');
  const leadsOut = parts.some((part) => part === '' || part === '.' || part === '..');
  // eslint-disable-next-line no-control-regex -- what a file's name must not have
  if (leadsOut || /[\\:?#\u0000-\u001f]/.test(name)) throw new BadZip('unreadable', `path ${name}`);
  if (parts.length > PACKAGE_LIMITS.depth)
    throw new BadZip('tooLarge', `${parts.length} folders > ${PACKAGE_LIMITS.depth}: ${name}`);
  return name;
}

function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  // What the directory tells is what was allowed: not a byte more comes out.
  const whole = new Uint8Array(entry.unpacked);
  let at = 0;
  unpack(bytes, entry, entry.unpacked, (piece) => {
    if (at + piece.length > whole.length)
      throw new BadZip('tooLarge', `${entry.name} > ${entry.unpacked} bytes`);
    whole.set(piece, at);
    at += piece.length;
    return true;
  });
  if (at !== whole.length) throw new BadZip('unreadable', `${entry.name}: ${at} bytes of ${whole.length}`);
  return whole;
}
