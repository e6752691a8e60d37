/** A sector over more cells than this stands in no cell: it is offered to everybody. */
const MOST_CELLS = 64;

/**
 * Boxes in hashed square cells, to find those near a box. Boxes may be added and removed at any time.
 * A query is a superset: the caller still compares boxes. About O(hits) for boxes of similar size.
 */
export class SectorGrid {
  private readonly cell: number;
  private heads: Int32Array;
  private next = new Int32Array(1024);
  private slotOf = new Int32Array(1024);
  private used = 0;
  private free = -1;
  private live = 0;
  private readonly huge = new Set<number>();
  private stamp = new Int32Array(1024);
  private round = 0;

  /** @param cell side of a cell in metres, best about the usual width of a box */
  constructor(cell: number, expected: number) {
    this.cell = cell;
    this.heads = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(1024, 4 * expected)))).fill(-1);
  }

  add(slot: number, box: Float64Array): void {
    const at = 4 * slot;
    if (this.cellsOf(box, at) > MOST_CELLS) {
      this.huge.add(slot);
      return;
    }
    this.eachCell(box, at, (bucket) => {
      const node = this.take();
      this.slotOf[node] = slot;
      this.next[node] = this.heads[bucket]!;
      this.heads[bucket] = node;
    });
  }

  /** Removes a slot that was added with exactly this box. */
  remove(slot: number, box: Float64Array): void {
    if (this.huge.delete(slot)) return;
    this.eachCell(box, 4 * slot, (bucket) => {
      let before = -1;
      for (let node = this.heads[bucket]!; node >= 0; before = node, node = this.next[node]!) {
        if (this.slotOf[node] !== slot) continue;
        if (before < 0) this.heads[bucket] = this.next[node]!;
        else this.next[before] = this.next[node]!;
        this.next[node] = this.free;
        this.free = node;
        this.live--;
        return;
      }
    });
  }

  /** Writes the slots whose box meets the box (west, south, east, north) to `out`; returns how many. */
  near(
    box: Float64Array,
    west: number,
    south: number,
    east: number,
    north: number,
    out: Int32Array[],
  ): number {
    let found = 0;
    this.round++;
    let list = out[0]!;
    const offer = (slot: number) => {
      if (slot >= this.stamp.length) {
        const larger = new Int32Array(2 * slot + 2);
        larger.set(this.stamp);
        this.stamp = larger;
      }
      if (this.stamp[slot] === this.round) return;
      this.stamp[slot] = this.round;
      const at = 4 * slot;
      if (box[at]! > east || box[at + 2]! < west || box[at + 1]! > north || box[at + 3]! < south) return;
      if (found === list.length) {
        const larger = new Int32Array(2 * list.length);
        larger.set(list);
        out[0] = list = larger;
      }
      list[found++] = slot;
    };
    const query = Float64Array.of(west, south, east, north);
    if (this.cellsOf(query, 0) > 4096) {
      for (const head of this.heads)
        for (let node = head; node >= 0; node = this.next[node]!) offer(this.slotOf[node]!);
    } else {
      this.eachCell(query, 0, (bucket) => {
        for (let node = this.heads[bucket]!; node >= 0; node = this.next[node]!) offer(this.slotOf[node]!);
      });
    }
    for (const slot of this.huge) offer(slot);
    return found;
  }

  private cellsOf(box: Float64Array, at: number): number {
    return (
      (Math.floor(box[at + 2]! / this.cell) - Math.floor(box[at]! / this.cell) + 1) *
      (Math.floor(box[at + 3]! / this.cell) - Math.floor(box[at + 1]! / this.cell) + 1)
    );
  }

  private eachCell(box: Float64Array, at: number, use: (bucket: number) => void): void {
    const west = Math.floor(box[at]! / this.cell);
    const south = Math.floor(box[at + 1]! / this.cell);
    const east = Math.floor(box[at + 2]! / this.cell);
    const north = Math.floor(box[at + 3]! / this.cell);
    const mask = this.heads.length - 1;
    for (let row = south; row <= north; row++)
      for (let column = west; column <= east; column++)
        use((Math.imul(row, 0x9e3779b1) ^ Math.imul(column, 0x85ebca6b)) & mask);
  }

  private take(): number {
    this.live++;
    if (this.free >= 0) {
      const node = this.free;
      this.free = this.next[node]!;
      return node;
    }
    if (this.used === this.next.length) {
      const double = (old: Int32Array<ArrayBuffer>) => {
        const larger = new Int32Array(2 * old.length);
        larger.set(old);
        return larger;
      };
      this.next = double(this.next);
      this.slotOf = double(this.slotOf);
    }
    return this.used++;
  }
}
