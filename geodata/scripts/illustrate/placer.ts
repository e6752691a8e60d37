import { invariant } from '../../../src/domain/programmerError';
import type { CommuneGround } from './ground';
import type { Random } from './random';

/** A position in degrees, five decimals (about one metre). */
export type Spot = readonly [lng: number, lat: number];

type Point = readonly [x: number, y: number];

const DEGREE_M = 111_320;
/** Nothing stands closer to a border than this (m), where the commune is wide enough. */
const MARGIN_M = 25;

/** Finds places strictly inside one commune. Lengths in metres on a flat plane around the commune: enough for placing. */
export class Placer {
  /** Well inside: the point of a fine grid that is farthest from the border. */
  readonly centre: Spot;
  /** Distance of the centre to the border, m. */
  readonly inradius: number;
  private readonly origin: Spot;
  private readonly scaleX: number;
  private readonly rings: readonly (readonly Point[])[];
  private readonly box: readonly [number, number, number, number];

  constructor(commune: CommuneGround) {
    const first = commune.polygons[0]?.[0]?.[0];
    invariant(first, { got: commune.code, expected: 'a commune with a ring', do: 'repair communes.geojson' });
    this.origin = first;
    this.scaleX = DEGREE_M * Math.cos((first[1] * Math.PI) / 180);
    this.rings = commune.polygons.flat().map((ring) => ring.map((spot) => this.toMetres(spot)));
    const xs = this.rings.flat().map(([x]) => x);
    const ys = this.rings.flat().map(([, y]) => y);
    this.box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    const best = this.innermost();
    this.centre = this.toSpot(best.point);
    this.inradius = best.distance;
  }

  /** A place around `spot`, normally spread by `sigma` metres; nearer and nearer until it lies inside. */
  near(random: Random, spot: Spot, sigma: number): Spot {
    const [x, y] = this.toMetres(spot);
    for (let tries = 0; tries < 60; tries++) {
      const spread = sigma / (1 + tries / 12);
      const found = this.accept([x + random.normal() * spread, y + random.normal() * spread]);
      if (found) return found;
    }
    return this.anywhere(random);
  }

  /** A place anywhere in the commune. */
  anywhere(random: Random): Spot {
    const [west, south, east, north] = this.box;
    for (let tries = 0; tries < 400; tries++) {
      const found = this.accept([random.between(west, east), random.between(south, north)]);
      if (found) return found;
    }
    return this.centre;
  }

  /**
   * A place beside the straight way from the centre towards `target`, and the way's bearing there (degrees clockwise from
   * north); null when that way leaves the commune at once.
   */
  along(random: Random, target: Spot): { spot: Spot; bearing: number } | null {
    const [x0, y0] = this.toMetres(this.centre);
    const [x1, y1] = this.toMetres(target);
    const length = Math.hypot(x1 - x0, y1 - y0);
    if (length < 1) return null;
    const [ux, uy] = [(x1 - x0) / length, (y1 - y0) / length];
    for (let tries = 0; tries < 12; tries++) {
      const at = random.next() * Math.min(length, 6000);
      const side = random.chance(0.5) ? 7 : -7;
      const found = this.accept([x0 + ux * at - uy * side, y0 + uy * at + ux * side]);
      if (found) return { spot: found, bearing: (Math.atan2(ux, uy) * 180) / Math.PI };
    }
    return null;
  }

  /** Whether the spot is inside with the margin kept. */
  contains(spot: Spot): boolean {
    const point = this.toMetres(spot);
    return this.inside(point) && this.distance(point) >= Math.min(MARGIN_M, this.inradius * 0.4);
  }

  private accept(point: Point): Spot | null {
    const spot = this.toSpot(point);
    return this.contains(spot) ? spot : null;
  }

  private innermost(): { point: Point; distance: number } {
    const [west, south, east, north] = this.box;
    const steps = 48;
    let best = { point: [west, south] as Point, distance: -1 };
    for (let i = 1; i < steps; i++)
      for (let j = 1; j < steps; j++) {
        const point: Point = [west + ((east - west) * i) / steps, south + ((north - south) * j) / steps];
        if (!this.inside(point)) continue;
        const distance = this.distance(point, best.distance);
        if (distance > best.distance) best = { point, distance };
      }
    return best;
  }

  /** Even-odd rule over all rings: holes count out. */
  private inside([x, y]: Point): boolean {
    let odd = false;
    for (const ring of this.rings)
      for (let i = 1; i < ring.length; i++) {
        const [ax, ay] = ring[i - 1] as Point;
        const [bx, by] = ring[i] as Point;
        if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) odd = !odd;
      }
    return odd;
  }

  /** Distance to the nearest border, m; stops early with any smaller number once it cannot exceed `enough`. */
  private distance([x, y]: Point, enough = -1): number {
    let least = Infinity;
    for (const ring of this.rings)
      for (let i = 1; i < ring.length; i++) {
        const [ax, ay] = ring[i - 1] as Point;
        const [bx, by] = ring[i] as Point;
        const [dx, dy] = [bx - ax, by - ay];
        const length = dx * dx + dy * dy;
        const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
        least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
        if (least <= enough) return least;
      }
    return least;
  }

  private toMetres([lng, lat]: Spot): Point {
    return [(lng - this.origin[0]) * this.scaleX, (lat - this.origin[1]) * DEGREE_M];
  }

  private toSpot([x, y]: Point): Spot {
    return [round5(this.origin[0] + x / this.scaleX), round5(this.origin[1] + y / DEGREE_M)];
  }
}

function round5(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
