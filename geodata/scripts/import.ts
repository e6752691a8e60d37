import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { LayerDefinition } from '../../src/domain/layer';
import type { Period } from '../../src/domain/period';
import type { Language } from '../../src/domain/text';
import { issueWords } from '../../src/i18n/issueWords';
import { readDecisions, type PlaceDecisions } from '../../src/import/decisions';
import { importedSource } from '../../src/import/importedSource';
import { TABLE_LIMITS } from '../../src/import/formats/tableLimits';
import { importReading, type ImportedTable } from '../../src/import/importTable';
import { readTable } from '../../src/import/readTable';
import { isRejectedTable } from '../../src/import/rejectedColumns';
import { rejectedWorkbook } from '../../src/import/rejectedWorkbook';
import { keptRows } from '../../src/import/repeatedRows';
import { layers } from '../../src/layers/registry';
import { m, say, Unusable } from './cliMessages';
import { fileBytes, reasonOf, runCommand } from './command';
import { readArguments, type ImportArguments } from './importTable/importArguments';
import { reportJson, reportLines } from './importTable/importReport';
import { mergeLayer, writeLayer } from './importTable/mergeLayer';
import { im } from './importTable/messages';
import { mappedColumns } from './mappingFile';
import { territoryTarget, type TerritoryTarget } from './importTable/territoryTarget';

export const help = `import FILE --layer ${layers.map(({ id }) => id).join('|')} --territory ID
       [--period ID] [--sheet NAME] [--encoding tcvn3|vni|…|unicode] [--zones 9210,5897]
       [--mapping FILE.json] [--decisions FILE.json] [--rejected FILE.xlsx] [--dry-run] [--json] [--lang vi|en] [--root FOLDER]

Nhập một bảng Excel, CSV hay tệp bản đồ của các điểm (GeoJSON, TopoJSON, Shapefile nén) vào một địa bàn của đơn vị; cùng mã, cùng báo cáo như khi thả tệp vào bản đồ.
Imports a table (XLSX, XLS, ODS, CSV; points as GeoJSON, TopoJSON or zipped Shapefile) into a territory, as the browser does when it is dropped there.

  --period     kỳ của tệp không có cột kỳ · the period of a file that has no column of periods
  --sheet      trang của bảng tính · the sheet; without it the one that fits best
  --zones      múi VN-2000 của toạ độ mét, theo thứ tự thử · VN-2000 zones of positions in metres, in the order to be tried
  --mapping    tệp cách ghép cột lưu từ trình duyệt · which column is what, as exported from the browser
  --decisions  tệp quyết định đặt tên vào xã · decisions about names of communes, as exported
  --rejected   ghi các dòng bị loại kèm lý do · writes the rejected rows with their reasons
  --dry-run    chỉ báo cáo, không ghi · report only, nothing is written
  --root       thư mục chứa các địa bàn · folder of the territories (default: geodata/territories)

Dòng của kỳ được nhập thay dòng cũ của kỳ đó; số liệu minh hoạ bị thay hết. Rows of an imported period replace the old ones
of that period; illustrative rows go altogether.
Tệp dòng bị loại đã sửa chỉ ghép thêm các dòng ấy. A file of corrected rejected rows is merged row by row. Mã thoát · exit code: 0, hoặc 2 khi không dùng được · or 2 when unusable.
`;

/** `geodata import`: exit code 0, or 2 with one clear sentence for an unusable file or call. */
export function run(args: string[]): Promise<number> {
  return runCommand('import', args, async (language) => {
    const lines = await importFile(readArguments(args), language);
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  });
}

async function importFile(asked: ImportArguments, language: Language): Promise<string[]> {
  const { layer, json } = asked;
  const name = basename(asked.file);
  const target = await territoryTarget(asked.root, asked.territory);
  const period = asked.period === null ? null : periodOf(asked.period, target.periods);
  const bytes = await fileBytes(asked.file, TABLE_LIMITS.bytes);
  const { sheet, encoding } = asked;
  const read = await readTable(bytes, name, layer, { sheet, encoding });
  if (!read.ok) throw new Unusable(m.refused, { file: name }, read.issues);
  const mapped =
    asked.mapping === undefined ? null : await mappedColumns(asked.mapping, read.value, layer, name);
  const outcome = await importReading(read.value, layer, target, {
    columns: mapped?.columns,
    zones: asked.zones,
    decisions: await decisionsOf(asked.decisions, target),
    period,
  });
  if (!outcome.ok) throw new Unusable(m.refused, { file: name }, outcome.issues);
  const { imported, fresh } = keptRows(outcome.value, layer, target);
  refuseWithoutPeriod(imported, layer, target.periods, name);
  const lines = json ? [] : reportLines(imported, name, language);
  if (mapped && !json)
    lines.push(
      say(im.mapping, language, { file: basename(asked.mapping ?? ''), name: mapped.keptFrom || name }),
    );
  if (asked.rejected !== undefined) await writeRejected(asked.rejected, imported, layer, language);
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

/** Decisions of a file; only those of the territory's own epoch may be used: codes were recycled. */
async function decisionsOf(path: string | undefined, target: TerritoryTarget): Promise<PlaceDecisions> {
  if (path === undefined) return {};
  const read = readDecisions(await fileBytes(path, TABLE_LIMITS.bytes));
  const file = basename(path);
  if (!read.ok) throw new Unusable(m.refused, { file }, read.issues);
  const { epoch, entries } = read.value;
  const expected = target.source.epoch.id;
  if (epoch !== expected) throw new Unusable(im.otherEpoch, { file, got: epoch, expected });
  return entries;
}

async function writeRejected(
  path: string,
  imported: ImportedTable,
  layer: LayerDefinition,
  language: Language,
): Promise<void> {
  const bytes = await rejectedWorkbook(imported, layer, language, ({ code, column, got }) =>
    [column === null ? '' : `${column}:`, issueWords[code][language], got === '' ? '' : `«${got}»`]
      .filter((part) => part !== '')
      .join(' '),
  );
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    throw new Unusable(im.cannotWrite, { file: path, got: reasonOf(error) });
  }
}

function periodOf(id: string, known: readonly Period[]): Period {
  const period = known.find((one) => one.id === id);
  if (period) return period;
  throw new Unusable(m.unknownPeriod, { got: id, expected: known.map((one) => one.id).join(', ') });
}
