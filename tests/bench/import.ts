import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { territoryTarget, type TerritoryTarget } from '../../geodata/scripts/importTable/territoryTarget';
import { importReading } from '../../src/import/importTable';
import { openWorkbook } from '../../src/import/openWorkbook';
import { understand } from '../../src/import/understandWorkbook';
import { layerById } from '../../src/layers/registry';

const HEADERS = [
  ['Số hiệu', 'Vị trí', '', 'Thiết bị', '', '', '', 'Hoạt động', '', '', 'Địa bàn', '', '', 'Kết quả', ''],
  [
    '',
    'Kinh độ',
    'Vĩ độ',
    'Hướng',
    'Góc nhìn',
    'Tầm xa',
    'Loại',
    'Nguồn vốn',
    'Chủ quản',
    'Trạng thái',
    'Mã xã',
    'Tên xã',
    'Huyện',
    'Số vụ',
    'Ngày lắp',
  ],
];

/** Rows as a district would send them: a title, two header rows, 15 columns of numbers, codes, Vietnamese words and days. */
function sheetRows(target: TerritoryTarget, count: number): CellValue[][] {
  const [west, south, east, north] = target.bbox;
  const rows: CellValue[][] = [['DANH SÁCH CAMERA AN NINH TỈNH TIỀN GIANG NĂM 2018'], ...HEADERS];
  for (let i = 0; i < count; i++) {
    const commune = target.communes[i % target.communes.length];
    rows.push([
      `CAM-${String(i).padStart(6, '0')}`,
      Number((west + ((i * 0.618034) % 1) * (east - west)).toFixed(6)),
      Number((south + ((i * 0.414214) % 1) * (north - south)).toFixed(6)),
      i % 360,
      60 + (i % 60),
      30 + (i % 70),
      i % 7 === 0 ? '360°' : 'cố định',
      i % 3 === 0 ? 'ngân sách' : 'xã hội hóa',
      ['hộ', 'cơ quan', 'doanh nghiệp', 'xã'][i % 4] ?? '',
      i % 19 === 0 ? 'hỏng' : 'hoạt động',
      commune?.code ?? '',
      commune?.name ?? '',
      commune?.district ?? '',
      i % 5,
      new Date(Date.UTC(2012 + (i % 7), i % 12, 1 + (i % 28))),
    ]);
  }
  return rows;
}

const csvCell = (value: CellValue): string => {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
  return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

interface Timed {
  readonly format: string;
  readonly bytes: number;
  readonly open: number;
  readonly understand: number;
  readonly place: number;
  readonly longestSilence: number;
  /** Processor time of all of it: what remains of a measurement on a machine that is busy. */
  readonly cpu: number;
}

async function timed(
  format: string,
  bytes: Uint8Array<ArrayBuffer>,
  count: number,
  target: TerritoryTarget,
): Promise<Timed> {
  const layer = layerById('cameras');
  if (!layer) throw new Error('got no layer cameras');
  let last = performance.now();
  let longestSilence = 0;
  const heard = (): void => {
    const now = performance.now();
    longestSilence = Math.max(longestSilence, now - last);
    last = now;
  };
  const start = performance.now();
  const cpuBefore = process.cpuUsage();
  const opened = await openWorkbook(bytes, `camera.${format}`);
  if (!opened.ok) throw new Error(JSON.stringify(opened.issues));
  heard();
  const openedAt = performance.now();
  const reading = understand(opened.value, layer);
  if (!reading.ok) throw new Error(JSON.stringify(reading.issues));
  heard();
  const understoodAt = performance.now();
  const pace = { onProgress: heard, breathe: () => Promise.resolve(heard()) };
  const imported = await importReading(reading.value, layer, target, {}, pace);
  if (!imported.ok) throw new Error(JSON.stringify(imported.issues));
  const end = performance.now();
  const cpu = process.cpuUsage(cpuBefore);
  const { read, accepted } = imported.value.placed.placement.counts;
  if (read !== count || accepted !== count)
    throw new Error(`got ${accepted} of ${read} rows; expected ${count}`);
  return {
    format,
    bytes: bytes.length,
    open: openedAt - start,
    understand: understoodAt - openedAt,
    place: end - understoodAt,
    longestSilence,
    cpu: (cpu.user + cpu.system) / 1000,
  };
}

/** `npm run bench -- import [--rows N]`: a table of cameras from bytes to communes, in milliseconds. */
export async function run(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--rows');
  const count = at < 0 ? 100_000 : Number(args[at + 1]);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`--rows: got ${args[at + 1]}; expected a number`);
  const territories = fileURLToPath(new URL('../../geodata/territories', import.meta.url));
  const target = await territoryTarget(territories, 'tien-giang-2018');
  const rows = sheetRows(target, count);
  const xlsx = new Uint8Array(await writeXlsx({ sheets: [{ name: 'Camera', rows }] }));
  const csv = new TextEncoder().encode(rows.map((row) => row.map(csvCell).join(';')).join('\r\n'));
  console.log(`${count} rows × ${HEADERS[1]?.length} columns, node ${process.version}, ${cpus()[0]?.model}`);
  console.log('format      MB    open  understand   place   total    rows/s  longest step      cpu');
  for (const [format, bytes] of [
    ['csv', csv],
    ['xlsx', xlsx],
  ] as const) {
    const found = await timed(format, bytes, count, target);
    const total = found.open + found.understand + found.place;
    const cells = [found.open, found.understand, found.place, total].map((ms) => ms.toFixed(0).padStart(8));
    console.log(
      [
        format.padEnd(6),
        (bytes.length / 1e6).toFixed(1).padStart(7),
        ...cells,
        ((count / total) * 1000).toFixed(0).padStart(9),
        `${found.longestSilence.toFixed(0)} ms`.padStart(13),
        found.cpu.toFixed(0).padStart(8),
      ].join(' '),
    );
  }
}
