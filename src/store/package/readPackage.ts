import type { DataFile, DataIndex } from '../../domain/dataFolder';
import { dataIndexShape } from '../../domain/dataFolderShape';
import { issue, type Issue } from '../../domain/issue';
import { ShapeError, type Check } from '../../domain/shape';
import { territoryShape } from '../../domain/territoryShape';
import { jsonDepth } from '../../import/boundaries/jsonDepth';
import { BadZip } from '../../import/formats/zipGuard';
import type { Outcome, WorkPace } from '../../import/outcome';
import { sha256 } from '../../import/sha256';
import { folderOf } from '../state';
import {
  PACKAGE_FILE,
  PACKAGE_LIMITS,
  type DataPackage,
  type InspectLayer,
  type PackagedTerritory,
} from './contract';
import { manifestShape } from './manifest';
import { openZip, type OpenedZip } from './zip';

/** Refuses the whole package; what is thrown within this file only. */
class Refused extends Error {
  constructor(readonly issues: readonly Issue[]) {
    super(issues[0]?.code ?? 'refused');
  }
}

function refuse(code: Issue['code'], path: string, got: string): never {
  throw new Refused([issue(code, { column: path, got })]);
}

/**
 * Reads a data package and believes nothing: limits, paths, the shape of every text, the hash of every file, and for each
 * layer what `inspect` finds in it. Nothing is kept. Refused, with the file of the package in `column`: `tooLarge`,
 * `unreadable` (got: the place that is wrong), `hashMismatch`, and the codes of `inspect`. Never throws for anything that
 * a file can hold; rejects when `pace` was cancelled.
 */
export async function readPackage(
  bytes: Uint8Array<ArrayBuffer>,
  inspect: InspectLayer,
  pace: WorkPace = {},
): Promise<Outcome<DataPackage>> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  try {
    return { ok: true, value: await read(zip.value, bytes, inspect, pace) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, issues: error.issues };
    if (error instanceof BadZip) return { ok: false, issues: [issue(error.code, { got: error.got })] };
    throw error;
  }
}

async function read(
  zip: OpenedZip,
  bytes: Uint8Array<ArrayBuffer>,
  inspect: InspectLayer,
  { onProgress, breathe }: WorkPace,
): Promise<DataPackage> {
  const manifest = readJson(zip, PACKAGE_FILE, manifestShape);
  const index = readJson(zip, 'index.json', dataIndexShape);
  if (index.territories.length === 0) refuse('unreadable', 'index.json', 'no territory');
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [i, file] of index.files.entries()) {
    if (files.has(file.path)) refuse('unreadable', 'index.json', `${file.path} twice`);
    files.set(file.path, await readFile(zip, file));
    onProgress?.((i + 1) / index.files.length);
    await breathe?.();
  }
  const territories = index.territories.map((entry) => packagedTerritory(zip, entry, index));
  for (const { entry, territory } of territories)
    for (const [layer, { file }] of Object.entries(territory.layers)) {
      const path = folderOf(entry) + file;
      const issues = await inspect(layer, path, files.get(path) ?? new Uint8Array());
      if (issues.length > 0) throw new Refused(issues);
      await breathe?.();
    }
  for (const file of manifest.kept.files)
    if (index.files.find(({ path }) => path === file.path)?.sha256 !== file.sha256)
      refuse('unreadable', PACKAGE_FILE, `${file.path} is not the one of index.json`);
  for (const { id } of manifest.kept.territories)
    if (!index.territories.some((entry) => entry.id === id))
      refuse('unreadable', PACKAGE_FILE, `territory ${id} is not in index.json`);
  return { manifest, index, territories, files, bytes: bytes.length, sha256: await sha256(bytes) };
}

async function readFile(zip: OpenedZip, file: DataFile): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = zip.read(file.path);
  if (!bytes) return refuse('unreadable', file.path, 'listed, but not in the package');
  if (bytes.length !== file.bytes)
    refuse('hashMismatch', file.path, `${bytes.length} bytes instead of ${file.bytes}`);
  const hash = await sha256(bytes);
  if (hash !== file.sha256) refuse('hashMismatch', file.path, hash);
  return bytes;
}

function packagedTerritory(
  zip: OpenedZip,
  entry: PackagedTerritory['entry'],
  { files }: DataIndex,
): PackagedTerritory {
  const territory = readJson(zip, entry.path, territoryShape);
  const roles = new Map(files.map(({ path, role }) => [path, role]));
  const folder = folderOf(entry);
  const named = (name: string, ...expected: readonly DataFile['role'][]): void => {
    const role = roles.get(folder + name);
    if (role === undefined || !expected.includes(role))
      refuse(
        'unreadable',
        entry.path,
        `${name} is ${role ?? 'not listed'} instead of ${expected.join(' or ')}`,
      );
  };
  if (territory.id !== entry.id)
    refuse('unreadable', entry.path, `id ${territory.id} instead of ${entry.id}`);
  if (roles.get(entry.path) !== 'territory') refuse('unreadable', entry.path, 'not listed as a territory');
  if (!territory.periods.some(({ id }) => id === territory.defaultPeriod))
    refuse('unreadable', entry.path, `defaultPeriod ${territory.defaultPeriod}`);
  named(territory.boundaries.file, 'boundaries', 'drawing');
  named(territory.boundaries.drawing, 'boundaries', 'drawing');
  if (territory.figures !== null) named(territory.figures, 'figures');
  for (const { file } of Object.values(territory.layers)) named(file, 'layer');
  return { entry, territory };
}

/** Levels that the texts of a package need at most, with room. */
const JSON_DEPTH = 24;

function readJson<T>(zip: OpenedZip, path: string, check: Check<T>): T {
  const bytes = zip.read(path);
  if (!bytes) return refuse('unreadable', path, 'not in the package');
  const { jsonBytes } = PACKAGE_LIMITS;
  if (bytes.length > jsonBytes) refuse('tooLarge', path, `${bytes.length} > ${jsonBytes} bytes`);
  if (jsonDepth(bytes, JSON_DEPTH) > JSON_DEPTH) refuse('tooLarge', path, `depth > ${JSON_DEPTH}`);
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return check(value, '$');
  } catch (error) {
    if (error instanceof ShapeError)
      return refuse('unreadable', path, `${error.path}: ${error.got}; ${error.expected}`);
    return refuse('unreadable', path, error instanceof Error ? error.message : 'no JSON in UTF-8');
  }
}
