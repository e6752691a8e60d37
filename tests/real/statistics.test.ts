import { beforeAll, expect, it } from 'vitest';
import type { Commune } from '../../src/domain/commune';
import { queenNeighbours } from '../../src/geo/queenNeighbours';
import { empiricalBayesRates } from '../../src/geo/statistics/empiricalBayes';
import { globalMoran } from '../../src/geo/statistics/globalMoran';
import { localStatistics, QUADRANTS } from '../../src/geo/statistics/localStatistics';
import { degree, type Contiguity } from '../../src/geo/statistics/weights';
import { readBoundaries } from '../../src/import/boundaries/read';
import { describeReal, realBytes } from '../fixtures/realData';

const FILE = 'post2025_vn_s200m.topojson';

/** Few are enough here: what is tested holds for any number. */
const permutations = 99;

describeReal('statistics of all communes of the country', () => {
  let communes: readonly Commune[];
  let contiguity: Contiguity;
  let density: Float64Array;
  let islands: number[];
  beforeAll(async () => {
    const reading = await readBoundaries(realBytes('boundaries', FILE), FILE);
    communes = reading.communes;
    const { starts, neighbours } = queenNeighbours(reading.boundaries);
    contiguity = { starts, targets: neighbours };
    density = Float64Array.from(communes, ({ population, areaKm2 }) =>
      population !== null && areaKm2 !== null && areaKm2 > 0 ? population / areaKm2 : NaN,
    );
    islands = communes.map(({ ordinal }) => ordinal).filter((c) => degree(contiguity, c) === 0);
  });

  it('know who is whose neighbour, both ways, and which communes are islands', () => {
    expect(communes).toHaveLength(3321);
    const linked = (a: number, b: number): boolean =>
      contiguity.targets.subarray(contiguity.starts[a]!, contiguity.starts[a + 1]!).includes(b);
    let oneWay = 0;
    communes.forEach((_, a) => {
      for (let e = contiguity.starts[a]!; e < contiguity.starts[a + 1]!; e++)
        if (contiguity.targets[e] === a || !linked(contiguity.targets[e]!, a)) oneWay++;
    });
    expect(oneWay).toBe(0);
    // Côn Đảo, Lý Sơn, Trường Sa … lie in the sea; the mainland hangs together.
    const names = islands.map((c) => communes[c]!.name);
    expect(names).toEqual(
      expect.arrayContaining(['Đặc khu Trường Sa', 'Đặc khu Hoàng Sa', 'Đặc khu Côn Đảo']),
    );
    expect(islands.length).toBeLessThan(40);
  });

  it('hold the sums they are made of', () => {
    const known = density.filter((value) => !Number.isNaN(value)).length;
    const global = globalMoran(contiguity, density, { permutations });
    const local = localStatistics(contiguity, density, { permutations });
    expect(known).toBeGreaterThan(3000);
    expect(global.n).toBe(known);
    expect(global.islands).toBeGreaterThanOrEqual(islands.filter((c) => !Number.isNaN(density[c]!)).length);
    // Cities: people live side by side.
    expect(global.i).toBeGreaterThan(0.3);
    expect(global.pseudoP).toBe(1 / (permutations + 1));
    // Σ local I = (n − 1) × I × S0 ÷ n, where S0 is the number of areas with a neighbour.
    const sum = local.localI.reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
    const s0 = global.n - global.islands;
    expect(sum / (((global.n - 1) * global.i * s0) / global.n)).toBeCloseTo(1, 9);
  });

  it('give islands a Gi* of their own and no local I, and every p a place between 0 and 1', () => {
    const local = localStatistics(contiguity, density, { permutations });
    for (const c of islands.filter((each) => !Number.isNaN(density[each]!))) {
      expect(local.localI[c], communes[c]!.name).toBeNaN();
      expect(local.localP[c]).toBeNaN();
      expect(local.giStarP[c]).toBeNaN();
      expect(QUADRANTS[local.quadrant[c]!]).toBe('none');
      expect(local.giStarZ[c]).toBeTypeOf('number');
      expect(local.giStarZ[c]).not.toBeNaN();
    }
    const bad = (column: Float64Array): number =>
      column.filter((p) => !Number.isNaN(p) && !(p > 0 && p <= 1)).length;
    expect([local.localP, local.localQ, local.giStarP, local.giStarQ].map(bad)).toEqual([0, 0, 0, 0]);
    const lower = local.giStarQ.filter((q, c) => q < local.giStarP[c]!).length;
    expect(lower, 'an adjusted p is never smaller').toBe(0);
  });

  it('find the densest neighbourhood in a city', () => {
    const { giStarZ } = localStatistics(contiguity, density, { permutations });
    let hottest = 0;
    giStarZ.forEach((z, c) => {
      if (z > giStarZ[hottest]!) hottest = c;
    });
    expect(communes[hottest]!.kind).toBe('phường');
  });

  it('do not depend on the order of the communes', () => {
    const n = communes.length;
    const turned = { starts: new Uint32Array(n + 1), targets: new Uint32Array(contiguity.targets.length) };
    for (let k = 0, e = 0; k < n; k++) {
      const c = n - 1 - k;
      for (let old = contiguity.starts[c + 1]! - 1; old >= contiguity.starts[c]!; old--)
        turned.targets[e++] = n - 1 - contiguity.targets[old]!;
      turned.starts[k + 1] = e;
    }
    const [here, back] = [
      globalMoran(contiguity, density, { permutations: 1 }),
      globalMoran(turned, density.slice().reverse(), { permutations: 1 }),
    ];
    expect(back.i).toBeCloseTo(here.i, 10);
    expect(back.variance).toBeCloseTo(here.variance, 12);
    const stars = localStatistics(contiguity, density, { permutations: 1 }).giStarZ;
    const starsTurned = localStatistics(turned, density.slice().reverse(), { permutations: 1 }).giStarZ;
    const apart = stars.filter((z, c) => Math.abs(z - starsTurned[n - 1 - c]!) > 1e-9).length;
    expect(apart).toBe(0);
  });

  it('smooth rates between a commune’s own and the common one', () => {
    const people = Float64Array.from(communes, ({ population }) => population ?? NaN);
    const events = people.map((count, c) => (Number.isNaN(count) ? NaN : (c * 7919) % 23));
    const rates = empiricalBayesRates(events, people);
    const sum = (column: Float64Array) =>
      column.reduce((total, value, c) => total + (people[c]! > 0 ? value : 0), 0);
    const common = sum(events) / sum(people);
    const outside = rates.filter((rate, c) => {
      const own = events[c]! / people[c]!;
      return rate < Math.min(own, common) - 1e-12 || rate > Math.max(own, common) + 1e-12;
    }).length;
    expect(outside).toBe(0);
    expect(rates.filter((rate) => !Number.isNaN(rate)).length).toBe(
      people.filter((count) => count > 0).length,
    );
  });
});
