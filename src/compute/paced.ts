/** How long work shares its thread: it tells how far it is, and gives way between steps. */
export interface Pace {
  /** Share done, 0 … 1. */
  readonly onProgress?: (share: number) => void;
  /** Lets other messages in, and rejects when the call was cancelled. */
  readonly breathe?: () => Promise<void>;
}

/** Longest stretch without a breath, ms. Several calls take turns, so it is well below the 100 ms that a stop may take. */
const BREATHE_EVERY = 16;

/** Runs steps with a breath now and then. Rejects with what `breathe` rejects with; the steps are then given up. */
export async function paced<T>(steps: Iterator<number, T, void>, pace: Pace): Promise<T> {
  let last = performance.now();
  try {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - last < BREATHE_EVERY) continue;
      pace.onProgress?.(step.value);
      await pace.breathe?.();
      last = performance.now();
    }
  } finally {
    steps.return?.();
  }
}

/**
 * Lets other messages in; throws the signal's reason when it was cancelled meanwhile. By a message of its own and not by a
 * timer: browsers hold repeated timers back by 4 ms, a fifth of all the time here.
 */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise<void>((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
  port1.close();
  signal?.throwIfAborted();
}
