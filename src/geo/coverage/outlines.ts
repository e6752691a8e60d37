import type { MultiPolygon, Position } from 'geojson';
import type { BoundarySet } from '../../domain/boundarySet';
import type { WorkHooks } from '../workHooks';
import { checkpoint } from '../workHooks';
import { CoverageField } from './coverageField';
import { DepthSweep } from './depthSweep';
import { type CameraColumns, viewsOf } from './cameraColumns';
import { nestRings } from './nestRings';
import { Saturation } from './saturation';
import { ARC, SectorParts } from './sectorParts';

/** Points on a full circle: the polygon then lacks 0.3 % of a disc. */
const CIRCLE_POINTS = 48;
const STEP = 32;

/** One stretch of the contour, walked with the covered side on the left; `line` are the points after its start. */
interface Stretch {
  readonly startKey: string;
  readonly endKey: string;
  readonly line: readonly number[];
}

/**
 * The covered area as polygons to draw: the union of the sectors, across commune borders, arcs as short sides. Outer
 * rings run counter-clockwise, holes (gaps in the coverage) clockwise, after the ring they lie in.
 *
 * The contour is put together from the same stretches that the exact area is summed over: crossings have the same
 * coordinates on both sides, so each stretch ends where the next one starts. Its area agrees with `coverageByCommune`
 * to 0.3 % for cameras within the communes. For numbers use that function, not this one.
 *
 * @param what `known`: known sectors; `any`: assumed discs as well
 * @throws WorkStopped when `hooks.shouldStop` says so
 */
export function coveredOutlines(
  boundaries: BoundarySet,
  cameras: CameraColumns,
  what: 'known' | 'any',
  hooks?: WorkHooks,
): MultiPolygon {
  const field = new CoverageField(boundaries);
  for (const view of viewsOf(cameras)) if (what === 'any' || !view.assumed) field.enter(view);
  const { size } = field.sectors;
  const byStart = new Map<string, Stretch[]>();
  for (let slot = 0; slot < size; slot++) {
    if (slot % STEP === 0) checkpoint(hooks, slot / size);
    if (what === 'known' && field.sectors.assumed[slot] === 1) continue;
    for (const stretch of contourOf(field, slot, what)) {
      const there = byStart.get(stretch.startKey);
      if (there) there.push(stretch);
      else byStart.set(stretch.startKey, [stretch]);
    }
  }
  const rings = chain(byStart).map((flat) => toDegrees(field, flat));
  checkpoint(hooks, 1);
  return { type: 'MultiPolygon', coordinates: nestRings(rings) };
}

function contourOf(field: CoverageField, slot: number, what: 'known' | 'any'): Stretch[] {
  const s = field.sectors;
  const sweep = new DepthSweep();
  const saturation = new Saturation();
  const parts = new SectorParts(s, sweep, saturation);
  const found: Stretch[] = [];
  const others = field.around(slot);
  for (let part = ARC; part < (s.full[slot] === 1 ? 1 : 3); part++) {
    sweep.clear();
    saturation.start(parts.endOf(slot, part), 1);
    let buried = false;
    for (const other of others) {
      if (other === slot || (what === 'known' && s.assumed[other] === 1)) continue;
      if (parts.cover(slot, part, other) || saturation.reached) {
        buried = true;
        break;
      }
    }
    if (buried) continue;
    const count = parts.finish(slot, part);
    for (let i = 0; i < count; i++)
      if (sweep.depthKnown[i]! + sweep.depthAssumed[i]! === 0)
        found.push(stretchOf(field, sweep, slot, part, i));
  }
  return found;
}

function stretchOf(field: CoverageField, sweep: DepthSweep, slot: number, part: number, i: number): Stretch {
  const s = field.sectors;
  const from = [sweep.x[i]!, sweep.y[i]!];
  const to = [sweep.x[i + 1]!, sweep.y[i + 1]!];
  // The side to corner 1 belongs to the contour from the corner to the apex.
  if (part === 2) return { startKey: to.join(), endKey: from.join(), line: from };
  if (part !== ARC) return { startKey: from.join(), endKey: to.join(), line: to };
  const t0 = sweep.t[i]!;
  const t1 = sweep.t[i + 1]!;
  const steps = Math.max(1, Math.ceil(((t1 - t0) / (2 * Math.PI)) * CIRCLE_POINTS));
  const line: number[] = [];
  for (let k = 1; k < steps; k++) {
    const angle = s.start[slot]! + t0 + ((t1 - t0) * k) / steps;
    line.push(s.cx[slot]! + s.r[slot]! * Math.cos(angle), s.cy[slot]! + s.r[slot]! * Math.sin(angle));
  }
  line.push(...to);
  return { startKey: from.join(), endKey: to.join(), line };
}

/** Joins stretches end to start into rings of x, y. */
function chain(byStart: Map<string, Stretch[]>): number[][] {
  const rings: number[][] = [];
  const take = (key: string): Stretch | undefined => {
    const there = byStart.get(key);
    const stretch = there?.pop();
    if (there?.length === 0) byStart.delete(key);
    return stretch;
  };
  for (const key of [...byStart.keys()])
    for (let first = take(key); first; first = take(key)) {
      const ring = [...first.line];
      for (let end = first.endKey; end !== first.startKey;) {
        const next = take(end);
        // A stretch lost to rounding would be shorter than a hair: the ring is closed over it.
        if (!next) break;
        for (const value of next.line) ring.push(value);
        end = next.endKey;
      }
      if (ring.length >= 6) rings.push(ring);
    }
  return rings;
}

function toDegrees(field: CoverageField, flat: readonly number[]): Position[] {
  const out = new Float64Array(2);
  const ring: Position[] = [];
  for (let i = 0; i < flat.length; i += 2) {
    field.projection.inverse(flat[i]!, flat[i + 1]!, out);
    ring.push([out[0]!, out[1]!]);
  }
  ring.push([...ring[0]!]);
  return ring;
}
