/** No commune is known at this end of a piece. */
export const UNKNOWN = -2;

/** One stretch of a piece between two events, with how many sectors lie over it. */
export interface Stretch {
  t0: number;
  t1: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  known: number;
  assumed: number;
  /** Commune after the last and before the next border crossing; {@link UNKNOWN} without one. */
  after: number;
  before: number;
}

/**
 * Collects along one piece of border (parameter t rising from its start) the intervals that other sectors cover and the
 * crossings with commune borders, then walks over the stretches between them.
 */
export class DepthSweep {
  /** Sectors that lie over the whole piece. */
  known = 0;
  assumed = 0;
  private count = 0;
  private t = new Float64Array(64);
  private x = new Float64Array(64);
  private y = new Float64Array(64);
  private known1 = new Int32Array(64);
  private assumed1 = new Int32Array(64);
  private before1 = new Int32Array(64);
  private after1 = new Int32Array(64);
  private order: number[] = [];
  private readonly stretch: Stretch = {
    t0: 0,
    t1: 0,
    x0: 0,
    y0: 0,
    x1: 0,
    y1: 0,
    known: 0,
    assumed: 0,
    after: UNKNOWN,
    before: UNKNOWN,
  };

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

  /** Visits the stretches from the start to the end of the piece; the visitor must not keep the object. */
  walk(
    startX: number,
    startY: number,
    startT: number,
    endX: number,
    endY: number,
    endT: number,
    visit: (stretch: Stretch) => void,
  ): void {
    const { t, x, y, stretch } = this;
    const order = this.sorted();
    stretch.t0 = startT;
    stretch.x0 = startX;
    stretch.y0 = startY;
    stretch.known = this.known;
    stretch.assumed = this.assumed;
    stretch.after = UNKNOWN;
    for (let i = 0; i <= order.length; i++) {
      const event = i < order.length ? order[i]! : -1;
      stretch.t1 = event < 0 ? endT : t[event]!;
      stretch.x1 = event < 0 ? endX : x[event]!;
      stretch.y1 = event < 0 ? endY : y[event]!;
      if (stretch.t1 > stretch.t0 || stretch.x1 !== stretch.x0 || stretch.y1 !== stretch.y0) {
        stretch.before = this.nextBefore(order, i);
        visit(stretch);
      }
      if (event < 0) break;
      stretch.t0 = stretch.t1;
      stretch.x0 = stretch.x1;
      stretch.y0 = stretch.y1;
      stretch.known += this.known1[event]!;
      stretch.assumed += this.assumed1[event]!;
      if (this.after1[event] !== UNKNOWN) stretch.after = this.after1[event]!;
    }
  }

  private nextBefore(order: readonly number[], from: number): number {
    for (let i = from; i < order.length; i++) {
      const before = this.before1[order[i]!]!;
      if (before !== UNKNOWN) return before;
    }
    return UNKNOWN;
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
    if (this.count === this.t.length) this.grow();
    const at = this.count++;
    this.t[at] = t;
    this.x[at] = x;
    this.y[at] = y;
    this.known1[at] = known;
    this.assumed1[at] = assumed;
    this.before1[at] = before;
    this.after1[at] = after;
  }

  private sorted(): readonly number[] {
    const { t, order, count } = this;
    order.length = count;
    for (let i = 0; i < count; i++) order[i] = i;
    if (count > 24) return order.sort((a, b) => t[a]! - t[b]!);
    for (let i = 1; i < count; i++) {
      const moved = order[i]!;
      let j = i - 1;
      for (; j >= 0 && t[order[j]!]! > t[moved]!; j--) order[j + 1] = order[j]!;
      order[j + 1] = moved;
    }
    return order;
  }

  private grow(): void {
    const floats = (old: Float64Array) => {
      const larger = new Float64Array(2 * old.length);
      larger.set(old);
      return larger;
    };
    const integers = (old: Int32Array) => {
      const larger = new Int32Array(2 * old.length);
      larger.set(old);
      return larger;
    };
    this.t = floats(this.t);
    this.x = floats(this.x);
    this.y = floats(this.y);
    this.known1 = integers(this.known1);
    this.assumed1 = integers(this.assumed1);
    this.before1 = integers(this.before1);
    this.after1 = integers(this.after1);
  }
}
