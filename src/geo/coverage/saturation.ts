/** Equal stretches that a piece of border is looked at in. */
const BINS = 32;

/**
 * Notices when a piece of border lies so deep under sectors that it is on no contour: then the sectors not looked at yet
 * make no difference. That keeps thousands of cameras in one place from being compared each with each; where it is not
 * noticed (the outermost borders), all are looked at, so the answer never depends on it.
 */
export class Saturation {
  private readonly depth = new Int32Array(BINS);
  private open = BINS;
  private need = 0;
  private perUnit = 0;

  /** Begins a piece with the parameters 0 … `end`, of which every place must lie under `need` sectors. */
  start(end: number, need: number): void {
    this.depth.fill(0);
    this.open = BINS;
    this.need = need;
    this.perUnit = BINS / end;
  }

  /** From `from` to `to` the piece lies under `weight` sectors more. */
  cover(from: number, to: number, weight: number): void {
    if (weight === 0) return;
    const { depth, need } = this;
    const last = Math.floor(to * this.perUnit);
    for (let bin = Math.ceil(from * this.perUnit); bin < last; bin++) {
      if (depth[bin]! >= need) continue;
      depth[bin]! += weight;
      if (depth[bin]! >= need) this.open--;
    }
  }

  /** Whether all of the piece lies under enough. */
  get reached(): boolean {
    return this.open === 0;
  }
}
