import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { fromFeatures } from '../../src/geo/boundarySetFrom';
import { queenNeighbours } from '../../src/geo/queenNeighbours';
import { globalMoran } from '../../src/geo/statistics/globalMoran';
import { localStatistics, QUADRANTS } from '../../src/geo/statistics/localStatistics';
import { openContainer, Refusal, type RawFeature } from '../../src/import/boundaries/containers';
import { BOUNDARY_LIMITS } from '../../src/import/boundaries/limits';
import { cleanPolygons, emptyTally, NotAPolygon, toGeometry } from '../../src/import/boundaries/rings';

export const help = `statistics --boundaries FILE.geojson --value PROPERTY [--permutations 999] [--seed 1] [--snap METRES] --json

Global Moran's I with expectation, variance (randomisation and normality) and pseudo-p; per area local Moran's I and
Getis–Ord Gi* as a standard score, with pseudo-p and Benjamini–Hochberg q. Row-standardised queen weights as in PySAL and
GeoDa; Gi* includes the area itself; areas whose value is not a number are left out (null). Neighbours share a point
exactly; --snap also takes borders that are that many metres apart (for files whose neighbours do not share borders).`;

function unusable(sentence: string): number {
  console.error(sentence);
  return 2;
}

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
export async function run(args: string[]): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        boundaries: { type: 'string' },
        value: { type: 'string' },
        permutations: { type: 'string', default: '999' },
        seed: { type: 'string', default: '1' },
        snap: { type: 'string', default: '0' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return unusable(`statistics: ${(error as Error).message}`);
  }
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { boundaries: path, value: property } = values;
  const [permutations, seed, snap] = [Number(values.permutations), Number(values.seed), Number(values.snap)];
  if (!path || !property)
    return unusable('statistics: --boundaries FILE.geojson and --value PROPERTY are needed.');
  if (!Number.isInteger(permutations) || permutations < 1 || permutations > 99_999)
    return unusable(
      `statistics: got --permutations ${values.permutations}; expected a whole number from 1 to 99999.`,
    );
  if (!Number.isInteger(seed))
    return unusable(`statistics: got --seed ${values.seed}; expected a whole number.`);
  if (!(snap >= 0 && snap <= 1000))
    return unusable(`statistics: got --snap ${values.snap}; expected metres from 0 to 1000.`);

  let features: Feature<Polygon | MultiPolygon>[];
  try {
    const { features: raw } = await openContainer(new Uint8Array(await readFile(path)));
    features = raw.map(toFeature).filter((one) => one !== null);
  } catch (error) {
    const why = error instanceof Refusal ? `${error.code}: ${error.got}` : 'it cannot be opened';
    return unusable(`statistics: ${basename(path)} is no usable boundary file (${why}).`);
  }
  if (features.length === 0) return unusable(`statistics: ${basename(path)} has no area.`);
  const column = Float64Array.from(features, (one) => valueOf(one.properties?.[property]));
  if (!column.some(Number.isFinite)) {
    const known = [...new Set(features.flatMap((one) => Object.keys(one.properties ?? {})))];
    return unusable(`statistics: no area has a number in ${property}; the file has ${known.join(', ')}.`);
  }

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
  if (values.json) console.log(JSON.stringify({ ...whole, areas }));
  else {
    console.table(whole);
    console.table(areas);
  }
  return 0;
}
