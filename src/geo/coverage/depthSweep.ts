/** No commune is known at this end of a piece. */
export const UNKNOWN = -2;

/**
 * Collects along one piece of border (parameter t rising from its start) the intervals that sectors cover and the
 * crossings with commune borders, and cuts the piece into stretches on which nothing changes.
 * One object is used for millions of pieces: columns that are written over, nothing allocated per piece.
 */
export class DepthSweep {
  /** Sectors over the start of the piece. */
  known = 0;
  assumed = 0;

  /** The stretches after {@link finish}: parameter and place of the start of each; entry `n` is the end of the piece. */
  t = new Float64Array(66);
  x = new Float64Array(66);
  y = new Float64Array(66);
  /** Sectors over each stretch. */
  depthKnown = new Int32Array(66);
  depthAssumed = new Int32Array(66);
  /** Commune after the last crossing and before the next one; {@link UNKNOWN} without one. */
  after = new Int32Array(66);
  before = new Int32Array(66);

  private count = 0;
  private eventT = new Float64Array(64);
  private eventX = new Float64Array(64);
  private eventY = new Float64Array(64);
  private eventKnown = new Int32Array(64);
  private eventAssumed = new Int32Array(64);
  private eventBefore = new Int32Array(64);
  private eventAfter = new Int32Array(64);
  private order = new Int32Array(64);

  clear(): void {
    this.count = 0;
    this.known = 0;
    this.assumed = 0;
  }

  /** From this point on `known` and `assumed` sectors more (or fewer) lie over the piece. */
  change(t: number, x: number, y: number, known: number, assumed: number): void {
    this.push(t, x, y, known, assumed, UNKNOWN, UNKNOWN);
  }

  /** Here the piece passes from one commune to another. */
  cross(t: number, x: number, y: number, before: number, after: number): void {
    this.push(t, x, y, 0, 0, before, after);
  }

  /** Makes the stretches from the start to the end of the piece; returns how many. O(events · log). */
  finish(startT: number, startX: number, startY: number, endT: number, endX: number, endY: number): number {
    const { count, order } = this;
    this.sort();
    this.t[0] = startT;
    this.x[0] = startX;
    this.y[0] = startY;
    let known = this.known;
    let assumed = this.assumed;
    let after = UNKNOWN;
    for (let i = 0; i <= count; i++) {
      this.depthKnown[i] = known;
      this.depthAssumed[i] = assumed;
      this.after[i] = after;
      if (i === count) break;
      const event = order[i]!;
      this.t[i + 1] = this.eventT[event]!;
      this.x[i + 1] = this.eventX[event]!;
      this.y[i + 1] = this.eventY[event]!;
      known += this.eventKnown[event]!;
      assumed += this.eventAssumed[event]!;
      if (this.eventAfter[event] !== UNKNOWN) after = this.eventAfter[event]!;
    }
    this.t[count + 1] = endT;
    this.x[count + 1] = endX;
    this.y[count + 1] = endY;
    let before = UNKNOWN;
    for (let i = count; i >= 0; i--) {
      if (i < count && this.eventBefore[order[i]!] !== UNKNOWN) before = this.eventBefore[order[i]!]!;
      this.before[i] = before;
    }
    return count + 1;
  }

  private push(
    t: number,
    x: number,
    y: number,
    known: number,
    assumed: number,
    before: number,
    after: number,
  ) {
    if (this.count === this.eventT.length) this.grow();
    const at = this.count++;
    this.eventT[at] = t;
    this.eventX[at] = x;
    this.eventY[at] = y;
    this.eventKnown[at] = known;
    this.eventAssumed[at] = assumed;
    this.eventBefore[at] = before;
    this.eventAfter[at] = after;
  }

  private sort(): void {
    const { eventT, order, count } = this;
    for (let i = 0; i < count; i++) order[i] = i;
    if (count > 32) {
      order.subarray(0, count).sort((a, b) => eventT[a]! - eventT[b]!);
      return;
    }
    for (let i = 1; i < count; i++) {
      const moved = order[i]!;
      let j = i - 1;
      for (; j >= 0 && eventT[order[j]!]! > eventT[moved]!; j--) order[j + 1] = order[j]!;
      order[j + 1] = moved;
    }
  }

  private grow(): void {
    const size = 2 * this.eventT.length;
    this.eventT = widen(this.eventT, new Float64Array(size));
    this.eventX = widen(this.eventX, new Float64Array(size));
    this.eventY = widen(this.eventY, new Float64Array(size));
    this.eventKnown = widen(this.eventKnown, new Int32Array(size));
    this.eventAssumed = widen(this.eventAssumed, new Int32Array(size));
    this.eventBefore = widen(this.eventBefore, new Int32Array(size));
    this.eventAfter = widen(this.eventAfter, new Int32Array(size));
    this.order = new Int32Array(size);
    this.t = new Float64Array(size + 2);
    this.x = new Float64Array(size + 2);
    this.y = new Float64Array(size + 2);
    this.depthKnown = new Int32Array(size + 2);
    this.depthAssumed = new Int32Array(size + 2);
    this.after = new Int32Array(size + 2);
    this.before = new Int32Array(size + 2);
  }
}

function widen<T extends Float64Array | Int32Array>(old: T, larger: T): T {
  larger.set(old);
  return larger;
}
