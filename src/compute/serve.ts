import type { Engine } from './engine';
import { ComputeError, failureOf } from './failure';
import type { FromWorker, Progress, ToWorker } from './protocol';
import { transferables } from './transferables';

/** Least time between two messages on the progress of one call, ms. */
const PROGRESS_EVERY = 50;

/**
 * The worker's side of the protocol, without the worker: answers each call exactly once (`done` or `failed`), also when it
 * was cancelled, so that the other side knows that the thread is free again.
 *
 * @param post sends to the other side; `move` are buffers that are handed over.
 * @param clock milliseconds, for the rhythm of the progress.
 */
export function serve(
  engine: Engine,
  post: (message: FromWorker, move: ArrayBuffer[]) => void,
  clock: () => number = () => performance.now(),
): (message: ToWorker) => void {
  const running = new Map<number, AbortController>();

  async function answer(message: Extract<ToWorker, { kind: 'call' }>): Promise<void> {
    const { id, method, input } = message;
    const controller = new AbortController();
    running.set(id, controller);
    const hooks = { signal: controller.signal, onProgress: progressOf(id) };
    try {
      const value = await call(engine, method, input, hooks);
      post({ kind: 'done', id, value }, transferables(value, engine.keptBuffers()));
    } catch (error) {
      post({ kind: 'failed', id, failure: failureOf(error) }, []);
    } finally {
      running.delete(id);
    }
  }

  function progressOf(id: number): (progress: Progress) => void {
    let step: Progress['step'] | null = null;
    let last = -Infinity;
    return (progress) => {
      if (progress.step === step && clock() - last < PROGRESS_EVERY) return;
      step = progress.step;
      last = clock();
      post({ kind: 'progress', id, progress }, []);
    };
  }

  return (message) => {
    if (message.kind === 'call') void answer(message);
    else running.get(message.id)?.abort(new DOMException('cancelled', 'AbortError'));
  };
}

type Hooks = NonNullable<Parameters<Engine['openTerritory']>[1]>;

function call(engine: Engine, method: string, input: unknown, hooks: Hooks): Promise<unknown> {
  // The other side is our own client with the same types; only a version that differs could send something else.
  switch (method) {
    case 'openTerritory':
      return engine.openTerritory(input as Parameters<Engine['openTerritory']>[0], hooks);
    case 'aggregate':
      return engine.aggregate(input as Parameters<Engine['aggregate']>[0], hooks);
    case 'aggregateArea':
      return engine.aggregateArea(input as Parameters<Engine['aggregateArea']>[0], hooks);
    case 'unusual':
      return engine.unusual(input as Parameters<Engine['unusual']>[0], hooks);
    default:
      throw new ComputeError({
        code: 'internal',
        subject: 'worker',
        got: method,
        expected: 'openTerritory | aggregate | aggregateArea | unusual',
      });
  }
}
