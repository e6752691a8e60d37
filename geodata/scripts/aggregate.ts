import { basename, dirname } from 'node:path';
import { countingBase } from '../../src/compute/countingBase';
import { countArea, type AreaResult } from '../../src/compute/countArea';
import { countPlaced, placeFile, placeOpened, type CountedFor } from '../../src/compute/countLayer';
import type { LayerResult } from '../../src/compute/protocol';
import type { Commune } from '../../src/domain/commune';
import type { Issue } from '../../src/domain/issue';
import type { LayerDefinition } from '../../src/domain/layer';
import type { Period } from '../../src/domain/period';
import {
  settingFromText,
  settingsOf,
  type LayerSettings,
  type SettingValue,
} from '../../src/domain/settings';
import type { Language } from '../../src/domain/text';
import { readBoundaries } from '../../src/import/boundaries/read';
import { CSV_MAX_BYTES } from '../../src/import/formats/csv';
import { sha256 } from '../../src/import/sha256';
import { layers } from '../../src/layers/registry';
import { areaLines, areaReport, readAreas } from './aggregateArea';
import { boundaryNote } from './boundaryNote';
import { aggregateTable } from './aggregateTable';
import { Unusable, m, say } from './cliMessages';
import { periodOfId, readPeriods } from './cliPeriods';
import { ANSWER_OPTIONS, argumentsOf, fileBytes, layerOf, refused, required, runCommand } from './command';
import { openMapped } from './mappingFile';

export const help = `aggregate --boundaries FILE --layer ${layers.map(({ id }) => id).join('|')} --input FILE.csv
          [--period ID] [--mapping FILE.json] [--set NAME=VALUE …] [--area FILE.geojson] [--json] [--lang vi|en]

Đếm một tệp số liệu theo xã, đúng như trình duyệt đếm: cùng mã, cùng cách kiểm tra, cùng báo cáo.
Counts the file of a layer per commune exactly as the browser does: same code, same checks, same report.

  --boundaries   địa giới: GeoJSON, TopoJSON, Shapefile nén (.zip) · communes as GeoJSON, TopoJSON or zipped Shapefile
  --layer        lớp số liệu · the layer whose file it is
  --input        tệp CSV, XLSX, XLS, ODS, hoặc điểm GeoJSON, TopoJSON, Shapefile nén; cột nhận theo tên
                 a table, or points; columns are known by their names, Vietnamese or English
  --mapping      tệp cách ghép cột lưu từ trình duyệt · which column is what, as exported from the browser
  --period       kỳ báo cáo · one period only: an id of the periods.json or territory.json beside the boundaries,
                 or 2023, 2018-H1, 2023-Q4, 2023-06. Không ghi: mọi dòng · without it every row counts
  --set          đặt khác mặc định, lặp lại được · set otherwise than by default, may be repeated:
${settingLines()}
  --area         thêm số liệu của vùng vẽ · also for drawn areas: polygons, or points with "radiusM" (circles)
  --json         in một đối tượng JSON, không gì khác · one JSON object on standard output, nothing else:
                 {"read","accepted","rejected","assigned","outside",
                  "issues":[{"row","column","code","got"}],
                  "communes":[{"code","name", measures…}]}      null = không có số liệu · no data
                 với --area thêm · with --area also "areas":[{"name","areaKm2","estimate","inside",
                 "insideButOutsideTerritory","withoutPosition","measures","communes":[{"code","name","share"}]}]

read = accepted + rejected; accepted = assigned + outside; Σ count = assigned.
Kết quả này dành cho chính đơn vị: số nhỏ KHÔNG bị che · for the office's own chain: small counts are NOT suppressed.
Mã thoát · exit code: 0, hoặc 2 khi tệp hay tham số không dùng được · or 2 for an unusable file or argument.
`;

function settingLines(): string {
  return layers
    .flatMap(({ id, settings = [] }) =>
      settings.map(
        (one) => `                 ${id}: ${one.id}=${String(one.default)} · ${one.name.vi} · ${one.name.en}`,
      ),
    )
    .join('\n');
}

interface Arguments {
  readonly boundaries: string;
  readonly layer: LayerDefinition;
  readonly input: string;
  readonly period: string | null;
  /** File of kept mappings; null: columns are known by their names. */
  readonly mapping: string | null;
  readonly settings: LayerSettings;
  readonly area: string | null;
  readonly json: boolean;
  readonly language: Language;
}

/** `geodata aggregate`: exit code 0, or 2 with one sentence on standard error for an unusable file or argument. */
export function run(args: string[]): Promise<number> {
  return runCommand('aggregate', args, async (language) => {
    const asked = readArguments(args, language);
    const { communes, notes, result, areas } = await aggregateFiles(asked);
    const boundaries = boundaryNote(basename(asked.boundaries), notes, language);
    if (boundaries !== null) process.stderr.write(`${boundaries}\n`);
    process.stdout.write(
      asked.json
        ? `${JSON.stringify({
            ...reportOf(communes, asked.layer, result),
            ...(areas && {
              areas: areas.map(([name, area]) => areaReport(name, communes, asked.layer, area)),
            }),
          })}\n`
        : [
            aggregateTable(communes, asked.layer, result, language),
            ...(areas ?? []).map(([name, area]) => areaLines(name, communes, asked.layer, area, language)),
          ].join('\n'),
    );
    if (!asked.json) return 0;
    const doubtful = result.doubtful.join('; ');
    if (doubtful !== '') process.stderr.write(`${say(m.guessedColumns, language, { columns: doubtful })}\n`);
    return 0;
  });
}

function readArguments(args: string[], language: Language): Arguments {
  const options = {
    boundaries: { type: 'string' },
    layer: { type: 'string' },
    input: { type: 'string' },
    period: { type: 'string' },
    mapping: { type: 'string' },
    set: { type: 'string', multiple: true },
    area: { type: 'string' },
    ...ANSWER_OPTIONS,
  } as const;
  const { values } = argumentsOf({ args, options });
  const boundaries = required(values.boundaries, '--boundaries');
  const layer = layerOf(values.layer);
  const input = required(values.input, '--input');
  if (values.lang !== undefined && values.lang !== 'vi' && values.lang !== 'en')
    throw new Unusable(m.badArguments, { got: `--lang ${values.lang}` });
  return {
    boundaries,
    layer,
    input,
    period: values.period ?? null,
    mapping: values.mapping ?? null,
    settings: readSettings(layer, values.set ?? []),
    area: values.area ?? null,
    json: values.json,
    language,
  };
}

/** `--set overdueMonths=6` as settings of the layer. */
function readSettings(layer: LayerDefinition, sets: readonly string[]): LayerSettings {
  const given = sets.map((text): [string, SettingValue] => {
    const at = text.indexOf('=');
    const id = at < 0 ? text : text.slice(0, at);
    const definition = layer.settings?.find((one) => one.id === id);
    return [id, settingFromText(definition, at < 0 ? '' : text.slice(at + 1))];
  });
  const { settings, problems } = settingsOf(layer.settings, Object.fromEntries(given));
  const [problem] = problems;
  if (problem) throw new Unusable(m.badSetting, { got: problem.got, expected: problem.expected });
  return settings;
}

/** A result with all its issues, and the columns that were matched by likeness only. */
export interface FileResult extends LayerResult {
  readonly doubtful: readonly string[];
}

async function aggregateFiles({
  boundaries,
  layer,
  input,
  period,
  mapping,
  settings,
  area,
}: Omit<Arguments, 'json' | 'language'>): Promise<{
  communes: readonly Commune[];
  /** What was read otherwise than it stands in the boundary file. */
  notes: readonly Issue[];
  result: FileResult;
  areas: readonly (readonly [name: string, area: AreaResult])[] | null;
}> {
  const borders = await fileBytes(boundaries);
  const reading = await readBoundaries(borders, basename(boundaries));
  if (reading.report.refused) throw refused(boundaries, reading.issues);
  const beside = await readPeriods(dirname(boundaries));
  const wanted = period === null ? null : periodOf(period, beside);
  const base = countingBase(reading.communes, reading.boundaries);

  const bytes = await fileBytes(input, CSV_MAX_BYTES);
  const name = basename(input);
  const placed =
    mapping === null
      ? await placeFile(bytes, name, layer, base)
      : await placeOpened(await openMapped(bytes, name, layer, mapping), layer, base);
  if (!placed.ok) throw refused(input, placed.issues);
  const counted: CountedFor = {
    territory: '',
    epochId: '',
    boundariesFile: basename(boundaries),
    boundariesSha256: await sha256(borders),
    illustrative: false,
    computedAt: new Date().toISOString(),
    period: wanted,
    periods: beside.length > 0 || wanted === null ? beside : [wanted],
    settings,
  };
  const result = countPlaced(placed.value, layer, base, counted, Infinity);
  const drawn = area === null ? null : await readAreas(await fileBytes(area), area);
  const doubtful = placed.value.mapping.matches
    .filter(({ score }) => score < 0.9)
    .map(({ header, column }) => `«${header}» → ${column}`);
  return {
    communes: reading.communes,
    notes: reading.issues,
    result: { ...result, doubtful },
    areas:
      drawn?.map((one) => [one.name, countArea(placed.value, layer, base, counted, one.boundaries)]) ?? null,
  };
}

function periodOf(id: string, known: readonly Period[]): Period {
  const period = known.find((one) => one.id === id) ?? periodOfId(id);
  if (period) return period;
  const expected =
    known.length > 0 ? known.map((one) => one.id).join(', ') : '2023, 2018-H1, 2023-Q4, 2023-06';
  throw new Unusable(m.unknownPeriod, { got: id, expected });
}

/** What `--json` prints. Measures stand flat in the commune; no data is null. */
function reportOf(communes: readonly Commune[], layer: LayerDefinition, result: FileResult) {
  const { read, accepted, rejected, assigned, outside } = result.counts;
  return {
    read,
    accepted,
    rejected,
    assigned,
    outside,
    issues: result.issues.map(({ row, column, code, got }) => ({ row, column, code, got })),
    communes: communes.map(({ code, name, ordinal }) => ({
      code,
      name,
      ...Object.fromEntries(
        layer.measures.map(({ id }) => {
          const value = result.table.columns[id]?.[ordinal] ?? NaN;
          return [id, Number.isFinite(value) ? value : null];
        }),
      ),
    })),
  };
}
