import type { BoundarySet } from '../../domain/boundarySet';
import { partOf, type Steps } from '../../domain/steps';
import { communeIndexOfSteps } from '../communeIndex';
import type { WorkHooks } from '../workHooks';
import { checkpoint } from '../workHooks';
import { DEPTHS, LEVELS, type Sink } from './contributions';
import { CoverageField } from './coverageField';
import type { CameraView } from './sectors';

/** Covered areas per commune; km². */
export interface Coverage {
  /** Under at least one known sector. */
  readonly coveredKm2: Float64Array;
  /** Under assumed discs only, beyond `coveredKm2`. */
  readonly assumedKm2: Float64Array;
  /** `depthKm2[k]`: under at least k + 1 known sectors, k = 0 … 2. */
  readonly depthKm2: readonly Float64Array[];
}

/** Cameras entered, sectors counted per step: well below a millisecond, some milliseconds where thousands overlap. */
const ENTERED = 1_024;
const SECTORS = 4;

/** Sums m² per commune and level. */
class Totals implements Sink {
  readonly m2: Float64Array;

  constructor(private readonly communes: number) {
    this.m2 = new Float64Array(LEVELS * communes);
  }

  add(commune: number, level: number, m2: number): void {
    this.m2[LEVELS * commune + level]! += m2;
  }

  /** Rounding may leave a hair below zero where nothing is covered. */
  coverage(): Coverage {
    const level = (k: number) =>
      Float64Array.from({ length: this.communes }, (_, c) => Math.max(0, this.m2[LEVELS * c + k]! / 1e6));
    const depthKm2 = Array.from({ length: DEPTHS }, (_, k) => level(k));
    const coveredKm2 = depthKm2[0]!;
    const assumedKm2 = level(DEPTHS).map((km2, c) => beyond(km2, coveredKm2[c]!));
    return { coveredKm2, assumedKm2, depthKm2 };
  }
}

/** What is left of `all` beyond `part`; a difference within rounding is none. */
function beyond(all: number, part: number): number {
  const rest = all - part;
  return rest > 1e-9 * all ? rest : 0;
}

/** Counts all cameras once; see `coverageSteps`. */
export function* countCoverage(boundaries: BoundarySet, cameras: Iterable<CameraView>): Steps<Coverage> {
  const field = new CoverageField(boundaries, yield* partOf(communeIndexOfSteps(boundaries), 0, 0.1));
  let entered = 0;
  for (const view of cameras) {
    field.enter(view);
    if (++entered % ENTERED === 0) yield 0.1;
  }
  const totals = new Totals(field.communes);
  const contributions = field.contributions();
  const count = field.sectors.size;
  const cells = new Set<number>();
  for (let slot = 0; slot < count; slot++) {
    if (slot % SECTORS === 0) yield 0.1 + (0.7 * slot) / count;
    contributions.sector(slot, totals);
    for (const cell of field.cellsUnder(slot)) cells.add(cell);
  }
  let done = 0;
  for (const cell of cells) {
    yield 0.8 + (0.2 * done) / cells.size;
    contributions.cell(cell, totals);
    done++;
  }
  yield 1;
  return totals.coverage();
}

/** What one sector or border cell has in the totals: commune, level, m², again and again. */
class Entries implements Sink {
  readonly list: number[] = [];

  add(commune: number, level: number, m2: number): void {
    this.list.push(commune, level, m2);
  }
}

/**
 * The covered area of every commune, kept right while cameras come, move and go: a change counts again only the sectors
 * it overlaps and the border cells under it, in well under a millisecond for cameras of usual range.
 */
export class CoverageModel {
  private readonly field: CoverageField;
  private readonly totals: Totals;
  private readonly views = new Map<string, CameraView>();
  private readonly ofSlot: (Entries | undefined)[] = [];
  private readonly ofCell = new Map<number, Entries>();

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
    this.field = new CoverageField(boundaries);
    this.totals = new Totals(this.field.communes);
    for (const [id, view] of cameras) {
      const before = this.views.get(id);
      if (before) this.field.leave(before);
      this.views.set(id, view);
      this.field.enter(view);
    }
    const { size, weight } = this.field.sectors;
    const cells = new Set<number>();
    for (let slot = 0; slot < size; slot++) {
      if (slot % SECTORS === 0) checkpoint(hooks, slot / size);
      if (weight[slot] === 0) continue;
      this.countSlot(slot);
      for (const cell of this.field.cellsUnder(slot)) cells.add(cell);
    }
    for (const cell of cells) this.countCell(cell);
    checkpoint(hooks, 1);
  }

  /** Adds a camera, or gives a known one a new view. Returns the ordinals whose numbers may have changed, ascending. */
  set(id: string, view: CameraView): number[] {
    const changed = new Set<number>();
    this.takeAway(id, changed);
    this.views.set(id, view);
    const slot = this.field.enter(view);
    if (slot >= 0) this.countAround(slot, changed);
    return [...changed].sort((a, b) => a - b);
  }

  /** Takes a camera away. Returns the ordinals whose numbers may have changed; none for an unknown id. */
  remove(id: string): number[] {
    const changed = new Set<number>();
    this.takeAway(id, changed);
    return [...changed].sort((a, b) => a - b);
  }

  /** The areas now. O(communes). */
  coverage(): Coverage {
    return this.totals.coverage();
  }

  private takeAway(id: string, changed: Set<number>): void {
    const view = this.views.get(id);
    if (!view) return;
    this.views.delete(id);
    const slot = this.field.leave(view);
    if (slot < 0) return;
    if (this.field.sectors.weight[slot] === 0) {
      this.apply(this.ofSlot[slot], -1, changed);
      this.ofSlot[slot] = undefined;
    }
    this.countAround(slot, changed);
  }

  /** Counts again every sector that the slot's box meets, and every border cell under it. */
  private countAround(slot: number, changed: Set<number>): void {
    for (const other of this.field.around(slot)) this.countSlot(other, changed);
    for (const cell of this.field.cellsUnder(slot)) this.countCell(cell, changed);
  }

  private countSlot(slot: number, changed?: Set<number>): void {
    const entries = new Entries();
    this.field.contributions().sector(slot, entries);
    this.apply(this.ofSlot[slot], -1, changed);
    this.apply(entries, 1, changed);
    this.ofSlot[slot] = entries;
  }

  private countCell(cell: number, changed?: Set<number>): void {
    const entries = new Entries();
    this.field.contributions().cell(cell, entries);
    this.apply(this.ofCell.get(cell), -1, changed);
    this.apply(entries, 1, changed);
    this.ofCell.set(cell, entries);
  }

  private apply(entries: Entries | undefined, sign: number, changed?: Set<number>): void {
    if (!entries) return;
    const { list } = entries;
    for (let i = 0; i < list.length; i += 3) {
      this.totals.add(list[i]!, list[i + 1]!, sign * list[i + 2]!);
      changed?.add(list[i]!);
    }
  }
}
