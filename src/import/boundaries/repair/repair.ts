import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { BoundarySet, CommuneFeatures } from '../../../domain/boundarySet';
import type { Commune } from '../../../domain/commune';
import { fromFeatures } from '../../../geo/boundarySetFrom';
import { toGeometry } from '../rings';
import { assemblePolygons } from './assemble';
import { assignFaces, gapFaces, isRealHole } from './assign';
import { closeNotches } from './closeNotches';
import { borderUses } from './borderUses';
import type { BorderUses } from './borderUses';
import { coverFaces } from './coverage';
import type { CoveredFaces } from './coverage';
import { faceAreas } from './measure';
import { nodeBorders } from './noding';
import { splitGaps } from './splitGaps';

/** How well communes fit together; areas in km². */
export interface TopologyMeasure {
  /** Ground that more than one commune covers, each square metre once. */
  readonly overlapKm2: number;
  readonly overlaps: number;
  /** Enclosed ground that no commune covers, real holes left out. */
  readonly gapKm2: number;
  readonly gaps: number;
  readonly largestGapKm2: number;
  readonly largestOverlapKm2: number;
}

/** Ground that stays open because it is too large and too wide for a seam. */
export interface KeptHole {
  readonly areaKm2: number;
  readonly lng: number;
  readonly lat: number;
}

export interface RepairReport {
  readonly before: TopologyMeasure;
  /** Measured anew on the result. */
  readonly after: TopologyMeasure;
  /** Ground won where a seam opened to the outside. */
  readonly notchKm2: number;
  readonly keptHoles: readonly KeptHole[];
  /** Pieces under a hectare that the repair had cut off and handed to a neighbour. */
  readonly splinters: number;
  /** Ordinals of communes that were covered wholly by others (twins) and have no ground left. */
  readonly lost: readonly number[];
  /** Ground each commune won (+) or lost (−) in km². */
  readonly changeKm2: Float64Array;
}

export interface RepairedBoundaries {
  readonly boundaries: BoundarySet;
  readonly features: CommuneFeatures;
  readonly report: RepairReport;
}

/**
 * Makes communes fit: neighbours share their borders exactly, nothing is covered twice, no seam is open.
 *
 * All positions fall on a grid of 1e-7 degrees (1.1 cm); beyond that no border moves except where communes overlap or
 * leave a gap. The rules are those of assignFaces and splitGaps. Repairing a repaired set changes nothing.
 *
 * @param set as the reader leaves it: shells counter-clockwise, holes clockwise
 * @param communes names and codes for the features, in the order of the set
 */
export function repairBoundaries(set: BoundarySet, communes: readonly Commune[]): RepairedBoundaries {
  const { vertices, uses } = borderUses(set);
  let noded = nodeBorders(vertices, uses);
  let faces = coverFaces(vertices, noded.uses, noded.edges);
  const before = measure(faces);
  const own = coveredAreas(faces, communes.length);
  const coveredBefore = groundKm2(faces);
  const fillings = joined(splitGaps(faces, communes.length), closeNotches(faces, communes.length, vertices));
  if (fillings.from.length > 0) {
    noded = nodeBorders(vertices, joined(noded.uses, fillings));
    faces = coverFaces(vertices, noded.uses, noded.edges);
  }
  const { owner, keptHoles, areas, splinters } = assignFaces(faces, communes.length);

  const changeKm2 = own.map((area) => -area / 1e6);
  for (let f = 1; f < faces.faceCount; f++)
    if ((owner[f] as number) >= 0) changeKm2[owner[f] as number]! += (areas[f] as number) / 1e6;
  const ground = owner.reduce((sum, commune, f) => sum + (commune >= 0 ? (areas[f] as number) / 1e6 : 0), 0);
  const polygons = assemblePolygons(faces, owner, communes.length);
  const features: Feature<Polygon | MultiPolygon, { name: string; code: string }>[] = communes.map(
    (commune, c) => ({
      type: 'Feature',
      id: commune.ordinal,
      properties: { name: commune.name, code: commune.code },
      geometry: toGeometry(polygons[c] ?? []),
    }),
  );
  const boundaries = fromFeatures(features);
  return {
    boundaries,
    features: { type: 'FeatureCollection', features },
    report: {
      before,
      after: measureTopology(boundaries),
      // Below a square metre it is the rounding to the grid.
      notchKm2: atLeast(1e-6, ground - coveredBefore - before.gapKm2),
      keptHoles: keptHoles.map((face) => ({
        areaKm2: (areas[face] as number) / 1e6,
        ...somewhereOn(faces, face),
      })),
      splinters,
      lost: communes.flatMap((_, c) => (polygons[c]?.length === 0 && (own[c] as number) > 0 ? [c] : [])),
      changeKm2,
    },
  };
}

/** Overlaps and gaps of a set as it is. */
export function measureTopology(set: BoundarySet): TopologyMeasure {
  const { vertices, uses } = borderUses(set);
  const noded = nodeBorders(vertices, uses);
  return measure(coverFaces(vertices, noded.uses, noded.edges));
}

function measure(faces: CoveredFaces): TopologyMeasure {
  const areas = faceAreas(faces);
  const overlaps: number[] = [];
  for (let f = 1; f < faces.faceCount; f++)
    if ((faces.covers[faces.coverOf[f] as number]?.length ?? 0) > 1) overlaps.push(areas[f] as number);
  const gaps = gapFaces(faces)
    .filter((face) => !isRealHole(faces, areas, face))
    .map((face) => areas[face] as number);
  const sum = (list: readonly number[]): number => list.reduce((p, q) => p + q, 0) / 1e6;
  const most = (list: readonly number[]): number => list.reduce((p, q) => Math.max(p, q), 0) / 1e6;
  return {
    overlapKm2: sum(overlaps),
    overlaps: overlaps.length,
    gapKm2: sum(gaps),
    gaps: gaps.length,
    largestGapKm2: most(gaps),
    largestOverlapKm2: most(overlaps),
  };
}

function atLeast(least: number, value: number): number {
  return value < least ? 0 : value;
}

/** Ground that any commune covers. */
function groundKm2(faces: CoveredFaces): number {
  const areas = faceAreas(faces);
  let sum = 0;
  for (let f = 1; f < faces.faceCount; f++) if (faces.coverOf[f] !== 0) sum += (areas[f] as number) / 1e6;
  return sum;
}

/** Square metres each commune covers, overlaps included. */
function coveredAreas(faces: CoveredFaces, communeCount: number): Float64Array {
  const areas = faceAreas(faces);
  const covered = new Float64Array(communeCount);
  for (let f = 1; f < faces.faceCount; f++)
    for (const commune of faces.covers[faces.coverOf[f] as number] ?? [])
      covered[commune]! += areas[f] as number;
  return covered;
}

function joined(first: BorderUses, second: BorderUses): BorderUses {
  const join = (p: Int32Array, q: Int32Array): Int32Array => {
    const both = new Int32Array(p.length + q.length);
    both.set(p);
    both.set(q, p.length);
    return both;
  };
  return {
    from: join(first.from, second.from),
    to: join(first.to, second.to),
    commune: join(first.commune, second.commune),
  };
}

function somewhereOn(faces: CoveredFaces, face: number): { lng: number; lat: number } {
  const edge = (faces.halfEdges[faces.faceStarts[face] as number] as number) >> 1;
  const v = faces.edges.a[edge] as number;
  return { lng: (faces.vertices.x[v] as number) / 1e7, lat: (faces.vertices.y[v] as number) / 1e7 };
}
