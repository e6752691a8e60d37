/** Grid units per degree: one unit is about 1.1 cm, seven decimals of a degree. */
export const UNITS_PER_DEGREE = 1e7;

/**
 * Vertices on an integer grid, each stored once: equal coordinates have equal ids.
 * Integers make "the same point" and "left of this line" exact, so that the repair cannot lose itself in rounding.
 */
export class VertexTable {
  x: Int32Array;
  y: Int32Array;
  size = 0;
  private slots: Int32Array;

  constructor(expected: number) {
    const capacity = Math.max(16, expected);
    this.x = new Int32Array(capacity);
    this.y = new Int32Array(capacity);
    this.slots = new Int32Array(powerOfTwo(capacity * 2)).fill(-1);
  }

  /** Id of the vertex at grid position (x, y), a new one when nothing stands there yet. */
  add(x: number, y: number): number {
    const mask = this.slots.length - 1;
    let slot = hash(x, y) & mask;
    for (;;) {
      const id = this.slots[slot] as number;
      if (id < 0) break;
      if (this.x[id] === x && this.y[id] === y) return id;
      slot = (slot + 1) & mask;
    }
    if (this.size === this.x.length) this.grow();
    const id = this.size++;
    this.x[id] = x;
    this.y[id] = y;
    if (this.size * 2 > this.slots.length) this.rehash();
    else this.slots[slot] = id;
    return id;
  }

  private grow(): void {
    const wider = (old: Int32Array): Int32Array => {
      const next = new Int32Array(old.length * 2);
      next.set(old);
      return next;
    };
    this.x = wider(this.x);
    this.y = wider(this.y);
  }

  private rehash(): void {
    const mask = this.slots.length * 2 - 1;
    this.slots = new Int32Array(mask + 1).fill(-1);
    for (let id = 0; id < this.size; id++) {
      let slot = hash(this.x[id] as number, this.y[id] as number) & mask;
      while ((this.slots[slot] as number) >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = id;
    }
  }
}

/** Mixes two integers into 32 bits; public for the edge table, which hashes pairs of ids. */
export function hash(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}

/** The smallest power of two that is at least `atLeast`, and at least 16. */
export function powerOfTwo(atLeast: number): number {
  let size = 16;
  while (size < atLeast) size *= 2;
  return size;
}
