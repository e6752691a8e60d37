import type { DataFile, DataIndex, TerritoryEntry } from '../domain/dataFolder';
import type { FigureValue, PublishedFigure } from '../domain/figure';
import type { Period } from '../domain/period';
import type { Epoch, LayerFile, SourceNote, Territory } from '../domain/territory';
import type { Bilingual } from '../domain/text';
import { ComputeError } from './failure';
import {
  dictionary,
  flag,
  list,
  nullable,
  number,
  object,
  oneOf,
  ShapeError,
  text,
  type Check,
} from './shape';

/** Paths stay inside the data folder: no scheme, no leading slash, no "..". */
const path = text(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\:?#]+$/, 'a relative path without ".."');
const day = text(/^\d{4}-\d{2}-\d{2}$/, 'a day as yyyy-MM-dd');
const bilingual = object<Bilingual>({ vi: text(), en: text() });
const source = object<SourceNote>({
  text: bilingual,
  date: nullable(text(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'yyyy, yyyy-MM or yyyy-MM-dd')),
});
const boundaryKind = oneOf('schematic', 'imported');
const id = text(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'an id of letters, digits, "-", "_" and "."');

const dataFile = object<DataFile>({
  path,
  role: oneOf('territory', 'boundaries', 'drawing', 'layer', 'figures', 'overview'),
  bytes: number(0),
  sha256: text(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex'),
  period: nullable(text()),
  source,
});

const territoryEntry = object<TerritoryEntry>({
  id,
  name: bilingual,
  kind: bilingual,
  communeCount: number(1),
  boundaryKind,
  path,
});

const dataIndex = object<DataIndex>({
  format: oneOf('binh-yen-data'),
  version: oneOf(1),
  defaultTerritory: id,
  territories: list(territoryEntry, 1000),
  files: list(dataFile, 100_000),
});

const epoch = object<Epoch>({ id: text(), name: bilingual, from: nullable(day), to: nullable(day) });

const period = object<Period>({
  id,
  name: bilingual,
  from: day,
  to: day,
  sameLastYear: nullable(id),
  previous: nullable(id),
});

const bbox: Check<Territory['bbox']> = (value, at) => {
  const numbers = list(number(-180, 180), 4)(value, at);
  if (numbers.length !== 4) throw new ShapeError(at, `${numbers.length} numbers`, 'west, south, east, north');
  return numbers as unknown as Territory['bbox'];
};

const territory = object<Territory>({
  id,
  name: bilingual,
  kind: bilingual,
  whole: bilingual,
  epoch,
  communeCount: number(1),
  bbox,
  boundaries: object<Territory['boundaries']>({ file: path, drawing: path, kind: boundaryKind, source }),
  periods: list(period, 1000),
  defaultPeriod: id,
  layers: dictionary(object<LayerFile>({ file: path, illustrative: flag, source })),
  figures: nullable(path),
  asOf: day,
});

const figure = object<PublishedFigure>({
  id: text(),
  place: text(),
  communeCode: nullable(text()),
  periodText: bilingual,
  periodId: nullable(text()),
  name: bilingual,
  values: list(
    object<FigureValue>({ value: nullable(number()), of: nullable(number()), unit: bilingual }),
    100,
  ),
  precision: oneOf('exact', 'atLeast', 'almost', 'about', 'unknown'),
  nature: oneOf('stock', 'flow', 'change', 'share'),
  subsetOf: nullable(text()),
  measure: nullable(object<{ layer: string; measure: string }>({ layer: text(), measure: text() })),
  source: bilingual,
  note: text(),
  remark: (value, at) => (value === undefined ? undefined : bilingual(value, at)),
});

/** Bytes of index.json → index. Throws `unreadable` with the place that is wrong. */
export function parseIndex(bytes: Uint8Array, subject: string): DataIndex {
  const index = parseJson(bytes, subject, dataIndex);
  if (index.territories.length === 0) throw wrongShape(subject, 'no territory', 'at least one territory');
  return index;
}

/** Bytes of territory.json → territory. Throws `unreadable` with the place that is wrong. */
export function parseTerritory(bytes: Uint8Array, subject: string): Territory {
  const parsed = parseJson(bytes, subject, territory);
  if (!parsed.periods.some(({ id: known }) => known === parsed.defaultPeriod))
    throw wrongShape(subject, `defaultPeriod ${parsed.defaultPeriod}`, 'the id of one of the periods');
  return parsed;
}

/** Bytes of figures.json → published figures. Throws `unreadable` with the place that is wrong. */
export function parseFigures(bytes: Uint8Array, subject: string): readonly PublishedFigure[] {
  return parseJson(bytes, subject, list(figure, 10_000));
}

function parseJson<T>(bytes: Uint8Array, subject: string, check: Check<T>): T {
  let content: string;
  let value: unknown;
  try {
    content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrongShape(subject, 'bytes that are no UTF-8', 'JSON in UTF-8');
  }
  // Servers of single-page apps answer a missing file with their page and status 200.
  if (/^\s*<(!doctype|html)/i.test(content))
    throw new ComputeError({ code: 'notFound', subject, got: 'an HTML page', expected: 'JSON' });
  try {
    value = JSON.parse(content);
  } catch (error) {
    throw wrongShape(subject, error instanceof Error ? error.message : String(error), 'JSON');
  }
  try {
    return check(value, '$');
  } catch (error) {
    if (error instanceof ShapeError) throw wrongShape(subject, `${error.path}: ${error.got}`, error.expected);
    throw error;
  }
}

function wrongShape(subject: string, got: string, expected: string): ComputeError {
  return new ComputeError({ code: 'unreadable', subject, got, expected });
}
