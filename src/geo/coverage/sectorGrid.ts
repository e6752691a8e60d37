/** A box over more cells than this stands in no cell: it is offered to everybody. */
const MOST_CELLS = 64;
/** A query over more cells than this reads all buckets instead. */
const MOST_QUERIED = 4_096;

/**
 * Boxes in hashed square cells, to find those near a box. Boxes may be added and removed at any time.
 * Slot s has the box `boxes[4s .. 4s+3]` = west, south, east, north. About O(hits) for boxes of similar size.
 */
export class SectorGrid {
  /** The slots found by the search so far, `count` of them. */
  found = new Int32Array(64);
  count = 0;
  private readonly heads: Int32Array;
  private readonly mask: number;
  private next = new Int32Array(1024);
  private slotOf = new Int32Array(1024);
  private used = 0;
  private free = -1;
  private readonly huge = new Set<number>();
  private stamp = new Int32Array(1024);
  private round = 0;
  /** The search under way: its box, its cells, and how many of them were looked into. */
  private boxes: Float64Array = new Float64Array(0);
  private west = 0;
  private south = 0;
  private east = 0;
  private north = 0;
  private firstColumn = 0;
  private firstRow = 0;
  private columns = 0;
  private everywhere = false;
  private buckets = 0;
  private searched = 0;
  private middle = 0;

  /** @param cell side of a cell in metres, best about the usual width of a box */
  constructor(
    private readonly cell: number,
    expected: number,
  ) {
    this.heads = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1024, 4 * expected)))).fill(-1);
    this.mask = this.heads.length - 1;
  }

  add(slot: number, boxes: Float64Array): void {
    const at = 4 * slot;
    if (this.cellsOf(boxes[at]!, boxes[at + 1]!, boxes[at + 2]!, boxes[at + 3]!) > MOST_CELLS) {
      this.huge.add(slot);
      return;
    }
    const east = this.cellAt(boxes[at + 2]!);
    const north = this.cellAt(boxes[at + 3]!);
    for (let row = this.cellAt(boxes[at + 1]!); row <= north; row++)
      for (let column = this.cellAt(boxes[at]!); column <= east; column++) {
        const bucket = this.bucket(row, column);
        const node = this.take();
        this.slotOf[node] = slot;
        this.next[node] = this.heads[bucket]!;
        this.heads[bucket] = node;
      }
  }

  /** Removes a slot that was added with exactly this box. */
  remove(slot: number, boxes: Float64Array): void {
    if (this.huge.delete(slot)) return;
    const at = 4 * slot;
    const east = this.cellAt(boxes[at + 2]!);
    const north = this.cellAt(boxes[at + 3]!);
    for (let row = this.cellAt(boxes[at + 1]!); row <= north; row++)
      for (let column = this.cellAt(boxes[at]!); column <= east; column++)
        this.unlink(this.bucket(row, column), slot);
  }

  /** Puts the slots whose box meets the given one into `found`; returns how many. */
  near(boxes: Float64Array, west: number, south: number, east: number, north: number): number {
    this.search(boxes, west, south, east, north);
    while (this.more());
    return this.count;
  }

  /** Begins a search for slots whose box meets the given one: {@link more} finds them, those around its middle first. */
  search(boxes: Float64Array, west: number, south: number, east: number, north: number): void {
    this.count = 0;
    this.round++;
    this.boxes = boxes;
    this.west = west;
    this.south = south;
    this.east = east;
    this.north = north;
    this.firstColumn = this.cellAt(west);
    this.firstRow = this.cellAt(south);
    this.columns = this.cellAt(east) - this.firstColumn + 1;
    const cells = this.cellsOf(west, south, east, north);
    this.everywhere = cells > MOST_QUERIED;
    this.buckets = this.everywhere ? this.heads.length : cells;
    this.searched = 0;
    this.middle = this.everywhere
      ? 0
      : (this.cellAt((south + north) / 2) - this.firstRow) * this.columns +
        this.cellAt((west + east) / 2) -
        this.firstColumn;
  }

  /** Adds to `found` what the next cell holds, perhaps nothing; false when there is no further cell. */
  more(): boolean {
    if (this.searched > this.buckets) return false;
    const at = this.searched++;
    if (at === this.buckets) {
      if (this.huge.size > 0) for (const slot of this.huge) this.offer(slot);
      return true;
    }
    const cell = (this.middle + at) % this.buckets;
    const row = Math.floor(cell / this.columns);
    const bucket = this.everywhere
      ? cell
      : this.bucket(this.firstRow + row, this.firstColumn + cell - row * this.columns);
    for (let node = this.heads[bucket]!; node >= 0; node = this.next[node]!) this.offer(this.slotOf[node]!);
    return true;
  }

  private offer(slot: number): void {
    if (slot >= this.stamp.length) this.stamp = widen(this.stamp, 2 * slot + 2);
    if (this.stamp[slot] === this.round) return;
    this.stamp[slot] = this.round;
    const { boxes } = this;
    const at = 4 * slot;
    if (
      boxes[at]! > this.east ||
      boxes[at + 2]! < this.west ||
      boxes[at + 1]! > this.north ||
      boxes[at + 3]! < this.south
    )
      return;
    if (this.count === this.found.length) this.found = widen(this.found, 2 * this.found.length);
    this.found[this.count++] = slot;
  }

  private unlink(bucket: number, slot: number): void {
    let before = -1;
    for (let node = this.heads[bucket]!; node >= 0; before = node, node = this.next[node]!) {
      if (this.slotOf[node] !== slot) continue;
      if (before < 0) this.heads[bucket] = this.next[node]!;
      else this.next[before] = this.next[node]!;
      this.next[node] = this.free;
      this.free = node;
      return;
    }
  }

  private cellAt(metres: number): number {
    return Math.floor(metres / this.cell);
  }

  private cellsOf(west: number, south: number, east: number, north: number): number {
    return (this.cellAt(east) - this.cellAt(west) + 1) * (this.cellAt(north) - this.cellAt(south) + 1);
  }

  private bucket(row: number, column: number): number {
    return (Math.imul(row, 0x9e3779b1) ^ Math.imul(column, 0x85ebca6b)) & this.mask;
  }

  private take(): number {
    if (this.free >= 0) {
      const node = this.free;
      this.free = this.next[node]!;
      return node;
    }
    if (this.used === this.next.length) {
      this.next = widen(this.next, 2 * this.used);
      this.slotOf = widen(this.slotOf, 2 * this.used);
    }
    return this.used++;
  }
}

function widen(old: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(old);
  return larger;
}
