/** Regular hexagons with a flat top over a territory, and how much of each commune lies in each of them. */
export interface HexGrid {
  /** lng, lat of the middle of each hexagon. */
  readonly centres: Float64Array;
  /** Distance from the middle to a corner, km. */
  readonly radiusKm: number;
  /** Degrees of longitude and latitude per km in the middle of the territory. */
  readonly degreesPerKm: readonly [number, number];
  /** Shares as triples in step: commune `communes[k]` lies in hexagon `hexes[k]` with `shares[k]` of its area. */
  readonly communes: Uint32Array;
  readonly hexes: Uint32Array;
  readonly shares: Float64Array;
  /** Part of the hexagon that lies in the territory, km². */
  readonly areaKm2: Float64Array;
}

const KM_PER_DEGREE = 111.195;

/**
 * Covers the territory with hexagons and measures, by a fine lattice of sample points, which part of each commune's area
 * falls into which hexagon. Each commune's shares add up to exactly 1 in the sense of floating point (a commune that
 * no sample hits lies where its label point is), so that whatever is spread by them is conserved.
 *
 * @param bbox west, south, east, north
 * @param labelPoints lng, lat by ordinal
 * @param ordinalsAt tells the commune of each lng, lat (−1 outside): assignPoints over the territory's index
 * @param radiusKm of the hexagons; the lattice has about `samples` points per hexagon
 */
export function hexGrid(
  bbox: readonly [number, number, number, number],
  labelPoints: Float64Array,
  ordinalsAt: (lngLat: Float64Array) => Int32Array,
  radiusKm: number,
  samples = 60,
): HexGrid {
  const [west, south, east, north] = bbox;
  const perKm: [number, number] = [
    1 / (KM_PER_DEGREE * Math.cos((((south + north) / 2) * Math.PI) / 180)),
    1 / KM_PER_DEGREE,
  ];
  const hexArea = ((3 * Math.sqrt(3)) / 2) * radiusKm * radiusKm;
  const step = Math.sqrt(hexArea / samples);
  const columns = Math.ceil((east - west) / (step * perKm[0])) + 1;
  const rows = Math.ceil((north - south) / (step * perKm[1])) + 1;
  const lattice = new Float64Array(columns * rows * 2);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const at = 2 * (row * columns + column);
      // Half a step off the corner: samples stand for the middle of their square.
      lattice[at] = west + (column + 0.5) * step * perKm[0];
      lattice[at + 1] = south + (row + 0.5) * step * perKm[1];
    }
  const ordinals = ordinalsAt(lattice);
  const hexOf = hexNumbering(west, south, perKm, radiusKm);
  const perCommune = new Map<number, Map<number, number>>();
  const samplesIn: number[] = [];
  const put = (ordinal: number, lng: number, lat: number, weight: number) => {
    const hex = hexOf.at(lng, lat);
    const shares = perCommune.get(ordinal) ?? new Map<number, number>();
    perCommune.set(ordinal, shares.set(hex, (shares.get(hex) ?? 0) + 1));
    samplesIn[hex] = (samplesIn[hex] ?? 0) + weight;
  };
  ordinals.forEach((ordinal, i) => {
    if (ordinal >= 0) put(ordinal, lattice[2 * i] ?? NaN, lattice[2 * i + 1] ?? NaN, 1);
  });
  for (let ordinal = 0; ordinal < labelPoints.length / 2; ordinal += 1)
    if (!perCommune.has(ordinal))
      put(ordinal, labelPoints[2 * ordinal] ?? NaN, labelPoints[2 * ordinal + 1] ?? NaN, 0);
  const triples = [...perCommune.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([ordinal, shares]) => {
      const total = [...shares.values()].reduce((sum, n) => sum + n, 0);
      return [...shares.entries()].map(([hex, n]) => [ordinal, hex, n / total] as const);
    });
  return {
    centres: hexOf.centres(),
    radiusKm,
    degreesPerKm: perKm,
    communes: Uint32Array.from(triples, ([ordinal]) => ordinal),
    hexes: Uint32Array.from(triples, ([, hex]) => hex),
    shares: Float64Array.from(triples, ([, , share]) => share),
    areaKm2: Float64Array.from(samplesIn, (n) => (n ?? 0) * step * step),
  };
}

/** Numbers hexagons as they are first met; rounds a position to the nearest middle (axial coordinates). */
function hexNumbering(west: number, south: number, perKm: readonly [number, number], radiusKm: number) {
  const numbers = new Map<string, number>();
  const middles: number[] = [];
  return {
    at(lng: number, lat: number): number {
      const x = (lng - west) / perKm[0] / radiusKm;
      const y = (lat - south) / perKm[1] / radiusKm;
      const q = (2 / 3) * x;
      const r = -x / 3 + (Math.sqrt(3) / 3) * y;
      let [rq, rr] = [Math.round(q), Math.round(r)];
      const rs = Math.round(-q - r);
      const [dq, dr, ds] = [Math.abs(rq - q), Math.abs(rr - r), Math.abs(rs + q + r)];
      if (dq > dr && dq > ds) rq = -rr - rs;
      else if (dr > ds) rr = -rq - rs;
      const key = `${rq},${rr}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, numbers.size);
      middles.push(
        west + 1.5 * rq * radiusKm * perKm[0],
        south + Math.sqrt(3) * (rr + rq / 2) * radiusKm * perKm[1],
      );
      return numbers.size - 1;
    },
    centres: () => Float64Array.from(middles),
  };
}

/**
 * Spreads one value per commune over the hexagons by area. NaN communes (no data, or hidden) give nothing.
 * Σ result = Σ of the communes that are not NaN.
 */
export function spreadOverHexes(grid: HexGrid, values: Float64Array): Float64Array {
  const spread = new Float64Array(grid.centres.length / 2);
  grid.communes.forEach((ordinal, k) => {
    const value = values[ordinal] ?? NaN;
    const hex = grid.hexes[k] ?? 0;
    if (!Number.isNaN(value)) spread[hex] = (spread[hex] ?? 0) + value * (grid.shares[k] ?? 0);
  });
  return spread;
}

/** Corners of hexagon `hex` as lng, lat pairs, not closed; `size` draws it smaller around its middle (1 = its cell). */
export function hexCorners(grid: HexGrid, hex: number, size = 1): [number, number][] {
  const [perLng, perLat] = grid.degreesPerKm;
  const lng = grid.centres[2 * hex] ?? NaN;
  const lat = grid.centres[2 * hex + 1] ?? NaN;
  return Array.from({ length: 6 }, (_, corner) => {
    const angle = (corner * Math.PI) / 3;
    const radius = grid.radiusKm * size;
    return [lng + Math.cos(angle) * radius * perLng, lat + Math.sin(angle) * radius * perLat];
  });
}
