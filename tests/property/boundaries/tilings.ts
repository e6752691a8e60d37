import fc from 'fast-check';
import type { Feature, Polygon, Position } from 'geojson';
import type { BoundarySet } from '../../../src/domain/boundarySet';
import type { Commune } from '../../../src/domain/commune';
import { fromFeatures } from '../../../src/geo/boundarySetFrom';

/** Communes with closed counter-clockwise rings, as the reader leaves them. */
export interface Tiling {
  readonly communes: readonly Commune[];
  readonly features: readonly Feature<Polygon>[];
  readonly set: BoundarySet;
}

const WEST = 106;
const SOUTH = 10;
/** Side of a cell in degrees: about 0.9 km, so that no gap is large enough to pass for a lake. */
const CELL = 0.008;

export function tilingOf(exact: readonly Position[][]): Tiling {
  // Seven decimals, as in a file: else two judges disagree on whether a hair of 1e-14 degrees is a gap.
  const round = (degrees = 0): number => Math.round(degrees * 1e7) / 1e7;
  const rings = exact.map((ring) => ring.map(([x, y]): Position => [round(x), round(y)]));
  const features = rings.map((ring): Feature<Polygon> => {
    const wound = signedArea(ring) < 0 ? [...ring].reverse() : ring;
    return {
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates: [[...wound, wound[0] as Position]] },
    };
  });
  const communes = rings.map((_, ordinal): Commune => ({
    ordinal,
    code: String(ordinal).padStart(5, '0'),
    name: `Xã ${ordinal}`,
    kind: 'xã',
    district: null,
    areaKm2: null,
    population: null,
  }));
  return { communes, features, set: fromFeatures(features) };
}

export function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nx = 0, ny = 0] = ring[(i + 1) % ring.length] as Position;
    return sum + x * ny - nx * y;
  }, 0);
}

/**
 * A grid of crooked cells with `bends` extra vertices a side. Every cell draws its own copy of its borders, each vertex
 * moved by up to `looseness` of a cell: like polygons that were simplified one by one. Looseness 0 fits exactly.
 */
export function looseTiling(looseness: number): fc.Arbitrary<Tiling> {
  const unit = fc.double({ min: -1, max: 1, noNaN: true });
  return fc
    .record({
      columns: fc.integer({ min: 1, max: 4 }),
      rows: fc.integer({ min: 1, max: 4 }),
      bends: fc.integer({ min: 0, max: 3 }),
    })
    .chain(({ columns, rows, bends }) => {
      const side = bends + 1;
      const width = columns * side + 1;
      const height = rows * side + 1;
      const ringLength = side * 4;
      return fc
        .record({
          corners: fc.array(fc.tuple(unit, unit), { minLength: width * height, maxLength: width * height }),
          own: fc.array(fc.tuple(unit, unit), {
            minLength: columns * rows * ringLength,
            maxLength: columns * rows * ringLength,
          }),
        })
        .map(({ corners, own }) => {
          const step = CELL / side;
          const at = (i: number, j: number): Position => {
            const [dx, dy] = corners[j * width + i] as [number, number];
            return [WEST + (i + dx * 0.3) * step, SOUTH + (j + dy * 0.3) * step];
          };
          const rings: Position[][] = [];
          for (let c = 0; c < columns; c++)
            for (let r = 0; r < rows; r++) {
              const ring: Position[] = [];
              for (let k = 0; k < side; k++) ring.push(at(c * side + k, r * side));
              for (let k = 0; k < side; k++) ring.push(at((c + 1) * side, r * side + k));
              for (let k = 0; k < side; k++) ring.push(at((c + 1) * side - k, (r + 1) * side));
              for (let k = 0; k < side; k++) ring.push(at(c * side, (r + 1) * side - k));
              const offset = rings.length * ringLength;
              rings.push(
                ring.map(([x = 0, y = 0], k) => {
                  const [dx, dy] = own[offset + k] as [number, number];
                  return [x + dx * looseness * step, y + dy * looseness * step];
                }),
              );
            }
          return tilingOf(rings);
        });
    });
}

/** Anything at all: rings on a coarse grid that cross themselves, lie on each other, touch and coincide. */
export const anyPolygons: fc.Arbitrary<Tiling> = fc
  .array(
    fc.array(fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 0, max: 8 })), {
      minLength: 3,
      maxLength: 9,
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((rings) => tilingOf(rings.map((ring) => ring.map(([x, y]) => [WEST + x * 0.01, SOUTH + y * 0.01]))));
