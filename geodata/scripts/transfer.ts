import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { COMMUNE_CODE } from '../../src/domain/communeColumns';
import type { Language } from '../../src/domain/text';
import { csvText } from '../../src/export/csv';
import type { CommuneOfToday, CrosswalkRow } from '../../src/import/matchCommune/reference';
import { say, Unusable } from './cliMessages';
import { columnAt, tableOf } from './columnOfFile';
import { ANSWER_OPTIONS, argumentsOf, reasonOf, required, runCommand } from './command';
import { im } from './importTable/messages';
import { readReference } from './reference';
import { tm } from './transfer/messages';
import { transferTable, type TransferReport } from './transfer/transferTable';

export const help = `transfer --input FILE.csv --column VALUE [--code-column CODE] --from before-2025 --to 2026
         [--weights FILE.csv --weight-name "diện tích"] [--output FILE.csv] [--json] [--lang vi|en]

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

interface Call {
  readonly report: TransferReport;
  readonly json: boolean;
  readonly output: string | undefined;
}

async function transferred(args: string[]): Promise<Call> {
  const options = {
    input: { type: 'string' },
    column: { type: 'string' },
    'code-column': { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    weights: { type: 'string' },
    'weight-name': { type: 'string' },
    output: { type: 'string' },
    ...ANSWER_OPTIONS,
  } as const;
  const { values } = argumentsOf({ args, options });
  const input = required(values.input, '--input');
  const column = required(values.column, '--column');
  const { from = '–', to = '–', weights, output, json } = values;
  if (from !== 'before-2025' || to !== '2026') throw new Unusable(tm.otherRoute, { from, to });
  const table = await tableOf(input);
  const codeColumn = values['code-column'];
  const codeNames = codeColumn
    ? [codeColumn]
    : [COMMUNE_CODE.id, COMMUNE_CODE.name.vi, ...COMMUNE_CODE.aliases];
  const report = transferTable({
    table,
    codeAt: columnAt(table, codeNames, '--code-column'),
    valueAt: columnAt(table, [column], '--column'),
    crosswalk: await readReference<CrosswalkRow>('crosswalk_2025.csv'),
    today: await readReference<CommuneOfToday>('communes_2026.csv'),
    weights: weights
      ? { table: await tableOf(weights), name: values['weight-name'] ?? basename(weights) }
      : null,
  });
  return { report, json, output };
}

/** The result as a sheet: Σ of the value column is the total, whatever could not be allocated stands in it with its former commune. */
function sheetOf(report: TransferReport, language: Language): string {
  const { column, weight, communes, notAllocated, total, allocated, unallocated } = report;
  const words = (text: (typeof tm)[keyof typeof tm], values = {}): string => say(text, language, values);
  const number = (value: number) => ({ number: value, digits: 6 });
  return csvText({
    header: [words(tm.code), words(tm.name), words(tm.province), column].concat(
      words(tm.how),
      words(tm.former),
      words(tm.partOf),
    ),
    rows: [
      ...communes.map(({ code, name, province, value, mark }) => [
        code,
        name,
        province,
        value === null ? null : number(value),
        words(tm[mark], { weight: weight ?? '' }),
        '',
        '',
      ]),
      ...notAllocated.map(({ code, name, value, to }) => [
        '',
        '',
        '',
        number(value),
        words(tm.notAllocated),
        `${code} ${name}`,
        to.map((one) => `${one.code} ${one.name}`).join('; '),
      ]),
    ],
    provenance: [
      [words(tm.route), words(tm.routeIs)],
      [words(tm.sum), words(tm.sumIs, { total, allocated, unallocated })],
    ],
  });
}

function linesOf(found: TransferReport, language: Language): string[] {
  const { read, withValue, noData, total, allocated, unallocated, weight } = found;
  return [
    say(tm.read, language, { read, withValue, noData }),
    say(tm.total, language, { total, allocated, unallocated }),
    ...found.communes.map(({ code, name, province, value, mark }) =>
      [code, name, province, value ?? '–', say(tm[mark], language, { weight: weight ?? '' })].join('\t'),
    ),
    ...found.notAllocated.map(({ code, name, value, to }) => {
      const now = to.map((one) => one.name).join('; ') || '?';
      return [say(tm.notAllocated, language), `${code} ${name}`, value, `→ ${now}`].join('\t');
    }),
    ...found.issues.map(({ row, column, code, got }) =>
      say(tm.row, language, { row: row ?? '–', column: column ?? '–', code, got }),
    ),
  ];
}

/** `geodata transfer`: exit code 0, or 2 with one clear sentence for an unusable file or call. */
export function run(args: string[]): Promise<number> {
  return runCommand('transfer', args, async (language) => {
    const { report, json, output } = await transferred(args);
    if (output) await write(output, sheetOf(report, language));
    const issues = report.issues.map(({ row, column, code, got }) => ({ row, column, code, got }));
    const lines = json
      ? [JSON.stringify({ from: 'before-2025', to: '2026', ...report, issues })]
      : linesOf(report, language);
    process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  });
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new Unusable(im.cannotWrite, { file, got: reasonOf(error) });
  }
}
