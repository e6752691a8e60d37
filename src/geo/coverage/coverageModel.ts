import type { BoundarySet } from '../../domain/boundarySet';
import { communeIndexOf } from '../communeIndex';
import { localProjection, type LocalProjection } from '../localProjection';
import type { WorkHooks } from '../workHooks';
import { checkpoint } from '../workHooks';
import { BorderCells } from './borderCells';
import { Contributions, DEPTHS, LEVELS } from './contributions';
import { SectorGrid } from './sectorGrid';
import { covers, Sectors, viewKey, type CameraView } from './sectors';

/** Covered areas per commune; km². */
export interface Coverage {
  /** Under at least one known sector. */
  readonly coveredKm2: Float64Array;
  /** Under assumed discs only, beyond `coveredKm2`. */
  readonly assumedKm2: Float64Array;
  /** `depthKm2[k]`: under at least k + 1 known sectors, k = 0 … 2. */
  readonly depthKm2: readonly Float64Array[];
}

/** Sectors per step of long work: a few milliseconds. */
const STEP = 256;

/**
 * The covered area of every commune, kept right while cameras come, move and go: a change recomputes only the sectors
 * it overlaps and the border cells it touches.
 */
export class CoverageModel {
  private readonly communes: number;
  private readonly projection: LocalProjection;
  private readonly borders: BorderCells;
  private readonly sectors = new Sectors();
  private readonly grid: SectorGrid;
  private readonly contributions: Contributions;
  /** m², LEVELS numbers per commune. */
  private readonly totals: Float64Array;
  /** Slot of each camera id, and what the camera looks at. */
  private readonly views = new Map<string, CameraView>();
  private readonly slotOfKey = new Map<string, number>();
  private readonly freeSlots: number[] = [];
  /** What each slot and each border cell has in the totals, as [commune, level, m² …]. */
  private readonly ofSlot: (number[] | undefined)[] = [];
  private readonly ofCell = new Map<number, number[]>();

  /**
   * @param boundaries the communes; where polygons overlap, the lowest ordinal has the place, as in `assignPoints`
   * @param cameras first cameras by id; those that cover nothing (no range, NaN …) are kept and cover nothing
   * @throws WorkStopped when the hooks say so
   */
  constructor(
    boundaries: BoundarySet,
    cameras: Iterable<readonly [string, CameraView]> = [],
    hooks?: WorkHooks,
  ) {
    const index = communeIndexOf(boundaries);
    this.communes = index.communes;
    this.projection = localProjection((index.west + index.east) / 2, (index.south + index.north) / 2);
    this.borders = new BorderCells(index, this.projection);
    this.totals = new Float64Array(LEVELS * this.communes);
    let widths = 0;
    for (const [id, view] of cameras) {
      this.views.set(id, view);
      const slot = this.enter(view);
      if (slot >= 0) widths += Math.min(this.sectors.r[slot]!, 2_000);
    }
    const count = this.sectors.size;
    this.grid = new SectorGrid(Math.max(20, count > 0 ? (2 * widths) / count : 200), count);
    this.contributions = new Contributions(this.sectors, this.grid, this.borders);
    for (let slot = 0; slot < count; slot++) this.grid.add(slot, this.sectors.box);
    const cells = new Set<number>();
    for (let slot = 0; slot < count; slot++) {
      if (slot % STEP === 0) checkpoint(hooks, (0.8 * slot) / count);
      this.countSlot(slot);
      for (const cell of this.cellsOf(slot)) cells.add(cell);
    }
    let done = 0;
    for (const cell of cells) {
      if (done % STEP === 0) checkpoint(hooks, 0.8 + (0.2 * done) / cells.size);
      this.countCell(cell);
      done++;
    }
    checkpoint(hooks, 1);
  }

  /** Adds a camera, or gives a known one a new view. Returns the ordinals whose numbers may have changed, ascending. */
  set(id: string, view: CameraView): number[] {
    const before = this.views.get(id);
    const changed = new Set<number>();
    if (before) this.leave(before, changed);
    this.views.set(id, view);
    const slot = this.enter(view);
    if (slot >= 0) {
      if (this.sectors.weight[slot] === 1) this.grid.add(slot, this.sectors.box);
      this.recountAround(slot, changed);
    }
    return [...changed].sort((a, b) => a - b);
  }

  /** Takes a camera away. Returns the ordinals whose numbers may have changed; none for an unknown id. */
  remove(id: string): number[] {
    const before = this.views.get(id);
    const changed = new Set<number>();
    if (before) this.leave(before, changed);
    this.views.delete(id);
    return [...changed].sort((a, b) => a - b);
  }

  /** The areas now. O(communes). */
  coverage(): Coverage {
    const level = (k: number) =>
      Float64Array.from({ length: this.communes }, (_, c) => Math.max(0, this.totals[LEVELS * c + k]! / 1e6));
    const depthKm2 = Array.from({ length: DEPTHS }, (_, k) => level(k));
    const any = level(DEPTHS);
    const coveredKm2 = depthKm2[0]!;
    return { coveredKm2, assumedKm2: any.map((km2, c) => Math.max(0, km2 - coveredKm2[c]!)), depthKm2 };
  }

  /** Gives a view a slot: −1 when it covers nothing; an identical camera shares the slot and adds to its weight. */
  private enter(view: CameraView): number {
    if (!covers(view)) return -1;
    const key = viewKey(view);
    const known = this.slotOfKey.get(key);
    if (known !== undefined) {
      this.sectors.weight[known]!++;
      return known;
    }
    const slot = this.freeSlots.pop() ?? this.sectors.add();
    this.sectors.set(slot, view, this.projection);
    this.slotOfKey.set(key, slot);
    return slot;
  }

  private leave(view: CameraView, changed: Set<number>): void {
    if (!covers(view)) return;
    const key = viewKey(view);
    const slot = this.slotOfKey.get(key)!;
    if (--this.sectors.weight[slot]! > 0) {
      this.recountAround(slot, changed);
      return;
    }
    this.grid.remove(slot, this.sectors.box);
    this.slotOfKey.delete(key);
    this.freeSlots.push(slot);
    this.recountAround(slot, changed);
    this.take(this.ofSlot[slot], -1, changed);
    this.ofSlot[slot] = undefined;
  }

  /** Counts again every sector that the slot's box meets, and every border cell under it. */
  private recountAround(slot: number, changed: Set<number>): void {
    const { box } = this.sectors;
    const at = 4 * slot;
    const near = [new Int32Array(64)];
    const count = this.grid.near(box, box[at]!, box[at + 1]!, box[at + 2]!, box[at + 3]!, near);
    for (const other of near[0]!.slice(0, count)) this.countSlot(other, changed);
    for (const cell of this.cellsOf(slot)) this.countCell(cell, changed);
  }

  private cellsOf(slot: number): number[] {
    const b = this.sectors.bounds;
    return this.borders.under(b[4 * slot]!, b[4 * slot + 1]!, b[4 * slot + 2]!, b[4 * slot + 3]!).border;
  }

  private countSlot(slot: number, changed?: Set<number>): void {
    const entries: number[] = [];
    this.contributions.sector(slot, (commune, level, m2) => entries.push(commune, level, m2));
    this.take(this.ofSlot[slot], -1, changed);
    this.take(entries, 1, changed);
    this.ofSlot[slot] = entries;
  }

  private countCell(cell: number, changed?: Set<number>): void {
    const entries: number[] = [];
    this.contributions.cell(cell, (commune, level, m2) => entries.push(commune, level, m2));
    this.take(this.ofCell.get(cell), -1, changed);
    this.take(entries, 1, changed);
    this.ofCell.set(cell, entries);
  }

  private take(entries: readonly number[] | undefined, sign: number, changed?: Set<number>): void {
    if (!entries) return;
    for (let i = 0; i < entries.length; i += 3) {
      this.totals[LEVELS * entries[i]! + entries[i + 1]!]! += sign * entries[i + 2]!;
      changed?.add(entries[i]!);
    }
  }
}
