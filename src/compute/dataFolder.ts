import type { DataIndex } from '../domain/dataFolder';
import { bilingualShape as bilingual, dataIndexShape } from '../domain/dataFolderShape';
import type { FigureValue, PublishedFigure } from '../domain/figure';
import { list, nullable, number, object, oneOf, ShapeError, text, type Check } from '../domain/shape';
import type { Territory } from '../domain/territory';
import { territoryShape } from '../domain/territoryShape';
import { ComputeError } from './failure';

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
  const index = parseJson(bytes, subject, dataIndexShape);
  if (index.territories.length === 0) throw wrongShape(subject, 'no territory', 'at least one territory');
  return index;
}

/** Bytes of territory.json → territory. Throws `unreadable` with the place that is wrong. */
export function parseTerritory(bytes: Uint8Array, subject: string): Territory {
  const parsed = parseJson(bytes, subject, territoryShape);
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
