import type { BoundarySet } from '../../domain/boundarySet';
import { communeIndexOf, type CommuneIndex } from '../communeIndex';
import { localProjection, type LocalProjection } from '../localProjection';
import { BorderCells } from './borderCells';
import { Contributions } from './contributions';
import { SectorGrid } from './sectorGrid';
import { covers, isAssumed, isDisc, sameView, Sectors, viewHash, type CameraView } from './sectors';

/** Range of a disc that covers any territory, in metres. */
const EVERYWHERE = 1e7;
const place = new Float64Array(2);

/** Four corners of the index and the middles between them, x and y, the first being the farthest east and north. */
function cornersOf(index: CommuneIndex, projection: LocalProjection): number[] {
  const { west, south, east, north } = index;
  const corners: number[] = [];
  for (const lng of [east, (west + east) / 2, west])
    for (const lat of [north, (south + north) / 2, south]) {
      projection.forward(lng, lat, place);
      corners.push(place[0]!, place[1]!);
    }
  return corners;
}

const known = new WeakMap<CommuneIndex, BorderCells>();

/** The border cells of an index are the same for every count: another period finds them made. */
function bordersOf(index: CommuneIndex, projection: LocalProjection): BorderCells {
  const borders = known.get(index) ?? new BorderCells(index, projection);
  known.set(index, borders);
  return borders;
}

/**
 * The sectors over a territory, and what each of them and each border cell contributes. Identical cameras share a slot
 * (its weight says how many they are), so a million cameras at one place cost as much as one.
 */
export class CoverageField {
  readonly communes: number;
  readonly sectors = new Sectors();
  readonly borders: BorderCells;
  readonly projection: LocalProjection;
  /** Plane coordinates around the territory: what a disc must reach to cover all of it. */
  private readonly corners: readonly number[];
  private grid: SectorGrid | null = null;
  private made: Contributions | null = null;
  private readonly views: (CameraView | undefined)[] = [];
  private readonly slotsOfHash = new Map<number, number | number[]>();
  private readonly freeSlots: number[] = [];

  constructor(boundaries: BoundarySet, index = communeIndexOf(boundaries)) {
    this.communes = index.communes;
    this.projection = localProjection((index.west + index.east) / 2, (index.south + index.north) / 2);
    this.borders = bordersOf(index, this.projection);
    this.corners = cornersOf(index, this.projection);
  }

  /** Gives a view a slot; −1 when it covers nothing. An identical camera adds to the weight of the slot it shares. */
  enter(given: CameraView): number {
    if (!covers(given)) return -1;
    const view = this.simplest(given);
    const hash = viewHash(view);
    const shared = this.find(hash, view);
    if (shared >= 0) {
      this.sectors.weight[shared]!++;
      return shared;
    }
    const slot = this.freeSlots.pop() ?? this.sectors.add();
    this.sectors.set(slot, view, this.projection);
    this.views[slot] = view;
    const there = this.slotsOfHash.get(hash);
    if (there === undefined) this.slotsOfHash.set(hash, slot);
    else if (typeof there === 'number') this.slotsOfHash.set(hash, [there, slot]);
    else there.push(slot);
    this.grid?.add(slot, this.sectors.box);
    return slot;
  }

  /** Takes one camera with this view away; returns the slot it had, whose weight may now be 0; −1 when it had none. */
  leave(given: CameraView): number {
    if (!covers(given)) return -1;
    const view = this.simplest(given);
    const hash = viewHash(view);
    const slot = this.find(hash, view);
    if (slot < 0 || --this.sectors.weight[slot]! > 0) return slot;
    const left = [this.slotsOfHash.get(hash)!].flat().filter((other) => other !== slot);
    if (left.length > 0) this.slotsOfHash.set(hash, left);
    else this.slotsOfHash.delete(hash);
    this.views[slot] = undefined;
    this.freeSlots.push(slot);
    this.grid?.remove(slot, this.sectors.box);
    return slot;
  }

  /** To be asked once the first cameras are in: the search grid is made to their measure. */
  contributions(): Contributions {
    this.made ??= new Contributions(this.sectors, this.searchGrid(), this.borders);
    return this.made;
  }

  /** Slots whose box meets the box of this slot. */
  around(slot: number): Int32Array {
    const { box } = this.sectors;
    const at = 4 * slot;
    const grid = this.searchGrid();
    const count = grid.near(box, box[at]!, box[at + 1]!, box[at + 2]!, box[at + 3]!);
    return grid.found.slice(0, count);
  }

  /** Border cells under a slot. */
  cellsUnder(slot: number): readonly number[] {
    const { bounds } = this.sectors;
    const at = 4 * slot;
    return this.borders.under(bounds[at]!, bounds[at + 1]!, bounds[at + 2]!, bounds[at + 3]!).border;
  }

  /**
   * Discs that cover the whole territory (a file in metres read as kilometres has thousands) are one and the same disc
   * here: which of them it is makes no difference to any commune.
   */
  private simplest(view: CameraView): CameraView {
    if (!(view.range > this.corners[0]!) || !isDisc(view)) return view;
    this.projection.forward(view.lng, view.lat, place);
    const { corners } = this;
    for (let i = 0; i < corners.length; i += 2)
      if (Math.hypot(corners[i]! - place[0]!, corners[i + 1]! - place[1]!) * 1.02 > view.range) return view;
    this.projection.inverse(0, 0, place);
    return {
      ...view,
      lng: place[0]!,
      lat: place[1]!,
      range: EVERYWHERE,
      fov: 360,
      bearing: 0,
      assumed: isAssumed(view),
    };
  }

  private searchGrid(): SectorGrid {
    if (this.grid) return this.grid;
    const { size, r, box } = this.sectors;
    let widths = 0;
    for (let slot = 0; slot < size; slot++) widths += Math.min(2_000, r[slot]!);
    this.grid = new SectorGrid(Math.max(20, size > 0 ? (2 * widths) / size : 200), size);
    for (let slot = 0; slot < size; slot++) if (this.views[slot]) this.grid.add(slot, box);
    return this.grid;
  }

  private find(hash: number, view: CameraView): number {
    const there = this.slotsOfHash.get(hash);
    if (there === undefined) return -1;
    if (typeof there === 'number') return sameView(this.views[there]!, view) ? there : -1;
    return there.find((slot) => sameView(this.views[slot]!, view)) ?? -1;
  }
}
