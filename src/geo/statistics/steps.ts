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
