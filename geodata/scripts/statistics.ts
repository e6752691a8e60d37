import { basename } from 'node:path';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { issue } from '../../src/domain/issue';
import { fromFeatures } from '../../src/geo/boundarySetFrom';
import { queenNeighbours } from '../../src/geo/queenNeighbours';
import { globalMoran } from '../../src/geo/statistics/globalMoran';
import { localStatistics, QUADRANTS } from '../../src/geo/statistics/localStatistics';
import { openContainer, Refusal, type RawFeature } from '../../src/import/boundaries/containers';
import { BOUNDARY_LIMITS } from '../../src/import/boundaries/limits';

import { cleanPolygons, emptyTally, NotAPolygon, toGeometry } from '../../src/import/boundaries/rings';
import { m, Unusable } from './cliMessages';
import { ANSWER_OPTIONS, argumentsOf, fileBytes, refused, required, runCommand } from './command';

export const help = `statistics --boundaries FILE.geojson --value PROPERTY [--permutations 999] [--seed 1] [--snap METRES] [--json] [--lang vi|en]

Thống kê không gian của một chỉ số theo vùng: chỉ số có tụ lại theo vùng không (Moran), vùng nào cao hay thấp khác thường (Gi*).
Global Moran's I with expectation, variance (randomisation and normality) and pseudo-p; per area local Moran's I and
Getis–Ord Gi* as a standard score, with pseudo-p and Benjamini–Hochberg q. Row-standardised queen weights as in PySAL and
GeoDa; Gi* includes the area itself; areas whose value is not a number are left out (null). Neighbours share a point
exactly; --snap also takes borders that are that many metres apart (for files whose neighbours do not share borders).`;

function toFeature({ geometry, properties }: RawFeature): Feature<Polygon | MultiPolygon> | null {
  try {
    const polygons = cleanPolygons(geometry, emptyTally(), BOUNDARY_LIMITS.vertices);
    return polygons.length > 0
      ? { type: 'Feature', properties: { ...properties }, geometry: toGeometry(polygons) }
      : null;
  } catch (error) {
    if (error instanceof NotAPolygon) return null;
    throw error;
  }
}

/** A number, or a text that is one; everything else is no data. */
const valueOf = (cell: unknown): number =>
  typeof cell === 'number' ? cell : typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : NaN;

const orNull = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : null);

/** `geodata statistics`: exit code 0, or 2 with one clear sentence for an unusable file or call. */
export function run(args: string[]): Promise<number> {
  return runCommand('statistics', args, async () => {
    const options = {
      boundaries: { type: 'string' },
      value: { type: 'string' },
      permutations: { type: 'string', default: '999' },
      seed: { type: 'string', default: '1' },
      snap: { type: 'string', default: '0' },
      ...ANSWER_OPTIONS,
    } as const;
    const { values } = argumentsOf({ args, options });
    const file = required(values.boundaries, '--boundaries');
    const property = required(values.value, '--value');
    const permutations = numberOf(
      '--permutations',
      values.permutations,
      '1–99999',
      (value) => Number.isInteger(value) && value >= 1 && value <= 99_999,
    );
    const seed = numberOf('--seed', values.seed, '…, −1, 0, 1, …', Number.isInteger);
    const snap = numberOf('--snap', values.snap, '0–1000', (value) => value >= 0 && value <= 1000);
    const features = await featuresOf(file);
    const { whole, areas } = statisticsOf(features, columnOf(features, property), permutations, seed, snap);
    if (values.json) process.stdout.write(`${JSON.stringify({ ...whole, areas })}\n`);
    else {
      console.table(whole);
      console.table(areas);
    }
    return 0;
  });
}

function numberOf(
  option: string,
  got: string,
  expected: string,
  allowed: (value: number) => boolean,
): number {
  const value = got.trim() === '' ? NaN : Number(got);
  if (!allowed(value)) throw new Unusable(m.outOfChoice, { option, got, expected });
  return value;
}

async function featuresOf(path: string): Promise<Feature<Polygon | MultiPolygon>[]> {
  const bytes = await fileBytes(path);
  let features;
  try {
    const { features: raw } = await openContainer(bytes);
    features = raw.map(toFeature).filter((one) => one !== null);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw refused(path, [issue(error.code, { got: error.got })]);
  }
  if (features.length === 0) throw new Unusable(m.noArea, { file: basename(path) });
  return features;
}

function columnOf(features: readonly Feature[], property: string): Float64Array {
  const column = Float64Array.from(features, (one) => valueOf(one.properties?.[property]));
  if (column.some(Number.isFinite)) return column;
  const known = [...new Set(features.flatMap((one) => Object.keys(one.properties ?? {})))];
  throw new Unusable(m.noNumbers, { got: property, expected: known.join(', ') });
}

function statisticsOf(
  features: readonly Feature<Polygon | MultiPolygon>[],
  column: Float64Array,
  permutations: number,
  seed: number,
  snap: number,
) {
  const { starts, neighbours } = queenNeighbours(fromFeatures(features), snap);
  const contiguity = { starts, targets: neighbours };
  const { i, pseudoP, ...global } = globalMoran(contiguity, column, { permutations, seed });
  const local = localStatistics(contiguity, column, { permutations, seed });
  const areas = features.map(({ properties }, k) => ({
    index: k,
    code: properties?.['code'] ?? null,
    name: properties?.['name'] ?? null,
    value: orNull(column[k]),
    neighbours: (starts[k + 1] as number) - (starts[k] as number),
    localI: orNull(local.localI[k]),
    quadrant: QUADRANTS[local.quadrant[k] ?? 0],
    localP: orNull(local.localP[k]),
    localQ: orNull(local.localQ[k]),
    giStarZ: orNull(local.giStarZ[k]),
    giStarP: orNull(local.giStarP[k]),
    giStarQ: orNull(local.giStarQ[k]),
  }));
  const whole = {
    I: orNull(i),
    expectation: orNull(global.expectation),
    variance: orNull(global.variance),
    varianceNormality: orNull(global.varianceNormality),
    z: orNull(global.z),
    pseudoP: orNull(pseudoP),
    n: global.n,
    islands: global.islands,
    permutations,
    seed,
  };
  return { whole, areas };
}
