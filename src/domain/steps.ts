/**
 * Long work cut into steps of a few milliseconds: each yields the share done (0 … 1, never decreasing), the last returns
 * the result. The caller decides what happens between steps: nothing, a pause for other messages, or giving up.
 */
export type Steps<T> = Generator<number, T, void>;

/** Runs all steps without a pause. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Steps that are a part of longer work: their shares 0 … 1 become `from` … `to`. */
export function* partOf<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}
