import type { Engine } from './engine';
import { ComputeError, failureOf } from './failure';
import {
  COMPUTE_METHODS,
  type ComputeApi,
  type FromWorker,
  type MethodsOf,
  type Progress,
  type ToWorker,
} from './protocol';
import type { CallHooks } from './sharedWork';
import { transferables } from './transferables';

/** Least time between two messages on the progress of one call, ms. */
const PROGRESS_EVERY = 50;

/** The methods of an API on the worker's side: each may be cancelled and tells how far it is. */
export type Served<Api, P> = {
  readonly [M in keyof Api]: Api[M] extends (input: infer Input) => Promise<infer Answer>
    ? (input: Input, hooks?: CallHooks<P>) => Promise<Answer>
    : never;
} & {
  /** Buffers that are kept for later calls and must therefore never be transferred away. */
  keptBuffers(): Pick<WeakSet<ArrayBufferLike>, 'has'>;
};

/** {@link serveWorker} for counting. */
export function serve(
  engine: Engine,
  post: (message: FromWorker, move: ArrayBuffer[]) => void,
  clock?: () => number,
): (message: ToWorker) => void {
  return serveWorker<ComputeApi, Progress>(engine, COMPUTE_METHODS, post, clock);
}

/**
 * The worker's side of the protocol, without the worker: answers each call exactly once (`done` or `failed`), also when it
 * was cancelled, so that the other side knows that the thread is free again.
 *
 * @param post sends to the other side; `move` are buffers that are handed over.
 * @param clock milliseconds, for the rhythm of the progress.
 */
export function serveWorker<Api, P extends { readonly step: string }>(
  served: Served<Api, P>,
  methods: MethodsOf<Api>,
  post: (message: FromWorker<P>, move: ArrayBuffer[]) => void,
  clock: () => number = () => performance.now(),
): (message: ToWorker<keyof Api>) => void {
  type Method = (input: unknown, hooks: CallHooks<P>) => Promise<unknown>;
  const running = new Map<number, AbortController>();

  async function answer(message: Extract<ToWorker<keyof Api>, { kind: 'call' }>): Promise<void> {
    const { id, method, input } = message;
    const controller = new AbortController();
    running.set(id, controller);
    const hooks = { signal: controller.signal, onProgress: progressOf(id) };
    try {
      const value = await methodOf(method)(input, hooks);
      post({ kind: 'done', id, value }, transferables(value, served.keptBuffers()));
    } catch (error) {
      post({ kind: 'failed', id, failure: failureOf(error) }, []);
    } finally {
      running.delete(id);
    }
  }

  /** The other side is our own client with the same types; only a version that differs could send something else. */
  function methodOf(method: keyof Api): Method {
    if (Object.hasOwn(methods, method)) return served[method] as unknown as Method;
    throw new ComputeError({
      code: 'internal',
      subject: 'worker',
      got: String(method),
      expected: Object.keys(methods).join(' | '),
    });
  }

  function progressOf(id: number): (progress: P) => void {
    let step: string | null = null;
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
