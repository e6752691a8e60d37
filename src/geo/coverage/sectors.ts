import { EARTH_RADIUS } from '../earth';
import type { LocalProjection } from '../localProjection';

/** What one camera sees: a disc, or a sector of it. Degrees clockwise from north, metres. */
export interface CameraView {
  readonly lng: number;
  readonly lat: number;
  /** NaN = unknown: the disc is assumed. */
  readonly bearing: number;
  /** Field of view in degrees; 360 or more, or NaN = the whole disc. */
  readonly fov: number;
  readonly range: number;
  readonly assumed: boolean;
}

/**
 * Sectors as columns, one slot each. Plane metres; angles counter-clockwise from east. The border of a sector runs
 * counter-clockwise: apex → corner 0 → arc → corner 1 → apex; a disc has the arc only, from angle 0 round to 2π.
 */
export class Sectors {
  size = 0;
  /** Centre. */
  cx = new Float64Array(16);
  cy = new Float64Array(16);
  /** Range; 0 = the slot is empty. */
  r = new Float64Array(16);
  /** Unit vectors to the two corners. */
  ux = new Float64Array(16);
  uy = new Float64Array(16);
  vx = new Float64Array(16);
  vy = new Float64Array(16);
  /** Angle of corner 0 and the angle swept, 0 … 2π. */
  start = new Float64Array(16);
  sweep = new Float64Array(16);
  /** 1 = the whole disc. */
  full = new Uint8Array(16);
  assumed = new Uint8Array(16);
  /** How many identical cameras stand here. */
  weight = new Int32Array(16);
  /** Box in plane metres: west, south, east, north per slot. */
  box = new Float64Array(64);
  /** Box in degrees, slightly wide. */
  bounds = new Float64Array(64);

  /** Reserves a slot; its contents come by {@link set}. */
  add(): number {
    if (this.size === this.r.length) this.grow();
    return this.size++;
  }

  /** Writes a view into a slot. The view must be {@link covers}. */
  set(slot: number, view: CameraView, projection: LocalProjection): void {
    const r = Math.min(view.range, Math.PI * EARTH_RADIUS);
    const full = isDisc(view);
    const sweep = full ? 2 * Math.PI : (view.fov * Math.PI) / 180;
    const turned = projection.north(view.lng, view.lat);
    const middle = full ? Math.PI : Math.PI / 2 + turned - (view.bearing * Math.PI) / 180;
    const noise = jitter(view);
    const start = middle - sweep / 2 + (full ? 0 : noise.turn);
    projection.forward(view.lng, view.lat, place);
    this.cx[slot] = place[0]! + noise.x;
    this.cy[slot] = place[1]! + noise.y;
    this.r[slot] = r;
    this.start[slot] = start;
    this.sweep[slot] = sweep;
    this.ux[slot] = Math.cos(start);
    this.uy[slot] = Math.sin(start);
    this.vx[slot] = full ? this.ux[slot]! : Math.cos(start + sweep);
    this.vy[slot] = full ? this.uy[slot]! : Math.sin(start + sweep);
    this.full[slot] = full ? 1 : 0;
    this.assumed[slot] = isAssumed(view) ? 1 : 0;
    this.weight[slot] = 1;
    this.setBoxes(slot, view, turned);
  }

  /** Whether the point at (x, y) from the slot's centre lies in the sector; the border counts as inside. */
  holds(slot: number, x: number, y: number): boolean {
    const r = this.r[slot]!;
    return x * x + y * y <= r * r && this.faces(slot, x, y, 0);
  }

  /** Whether the direction (x, y) lies between the two corners, or within `slack` metres beside them. */
  faces(slot: number, x: number, y: number, slack: number): boolean {
    if (this.full[slot] === 1) return true;
    const afterStart = this.ux[slot]! * y - this.uy[slot]! * x;
    const beforeEnd = x * this.vy[slot]! - y * this.vx[slot]!;
    return this.sweep[slot]! <= Math.PI
      ? afterStart >= -slack && beforeEnd >= -slack
      : !(afterStart < -slack && beforeEnd < -slack);
  }

  private setBoxes(slot: number, view: CameraView, turned: number): void {
    const r = this.r[slot]!;
    let [west, south, east, north] = [0, 0, 0, 0];
    for (let i = 0; i < 6; i++) {
      const x = i < 4 ? AXES[2 * i]! : i === 4 ? this.ux[slot]! : this.vx[slot]!;
      const y = i < 4 ? AXES[2 * i + 1]! : i === 4 ? this.uy[slot]! : this.vy[slot]!;
      if (i < 4 && !this.faces(slot, x, y, 0)) continue;
      west = Math.min(west, x * r);
      east = Math.max(east, x * r);
      south = Math.min(south, y * r);
      north = Math.max(north, y * r);
    }
    const slack = 1e-5 + r * 1e-9;
    const at = 4 * slot;
    this.box[at] = this.cx[slot]! + west - slack;
    this.box[at + 1] = this.cy[slot]! + south - slack;
    this.box[at + 2] = this.cx[slot]! + east + slack;
    this.box[at + 3] = this.cy[slot]! + north + slack;
    // In degrees: as true north is turned against the plane, widened by how far the corners may move; far-reaching or
    // much turned sectors by their whole disc.
    const near = Math.abs(turned) < 0.03 && r < 20_000;
    const wide = near ? 0.04 * r + 1e-3 : 1.02 * r;
    const perMetre = 180 / Math.PI / EARTH_RADIUS;
    const highest = Math.abs(view.lat) + (r + wide) * perMetre;
    const shrink = highest < 89 ? Math.cos((highest * Math.PI) / 180) : 0.01;
    this.bounds[at] = view.lng + ((near ? west : 0) - wide) * (perMetre / shrink);
    this.bounds[at + 1] = view.lat + ((near ? south : 0) - wide) * perMetre;
    this.bounds[at + 2] = view.lng + ((near ? east : 0) + wide) * (perMetre / shrink);
    this.bounds[at + 3] = view.lat + ((near ? north : 0) + wide) * perMetre;
  }

  private grow(): void {
    const double = <T extends Float64Array | Uint8Array | Int32Array>(old: T, make: (n: number) => T): T => {
      const larger = make(old.length * 2);
      larger.set(old);
      return larger;
    };
    const floats = (old: Float64Array<ArrayBuffer>) => double(old, (n) => new Float64Array(n));
    const bytes = (old: Uint8Array<ArrayBuffer>) => double(old, (n) => new Uint8Array(n));
    this.cx = floats(this.cx);
    this.cy = floats(this.cy);
    this.r = floats(this.r);
    this.ux = floats(this.ux);
    this.uy = floats(this.uy);
    this.vx = floats(this.vx);
    this.vy = floats(this.vy);
    this.start = floats(this.start);
    this.sweep = floats(this.sweep);
    this.box = floats(this.box);
    this.bounds = floats(this.bounds);
    this.full = bytes(this.full);
    this.assumed = bytes(this.assumed);
    this.weight = double(this.weight, (n) => new Int32Array(n));
  }
}

/** Whether a view covers anything at all: a position, a positive finite range, a field of view above 0. */
export function covers(view: CameraView): boolean {
  return (
    Number.isFinite(view.lng) &&
    Math.abs(view.lat) <= 90 &&
    view.range > 0 &&
    view.range < Infinity &&
    (isAssumed(view) || view.fov > 0)
  );
}

/** A disc that is only assumed: said so, or its bearing or its field of view is unknown. */
export function isAssumed(view: CameraView): boolean {
  return view.assumed || Number.isNaN(view.fov) || (!Number.isFinite(view.bearing) && view.fov < 360);
}

/** Whether a view is a whole disc. */
export function isDisc(view: CameraView): boolean {
  return isAssumed(view) || view.fov >= 360;
}

/** Whether two cameras see exactly the same. */
export function sameView(a: CameraView, b: CameraView): boolean {
  if (a.lng !== b.lng || a.lat !== b.lat || a.range !== b.range || isAssumed(a) !== isAssumed(b))
    return false;
  return (isDisc(a) && isDisc(b)) || (a.bearing === b.bearing && a.fov === b.fov);
}

/** The same number for views that are the same. */
export function viewHash(view: CameraView): number {
  const full = isDisc(view);
  bits[0] = view.lng;
  bits[1] = view.lat;
  bits[2] = view.range;
  bits[3] = full ? 360 : view.fov;
  bits[4] = full ? 0 : view.bearing;
  bits[5] = isAssumed(view) ? 1 : 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) hash = mix(hash ^ words[i]!);
  return hash;
}

const bits = new Float64Array(6);
const words = new Uint32Array(bits.buffer);

/**
 * Moves each sector by at most 0.1 µm and turns it by at most 1e-9 rad, always the same for the same view.
 * Real files are full of coincidences (two cameras on one pole whose sides meet, a camera on a border, tangent circles);
 * after this no two borders coincide, so every question has one clear answer. The area of a sector is not changed at
 * all, the area of a union by less than 1e-7 of it.
 */
function jitter(view: CameraView): { x: number; y: number; turn: number } {
  const first = mix(viewHash(view) + 0x9e3779b9);
  const second = mix(first + 0x9e3779b9);
  const third = mix(second + 0x9e3779b9);
  return { x: 1e-7 * signed(first), y: 1e-7 * signed(second), turn: 1e-9 * signed(third) };
}

/** 32 bits to −1 … 1. */
function signed(hash: number): number {
  return hash / 2 ** 31 - 1;
}

/** Murmur3's finaliser. */
function mix(hash: number): number {
  let h = hash >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

const place = new Float64Array(2);
/** East, north, west, south. */
const AXES = [1, 0, 0, 1, -1, 0, 0, -1];
