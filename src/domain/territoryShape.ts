import { bilingualShape, boundaryKindShape, idShape, pathShape, sourceShape } from './dataFolderShape';
import type { Period } from './period';
import { dictionary, flag, list, nullable, number, object, ShapeError, text, type Check } from './shape';
import type { Epoch, LayerFile, Territory } from './territory';

/** What territory.json must look like. */

const day = text(/^\d{4}-\d{2}-\d{2}$/, 'a day as yyyy-MM-dd');

const epoch = object<Epoch>({ id: text(), name: bilingualShape, from: nullable(day), to: nullable(day) });

export const periodShape = object<Period>({
  id: idShape,
  name: bilingualShape,
  from: day,
  to: day,
  sameLastYear: nullable(idShape),
  previous: nullable(idShape),
});

export const layerFileShape = object<LayerFile>({ file: pathShape, illustrative: flag, source: sourceShape });

const bbox: Check<Territory['bbox']> = (value, at) => {
  const numbers = list(number(-180, 180), 4)(value, at);
  const [west, south, east, north] = numbers;
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    throw new ShapeError(at, `${numbers.length} numbers`, 'west, south, east, north');
  return [west, south, east, north];
};

export const territoryShape = object<Territory>({
  id: idShape,
  name: bilingualShape,
  kind: bilingualShape,
  whole: bilingualShape,
  epoch,
  communeCount: number(1),
  bbox,
  boundaries: object<Territory['boundaries']>({
    file: pathShape,
    drawing: pathShape,
    kind: boundaryKindShape,
    source: sourceShape,
  }),
  periods: list(periodShape, 1000),
  defaultPeriod: idShape,
  layers: dictionary(layerFileShape),
  figures: nullable(pathShape),
  asOf: day,
});
