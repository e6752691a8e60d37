import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { inspectLayerFile } from '../../src/compute/inspectLayerFile';
import type { Language } from '../../src/domain/text';
import { StoreError } from '../../src/store/contract';
import { PACKAGE_LIMITS, type DataPackage } from '../../src/store/package/contract';
import { readPackage } from '../../src/store/package/readPackage';
import { say, Unusable } from './cliMessages';
import {
  ANSWER_OPTIONS,
  argumentsOf,
  fileBytes,
  onlyFile,
  reasonOf,
  refused,
  required,
  runCommand,
} from './command';
import { mergeFolder, type MergedFolder } from './unpack/mergeFolder';
import { um } from './unpack/messages';
import { folderIndex, folderReader } from './unpack/readFolder';

export const help = `unpack PACKAGE.zip --to FOLDER [--dry-run] [--json] [--lang vi|en]

Đưa một gói số liệu (xuất từ trình duyệt) vào thư mục số liệu mà máy chủ phục vụ; kết quả như khi nhận gói đó trong trình
duyệt: địa bàn khác, bản đồ nền và địa bàn mở đầu giữ nguyên. Thư mục trống thì thành đúng gói đó.
Puts a data package (exported by a browser) into the data folder of a server, as accepting it in a browser would; other
territories, the basemap and the first territory stay. An empty folder becomes what the package is.

  --to         thư mục số liệu của máy chủ, có index.json · the server's data folder, where index.json is
  --dry-run    chỉ xem thử, không ghi · tell only, nothing is written
  --json       in một đối tượng JSON · print one JSON object

Mọi tệp được đối chiếu mã băm trước khi ghi; index.json ghi sau cùng. Every file is checked against its hash before anything
is written; index.json is written last. Mã thoát · exit code: 0, hoặc 2 khi không dùng được · or 2 when unusable.
`;

interface Arguments {
  readonly file: string;
  readonly folder: string;
  readonly dryRun: boolean;
  readonly json: boolean;
}

/** `geodata unpack`: exit code 0, or 2 with one clear sentence for an unusable package, folder or call. */
export function run(args: string[]): Promise<number> {
  return runCommand('unpack', args, async (language) => {
    const lines = await unpackInto(readArguments(args), language);
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  });
}

async function unpackInto(asked: Arguments, language: Language): Promise<string[]> {
  const { folder, dryRun, json } = asked;
  const file = basename(asked.file);
  const read = await readPackage(await fileBytes(asked.file, PACKAGE_LIMITS.bytes), inspectLayerFile);
  if (!read.ok) throw refused(asked.file, read.issues);
  const served = await folderIndex(folder);
  const merged = await mergedInto(folder, () => mergeFolder(read.value, served, folderReader(folder)));
  const nothing = merged.files.length === 0 && merged.removed.length === 0;
  if (!dryRun && !nothing) await write(folder, merged);
  if (json) return [JSON.stringify(reportJson(read.value, merged, dryRun || nothing))];
  const { written, removed } = { written: merged.files.length + 1, removed: merged.removed.length };
  return [
    ...reportLines(read.value, merged, file, language),
    nothing
      ? say(um.nothing, language)
      : dryRun
        ? say(um.dryRun, language)
        : say(um.written, language, { written, folder, removed }),
  ];
}

async function mergedInto(folder: string, merge: () => Promise<MergedFolder>): Promise<MergedFolder> {
  try {
    return await merge();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const { got, expected } = error.failure;
    throw new Unusable(um.brokenFolder, { folder, got, expected });
  }
}

/** Each file beside its place first, then all of them moved in, index.json last, and only then what is not used any more. */
async function write(folder: string, { files, index, removed }: MergedFolder): Promise<void> {
  const whole = [
    ...files.map(({ file, bytes }) => ({ path: file.path, bytes })),
    { path: 'index.json', bytes: new TextEncoder().encode(`${JSON.stringify(index)}\n`) },
  ];
  const beside = (path: string): string => join(folder, `${path}.unpacking`);
  try {
    for (const { path, bytes } of whole) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(beside(path), bytes);
    }
    for (const { path } of whole) await rename(beside(path), join(folder, path));
    for (const path of removed) await rm(join(folder, path), { force: true });
  } catch (error) {
    for (const { path } of whole) await rm(beside(path), { force: true }).catch(() => undefined);
    throw new Unusable(um.cannotWrite, { folder, got: reasonOf(error) });
  }
}

function reportLines(
  { manifest, files }: DataPackage,
  { plan }: MergedFolder,
  file: string,
  language: Language,
): string[] {
  const by = manifest.madeBy === '' ? '' : say(um.by, language, { name: manifest.madeBy });
  const day = manifest.madeAt.slice(0, 10);
  const lines = [say(um.package, language, { file, day, by, files: files.size })];
  if (manifest.note !== '') lines.push(say(um.note, language, { note: manifest.note }));
  const effects = {
    added: um.added,
    overServed: um.overServed,
    overKept: um.overServed,
    same: um.unchanged,
  } as const;
  for (const { entry, boundaries, replaces, layers, periods } of plan.territories) {
    const what = boundaries === 'brought' ? (replaces ? um.replaced : um.brought) : um[boundaries];
    const { id, name } = entry;
    lines.push(say(um.territory, language, { name: name[language], id, what: say(what, language) }));
    for (const each of layers)
      lines.push(
        say(um.layer, language, {
          layer: each.layer,
          what: say(effects[each.effect], language),
          bytes: each.file.bytes,
        }),
      );
    for (const period of periods) lines.push(say(um.period, language, { name: period.name[language] }));
  }
  return lines;
}

function reportJson(
  { manifest }: DataPackage,
  { plan, files, removed }: MergedFolder,
  unwritten: boolean,
): object {
  const { madeAt, madeBy, note } = manifest;
  return {
    package: { madeAt, madeBy, note },
    territories: plan.territories.map(({ entry, boundaries, replaces, layers, periods }) => ({
      id: entry.id,
      boundaries,
      replaces,
      layers: layers.map(({ layer, effect, file: { path, bytes, sha256 } }) => ({
        layer,
        effect,
        path,
        bytes,
        sha256,
      })),
      periods: periods.map(({ id }) => id),
    })),
    written: unwritten ? [] : [...files.map(({ file }) => file.path), 'index.json'],
    removed: unwritten ? [] : removed,
    wouldWrite: files.map(({ file }) => file.path),
    wouldRemove: removed,
  };
}

function readArguments(args: string[]): Arguments {
  const options = {
    to: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    ...ANSWER_OPTIONS,
  } as const;
  const { values, positionals } = argumentsOf({ args, options, allowPositionals: true });
  const file = onlyFile(positionals, 'PACKAGE.zip');
  return { file, folder: resolve(required(values.to, '--to')), dryRun: values['dry-run'], json: values.json };
}
