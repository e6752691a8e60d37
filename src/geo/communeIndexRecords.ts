/** Appends the border tests of an index to one growing Int32Array (layout: see CommuneIndex). */
export class RecordWriter {
  private data = new Int32Array(1 << 16);
  private length = 0;

  /**
   * Writes one test and returns its position. `next` is the cell value asked when the test says "not inside";
   * the first entries of `locals` and `thresholds` are taken.
   */
  write(
    commune: number,
    next: number,
    parity: number,
    locals: Int32Array,
    localCount: number,
    thresholds: Int32Array,
    thresholdCount: number,
  ): number {
    const at = this.length;
    const size = 4 + localCount + thresholdCount;
    if (at + size > this.data.length) this.grow(at + size);
    const data = this.data;
    data[at] = commune;
    data[at + 1] = next;
    data[at + 2] = 2 * localCount + parity;
    data[at + 3] = thresholdCount;
    let to = at + 4;
    for (let i = 0; i < localCount; i++) data[to++] = locals[i]!;
    for (let i = 0; i < thresholdCount; i++) data[to++] = thresholds[i]!;
    this.length = to;
    return at;
  }

  /** The records without spare room. */
  finish(): Int32Array {
    return this.data.slice(0, this.length);
  }

  private grow(needed: number): void {
    const larger = new Int32Array(Math.max(needed, this.data.length * 2));
    larger.set(this.data.subarray(0, this.length));
    this.data = larger;
  }
}
