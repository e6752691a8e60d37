import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { LayerDefinition } from '../../src/domain/layer';
import type { Period } from '../../src/domain/period';
import type { Language } from '../../src/domain/text';
import { LEGACY_ENCODINGS, type LegacyEncoding } from '../../src/import/encodings/legacyText';
import { TABLE_LIMITS } from '../../src/import/formats/tableLimits';
import { importedSource } from '../../src/import/importedSource';
import { importTable, type ImportedTable } from '../../src/import/importTable';
import { isRejectedTable } from '../../src/import/rejectedColumns';
import { keptRows } from '../../src/import/repeatedRows';
import { layerById, layers } from '../../src/layers/registry';
import { m, say, sentenceOf, Unusable } from './cliMessages';
import { reportJson, reportLines } from './importTable/importReport';
import { mergeLayer, writeLayer } from './importTable/mergeLayer';
import { im } from './importTable/messages';
import { territoryTarget } from './importTable/territoryTarget';

export const help = `import FILE --layer ${layers.map(({ id }) => id).join('|')} --territory ID
       [--period ID] [--sheet NAME] [--encoding tcvn3|vni|…|unicode] [--dry-run] [--json] [--lang vi|en] [--root FOLDER]

Nhập một bảng Excel, CSV hay GeoJSON vào một địa bàn của đơn vị; cùng mã, cùng báo cáo như khi thả tệp vào bản đồ.
Imports a table (XLSX, XLS, ODS, CSV, GeoJSON of points) into a territory, as the browser does when it is dropped there.

  --period     kỳ của tệp không có cột kỳ · the period of a file that has no column of periods
  --sheet      trang của bảng tính · the sheet; without it the one that fits best
  --dry-run    chỉ báo cáo, không ghi · report only, nothing is written
  --root       thư mục chứa các địa bàn · folder of the territories (default: geodata/territories)

Dòng của kỳ được nhập thay dòng cũ của kỳ đó; số liệu minh hoạ bị thay hết. Rows of an imported period replace the old ones
of that period; illustrative rows go altogether.
Tệp dòng bị loại đã sửa chỉ ghép thêm các dòng ấy. A file of corrected rejected rows is merged row by row. Mã thoát · exit code: 0, hoặc 2 khi không dùng được · or 2 when unusable.
`;

const TERRITORIES = fileURLToPath(new URL('../territories', import.meta.url));

interface Arguments {
  readonly file: string;
  readonly layer: LayerDefinition;
  readonly territory: string;
  readonly period: string | null;
  readonly sheet: string | undefined;
  readonly encoding: LegacyEncoding | 'unicode' | undefined;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly root: string;
}

/** `geodata import`: exit code 0, or 2 with one clear sentence for an unusable file or call. */
export async function run(args: string[]): Promise<number> {
  const language: Language =
    args.includes('--lang') && args[args.indexOf('--lang') + 1] === 'en' ? 'en' : 'vi';
  try {
    const lines = await importFile(readArguments(args), language);
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    process.stderr.write(`geodata import: ${sentenceOf(error, language)}\n`);
    return 2;
  }
}

async function importFile(asked: Arguments, language: Language): Promise<string[]> {
  const { layer, json } = asked;
  const name = basename(asked.file);
  const target = await territoryTarget(asked.root, asked.territory);
  const period = asked.period === null ? null : periodOf(asked.period, target.periods);
  const bytes = await fileBytes(asked.file);
  const outcome = await importTable(bytes, name, layer, target, {
    sheet: asked.sheet,
    encoding: asked.encoding,
    period,
  });
  if (!outcome.ok) throw new Unusable(m.refused, { file: name }, outcome.issues);
  const { imported, fresh } = keptRows(outcome.value, layer, target);
  refuseWithoutPeriod(imported, layer, target.periods, name);
  const lines = json ? [] : reportLines(imported, name, language);
  if (asked.dryRun) lines.push(say(im.dryRun, language));
  else {
    if (imported.placed.rows.length === 0)
      throw new Unusable(im.nothing, { file: name }, imported.placed.placement.issues.slice(0, 2));
    const mode = isRejectedTable(imported.reading.table.headers) ? 'rows' : 'period';
    const merged = await mergeLayer(fresh, layer, target, mode);
    const day = new Date().toISOString().slice(0, 10);
    const source = importedSource(name, imported.table.sha256, day);
    const written = writeLayer(target, layer, merged, source);
    lines.push(
      say(im.kept, language, { kept: merged.kept.length, replaced: merged.replaced }),
      say(im.written, language, { count: merged.table.rows.length, file: `${asked.territory}/${written}` }),
    );
  }
  return json ? [JSON.stringify(reportJson(imported))] : lines;
}

/** Rows that say no period would count in every one. */
function refuseWithoutPeriod(
  imported: ImportedTable,
  layer: LayerDefinition,
  periods: readonly Period[],
  file: string,
): void {
  if (imported.periodSource !== 'none' || !layer.columns.some(({ id }) => id === 'period')) return;
  throw new Unusable(im.periodMissing, { file, expected: periods.map(({ id }) => id).join(', ') });
}

function readArguments(args: string[]): Arguments {
  const options = {
    layer: { type: 'string' },
    territory: { type: 'string' },
    period: { type: 'string' },
    sheet: { type: 'string' },
    encoding: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    lang: { type: 'string' },
    root: { type: 'string', default: TERRITORIES },
  } as const;
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Unusable(m.badArguments, { got: error instanceof Error ? error.message : String(error) });
  }
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Unusable(m.argumentMissing, { name: 'FILE' });
  for (const name of ['layer', 'territory'] as const)
    if (!values[name]) throw new Unusable(m.argumentMissing, { name: `--${name}` });
  const layer = layerById(values.layer ?? '');
  if (!layer)
    throw new Unusable(m.unknownLayer, {
      got: values.layer ?? '',
      expected: layers.map(({ id }) => id).join(', '),
    });
  const known = [...LEGACY_ENCODINGS, 'unicode'] as const;
  const encoding = known.find((one) => one === values.encoding);
  if (values.encoding !== undefined && !encoding)
    throw new Unusable(im.unknownEncoding, { got: values.encoding, expected: known.join(', ') });
  return {
    file,
    layer,
    territory: values.territory ?? '',
    period: values.period ?? null,
    sheet: values.sheet,
    encoding,
    dryRun: values['dry-run'],
    json: values.json,
    root: values.root,
  };
}

function periodOf(id: string, known: readonly Period[]): Period {
  const period = known.find((one) => one.id === id);
  if (period) return period;
  throw new Unusable(m.unknownPeriod, { got: id, expected: known.map((one) => one.id).join(', ') });
}

async function fileBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = basename(path);
  try {
    const { size } = await stat(path);
    if (size > TABLE_LIMITS.bytes)
      throw new Unusable(m.tooLarge, { file, got: size, limit: TABLE_LIMITS.bytes });
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Unusable) throw error;
    const got = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Unusable(m.cannotRead, { file: path, got });
  }
}
