import type { Steps } from '../domain/steps';

/** What long work tells its caller, and how the caller stops it. Both are optional and are asked every few ms. */
export interface WorkHooks {
  /** Share done, 0 … 1, never decreasing. */
  readonly onProgress?: (share: number) => void;
  /** True: the work throws {@link WorkStopped} at its next step (every few milliseconds). */
  readonly shouldStop?: () => boolean;
}

/** Thrown by long work after `shouldStop` said true: the caller asked for it, so it is no failure to report. */
export class WorkStopped extends Error {
  constructor() {
    super('stopped by the caller');
    this.name = 'WorkStopped';
  }
}

/** One step of long work: reports `share`, throws {@link WorkStopped} when the caller wants to stop. */
export function checkpoint(hooks: WorkHooks | undefined, share: number): void {
  if (hooks?.shouldStop?.()) throw new WorkStopped();
  hooks?.onProgress?.(share);
}

/** Runs steps without a pause, asking the hooks before each whether to go on. */
export function withHooks<T>(steps: Steps<T>, hooks: WorkHooks | undefined): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    checkpoint(hooks, step.value);
  }
}
