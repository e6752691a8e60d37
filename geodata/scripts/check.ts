import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createEngine, type Engine } from '../../src/compute/engine';
import { ComputeError } from '../../src/compute/failure';
import type { ReadFile } from '../../src/compute/readFile';
import { readIndex } from '../../src/compute/readIndex';
import type { Issue } from '../../src/domain/issue';
import type { Bilingual, Language } from '../../src/domain/text';
import { issueWords } from '../../src/i18n/issueWords';
import type { DataIndex } from '../../src/domain/dataFolder';
import { sha256 } from '../../src/import/sha256';
import { layers } from '../../src/layers/registry';
import { PACKAGE_FILE } from '../../src/store/package/contract';
import { Unusable, m, say } from './cliMessages';
import { argumentsOf, runCommand } from './command';

export const help = `check [FOLDER] [--lang vi|en]

Kiểm tra cả một thư mục số liệu như trình duyệt sẽ đọc: index.json, mã băm từng tệp, từng địa bàn, từng lớp, từng kỳ.
Checks a whole data folder as the browser will read it: index.json, the hash of each file, each territory, layer, period.

FOLDER mặc định · by default: public/data
Mã thoát · exit code: 0 không có lỗi · nothing wrong; 1 có lỗi, đã liệt kê · problems, listed; 2 không dùng được · unusable.
`;

/** What is wrong with one file: a stable code, and the sentence that a person reads behind it. */
interface Problem {
  readonly subject: string;
  readonly code: string;
  readonly words: Bilingual;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** "tips.csv: hashMismatch · tệp khác với bản ghi trong index.json". */
function lineOf({ subject, code, words, values }: Problem, language: Language): string {
  return `${subject}: ${code} · ${say(words, language, values)}`;
}

/** `geodata check`: 0 when nothing is wrong, 1 with the problems listed, 2 when there is no data folder to check. */
export function run(args: string[]): Promise<number> {
  return runCommand('check', args, async (language) => {
    const options = { lang: { type: 'string' } } as const;
    const { positionals } = argumentsOf({ args, options, allowPositionals: true });
    const folder = resolve(positionals[0] ?? join('public', 'data'));
    const { problems, files, results } = await checkFolder(folder);
    for (const problem of problems) process.stdout.write(`${lineOf(problem, language)}\n`);
    const counts = { files, results, problems: problems.length };
    process.stdout.write(`${say(m.checked, language, counts)}\n`);
    return problems.length === 0 ? 0 : 1;
  });
}

/** Reads files as the worker does, but from a folder of this machine. */
const readLocal: ReadFile = async (url, { limit }) => {
  const path = fileURLToPath(url);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile())
    throw new ComputeError({ code: 'notFound', subject: path, got: 'no file', expected: 'a file' });
  if (found.size > limit)
    throw new ComputeError({
      code: 'tooLarge',
      subject: path,
      got: `${found.size} bytes`,
      expected: `at most ${limit} bytes`,
    });
  return new Uint8Array(await readFile(path));
};

async function checkFolder(
  folder: string,
): Promise<{ problems: readonly Problem[]; files: number; results: number }> {
  const dataUrl = `${pathToFileURL(folder).href}/`;
  let index: DataIndex;
  try {
    index = await readIndex(readLocal, dataUrl);
  } catch (error) {
    const got = error instanceof ComputeError ? error.message : String(error);
    throw new Unusable(m.noDataFolder, { file: folder, got });
  }
  const problems: Problem[] = [];
  await checkFiles(folder, index, problems);
  const engine = createEngine({ readFile: readLocal, layers, now: () => new Date() });
  let results = 0;
  for (const { id } of index.territories)
    results += await checkTerritory(engine, dataUrl, index, id, problems);
  return { problems, files: index.files.length, results };
}

/** Every file of the index is there as described, and no file is there that the index does not know. */
async function checkFiles(folder: string, index: DataIndex, problems: Problem[]): Promise<void> {
  for (const { path, bytes, sha256: described } of index.files) {
    const found = await readFile(join(folder, path)).catch(() => null);
    if (!found) problems.push({ subject: path, code: 'notFound', words: m.fileMissing });
    else if (found.length !== bytes)
      problems.push({
        subject: path,
        code: 'sizeMismatch',
        words: m.otherSize,
        values: { got: found.length, expected: bytes },
      });
    else if ((await sha256(new Uint8Array(found))) !== described)
      problems.push({ subject: path, code: 'hashMismatch', words: issueWords.hashMismatch });
  }
  const known = new Set(['index.json', PACKAGE_FILE, ...index.files.map(({ path }) => path)]);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/');
    if (entry.isFile() && !known.has(path))
      problems.push({ subject: path, code: 'notInIndex', words: m.strayFile });
  }
}

/** Opens a territory and counts each of its layers for each period; how many results there were. */
async function checkTerritory(
  engine: Engine,
  dataUrl: string,
  index: DataIndex,
  territoryId: string,
  problems: Problem[],
): Promise<number> {
  const input = { territoryId, dataUrl, index };
  const open = await engine.openTerritory(input).catch((error: unknown) => report(error, problems));
  if (!open) return 0;
  const expected = open.territory.communeCount;
  if (open.communes.length !== expected)
    problems.push({
      subject: territoryId,
      code: 'communeCount',
      words: m.otherCommunes,
      values: { got: open.communes.length, expected },
    });
  for (const found of open.issues) problems.push(problemOf(territoryId, found));
  let results = 0;
  for (const [layer, { file }] of Object.entries(open.territory.layers)) {
    for (const periodId of [null, ...open.territory.periods.map(({ id }) => id)]) {
      const result = await engine
        .aggregate({ ...input, layer, periodId })
        .catch((error: unknown) => report(error, problems));
      // The same file would fail for the same reason in every period.
      if (!result) break;
      results++;
      if (periodId !== null) continue;
      const { rejected, outside } = result.counts;
      const place = `${territoryId}/${file}`;
      if (rejected > 0)
        problems.push({
          subject: place,
          code: 'rejected',
          words: m.rejectedRows,
          values: { count: rejected },
        });
      if (outside > 0)
        problems.push({ subject: place, code: 'outside', words: m.outsideRows, values: { count: outside } });
      for (const found of result.issues)
        if (found.severity === 'error' || found.code === 'hashMismatch')
          problems.push(problemOf(found.row === null ? place : `${place}:${found.row}`, found));
    }
  }
  return results;
}

function report(error: unknown, problems: Problem[]): null {
  if (!(error instanceof ComputeError)) throw error;
  const { code, subject, got, expected, issues = [] } = error.failure;
  // Most missing files were told when the files were gone through.
  const told = (one: Problem): boolean => one.code === code && subject.endsWith(one.subject);
  if (code === 'notFound' && problems.some(told)) return null;
  if (issues.length > 0) problems.push(...issues.map((found) => problemOf(subject, found)));
  else problems.push({ subject, code, words: m.cannotUse, values: { got, expected } });
  return null;
}

/** An issue of a file, with where it is and what stood there. */
function problemOf(subject: string, { code, column, got }: Issue): Problem {
  // The path and the hash of a file that was changed tell nobody anything more.
  const facts = code === 'hashMismatch' ? [] : [column ?? '', got].filter((fact) => fact !== '');
  const behind = facts.length === 0 ? '' : ` (${facts.join(': ')})`;
  const { vi, en } = issueWords[code];
  return { subject, code, words: { vi: `${vi}${behind}`, en: `${en}${behind}` } };
}
