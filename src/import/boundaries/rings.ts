import type { MultiPolygon, Polygon, Position } from 'geojson';

/** What was set right while rings were read; the caller adds it up over the file. */
export interface RingTally {
  polygons: number;
  holes: number;
  vertices: number;
  repeatedVertices: number;
  openRings: number;
  reversedRings: number;
  brokenRings: number;
}

/** A count of what was cleaned, at nought. */
export function emptyTally(): RingTally {
  return {
    polygons: 0,
    holes: 0,
    vertices: 0,
    repeatedVertices: 0,
    openRings: 0,
    reversedRings: 0,
    brokenRings: 0,
  };
}

/** A geometry that is no polygon at all, or whose numbers are no numbers. */
export class NotAPolygon extends Error {}

/**
 * Untrusted GeoJSON geometry → clean polygons: rings closed, repeated neighbours dropped, shells counter-clockwise and
 * holes clockwise (RFC 7946), rings without area left out. A GeometryCollection gives the polygons in it.
 *
 * @param tally counts what was set right (changed in place)
 * @param vertexBudget most vertices that may still be read; exceeding it throws RangeError
 * @throws NotAPolygon when nothing in it is a polygon or a coordinate is not a finite number
 */
export function cleanPolygons(geometry: unknown, tally: RingTally, vertexBudget: number): Position[][][] {
  const found: Position[][][] = [];
  const before = tally.vertices;
  for (const polygon of rawPolygons(geometry, 0)) {
    const rings: Position[][] = [];
    for (const raw of asArray(polygon)) {
      const isShell = rings.length === 0;
      const ring = cleanRing(asArray(raw), isShell, tally);
      if (tally.vertices - before > vertexBudget) throw new RangeError('vertices');
      if (ring) rings.push(ring);
      else if (isShell) break; // holes of a shell that is not there
    }
    if (rings.length === 0) continue;
    tally.polygons++;
    tally.holes += rings.length - 1;
    found.push(rings);
  }
  return found;
}

/** One polygon as Polygon, several (or none) as MultiPolygon. */
export function toGeometry(polygons: Position[][][]): Polygon | MultiPolygon {
  const [only] = polygons;
  return only && polygons.length === 1
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function rawPolygons(geometry: unknown, depth: number): unknown[] {
  if (typeof geometry !== 'object' || geometry === null || depth > 4) throw new NotAPolygon(String(geometry));
  const { type, coordinates, geometries } = geometry as Record<string, unknown>;
  if (type === 'Polygon') return [coordinates];
  if (type === 'MultiPolygon') return asArray(coordinates);
  if (type === 'GeometryCollection' && Array.isArray(geometries)) {
    const polygons = geometries.filter((g: { type?: unknown } | null) =>
      /Polygon|Collection/.test(String(g?.type)),
    );
    if (polygons.length > 0) return polygons.flatMap((g) => rawPolygons(g, depth + 1));
  }
  throw new NotAPolygon(String(type));
}

function asArray(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new NotAPolygon(typeof value);
  return value;
}

function cleanRing(raw: unknown[], isShell: boolean, tally: RingTally): Position[] | null {
  const ring: Position[] = [];
  let lastX = NaN;
  let lastY = NaN;
  for (const point of raw) {
    const [x, y] = asArray(point) as [unknown, unknown];
    if (typeof x !== 'number' || typeof y !== 'number' || !Number.isFinite(x + y))
      throw new NotAPolygon(JSON.stringify(point).slice(0, 60));
    if (x === lastX && y === lastY) {
      tally.repeatedVertices++;
      continue;
    }
    ring.push([x, y]);
    lastX = x;
    lastY = y;
  }
  const first = ring[0];
  if (first && ring.length > 1 && first[0] === lastX && first[1] === lastY) ring.pop();
  else if (first) tally.openRings++;
  const area = ring.length < 3 ? 0 : signedArea(ring);
  if (!first || area === 0) {
    tally.brokenRings++;
    return null;
  }
  tally.vertices += ring.length;
  const close: Position = [first[0] as number, first[1] as number];
  if (area > 0 === isShell) {
    ring.push(close);
    return ring;
  }
  tally.reversedRings++;
  ring.push(close);
  return ring.reverse();
}

/** Shoelace over an open ring, twice the area in square units; relative to the first vertex to keep digits. */
function signedArea(ring: readonly Position[]): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  let sum = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] as Position;
    const [bx = 0, by = 0] = ring[i + 1] as Position;
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}
