import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { COMMUNE_CODE } from '../../src/domain/communeColumns';
import type { RawTable } from '../../src/domain/dataset';
import { foldTight } from '../../src/domain/fold';
import { csvText } from '../../src/export/csv';
import { readCsv } from '../../src/import/formats/csv';
import type { CommuneOfToday, CrosswalkRow } from '../../src/import/matchCommune/reference';
import { readReference } from './reference';
import { BadWeights } from './transfer/shares';
import { BadTransfer, transferTable, type TransferReport } from './transfer/transferTable';

export const help = `transfer --input FILE.csv --column VALUE [--code-column CODE] --from before-2025 --to 2026
         [--weights FILE.csv --weight-name "diện tích"] [--output FILE.csv] [--json]

Chuyển một cột số đếm theo xã cũ (trước 01/07/2025) sang xã mới. Chỉ dùng cho số cộng được (số lượng, lượt), không dùng cho
tỷ lệ hay kết quả đạt. Xã cũ chuyển trọn vẹn thì chuyển cả số; xã bị chia chỉ chia được khi có --weights (cột: mã cũ, mã
mới, tỷ lệ hoặc diện tích, dân số từng phần); không có thì ghi "không phân bổ được", không đoán. Tổng được giữ nguyên.

Moves a column of counts from communes before 1 July 2025 to those of today: one row per former commune. A commune that
went whole takes its value along; one that was split needs --weights (old code, new code, share or area or residents of
each part), else it is "không phân bổ được". Never for rates or statuses. With --json:
  {"from","to","column","weight","read","withValue","noData","total","allocated","unallocated",
   "communes":[{"code","name","province","value","mark":"whole"|"shared"|"incomplete"}],
   "notAllocated":[{"code","name","value","to":[{"code","name"}]}],"issues":[{"row","column","code","got"}]}
total = allocated + unallocated. "incomplete": something that belongs there could not be allocated or is not in the file.`;

const MARKS = {
  whole: 'trọn xã',
  shared: 'chia theo',
  incomplete: 'chưa đủ',
} as const;
const NOT_ALLOCATED = 'không phân bổ được';

/** A call or a file that cannot be used: one sentence. */
class Unusable extends Error {}

async function tableOf(path: string): Promise<RawTable> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await readFile(path));
  } catch {
    throw new Unusable(`${path} cannot be read; give the path of a CSV file`);
  }
  const table = await readCsv(bytes, basename(path));
  if (table.ok) return table.value;
  const [first] = table.issues;
  throw new Unusable(
    `${basename(path)} is no usable table (${first?.code}${first?.got ? `: ${first.got}` : ''})`,
  );
}

function columnOf({ headers }: RawTable, names: readonly string[], option: string): number {
  const exact = headers.findIndex((header) => names.includes(header));
  const wanted = names.map(foldTight);
  const at = exact >= 0 ? exact : headers.findIndex((header) => wanted.includes(foldTight(header)));
  if (at < 0) throw new Unusable(`no column for ${option} (${names[0]}); the file has ${headers.join(', ')}`);
  return at;
}

async function report(args: string[]): Promise<{ report: TransferReport; json: boolean; output?: string }> {
  const { values } = parseArgs({
    args,
    options: {
      input: { type: 'string' },
      column: { type: 'string' },
      'code-column': { type: 'string' },
      from: { type: 'string' },
      to: { type: 'string' },
      weights: { type: 'string' },
      'weight-name': { type: 'string' },
      output: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const { input, column, from, to, output, json } = values;
  if (!input || !column) throw new Unusable('--input FILE.csv and --column VALUE are needed');
  if (from !== 'before-2025' || to !== '2026')
    throw new Unusable(`got --from ${from ?? '–'} --to ${to ?? '–'}; expected --from before-2025 --to 2026`);
  const codeColumn = values['code-column'];
  const table = await tableOf(input);
  const codeNames = codeColumn
    ? [codeColumn]
    : [COMMUNE_CODE.id, COMMUNE_CODE.name.vi, ...COMMUNE_CODE.aliases];
  const { weights } = values;
  return {
    report: transferTable({
      table,
      codeAt: columnOf(table, codeNames, '--code-column'),
      valueAt: columnOf(table, [column], '--column'),
      crosswalk: await readReference<CrosswalkRow>('crosswalk_2025.csv'),
      today: await readReference<CommuneOfToday>('communes_2026.csv'),
      weights: weights
        ? { table: await tableOf(weights), name: values['weight-name'] ?? basename(weights) }
        : null,
    }),
    json,
    ...(output && { output }),
  };
}

const markOf = (mark: keyof typeof MARKS, weight: string | null): string =>
  mark === 'shared' ? `${MARKS.shared} ${weight}` : MARKS[mark];

/** The result as a sheet: Σ of the value column is the total, whatever could not be allocated stands in it with its former commune. */
function sheetOf({
  column,
  weight,
  communes,
  notAllocated,
  total,
  allocated,
  unallocated,
}: TransferReport): string {
  const number = (value: number) => ({ number: value, digits: 6 });
  return csvText({
    header: ['Mã xã', 'Tên xã', 'Tỉnh', column, 'Cách tính', 'Xã cũ', 'Thuộc xã mới'],
    rows: [
      ...communes.map(({ code, name, province, value, mark }) => [
        code,
        name,
        province,
        value === null ? null : number(value),
        markOf(mark, weight),
        '',
        '',
      ]),
      ...notAllocated.map(({ code, name, value, to }) => [
        '',
        '',
        '',
        number(value),
        NOT_ALLOCATED,
        `${code} ${name}`,
        to.map((one) => `${one.code} ${one.name}`).join('; '),
      ]),
    ],
    provenance: [
      ['Chuyển địa giới', 'trước 01/07/2025 → 2026 (geodata/reference/crosswalk_2025.csv)'],
      ['Tổng', `${total} = ${allocated} đã phân bổ + ${unallocated} ${NOT_ALLOCATED}`],
    ],
  });
}

/** `geodata transfer`: exit code 0, or 2 with one clear sentence for an unusable file or call. */
export async function run(args: string[]): Promise<number> {
  let done;
  try {
    done = await report(args);
  } catch (error) {
    const known = error instanceof Unusable || error instanceof BadWeights || error instanceof BadTransfer;
    // parseArgs throws a TypeError with a code for options it does not know.
    if (!known && !(error instanceof TypeError && 'code' in error)) throw error;
    process.stderr.write(`transfer: ${error.message.replace(/\s+/g, ' ')}.\n`);
    return 2;
  }
  const { report: found, json, output } = done;
  if (output) await writeFile(output, sheetOf(found));
  if (json) {
    const issues = found.issues.map(({ row, column, code, got }) => ({ row, column, code, got }));
    process.stdout.write(`${JSON.stringify({ from: 'before-2025', to: '2026', ...found, issues })}\n`);
    return 0;
  }
  const lines = [
    `${found.read} dòng = ${found.withValue} có số + ${found.noData} không có số liệu.`,
    `Tổng ${found.total} = ${found.allocated} đã phân bổ + ${found.unallocated} ${NOT_ALLOCATED}.`,
    ...found.communes.map(({ code, name, province, value, mark }) =>
      [code, name, province, value ?? '–', markOf(mark, found.weight)].join('\t'),
    ),
    ...found.notAllocated.map(({ code, name, value, to }) =>
      [NOT_ALLOCATED, `${code} ${name}`, value, `→ ${to.map((one) => one.name).join('; ') || '?'}`].join(
        '\t',
      ),
    ),
    ...found.issues.map(({ row, column, code, got }) => `dòng ${row}: ${column}: ${code}: ${got}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
}
