import { ComputeError } from './failure';
import type { ComputeApi, ComputeFailure, FromWorker, Progress, ToWorker } from './protocol';

/** What the client needs of a worker: the real one (spawn.ts), or a fake that a test can pause. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  terminate(): void;
  /** Called once, right after the start. `failed`: the worker died or could not be started. */
  listen(on: { message(message: FromWorker): void; failed(reason: string): void }): void;
}

export interface CallOptions {
  /** Cancels the call: it rejects at once with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

type Method = keyof ComputeApi;
type Input<M extends Method> = Parameters<ComputeApi[M]>[0];

/** {@link ComputeApi} from the main thread. Rejects with {@link ComputeError}, or with the signal's reason. */
export interface ComputeClient {
  openTerritory(
    input: Input<'openTerritory'>,
    options?: CallOptions,
  ): ReturnType<ComputeApi['openTerritory']>;
  aggregate(input: Input<'aggregate'>, options?: CallOptions): ReturnType<ComputeApi['aggregate']>;
  aggregateArea(
    input: Input<'aggregateArea'>,
    options?: CallOptions,
  ): ReturnType<ComputeApi['aggregateArea']>;
  unusual(input: Input<'unusual'>, options?: CallOptions): ReturnType<ComputeApi['unusual']>;
  /** Starts the worker now instead of with the first call. */
  warmUp(): void;
  /** Ends the worker; calls under way fail, later ones too. */
  dispose(): void;
}

interface Call {
  readonly id: number;
  readonly method: Method;
  readonly input: unknown;
  readonly options: CallOptions;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
  /** How often it was sent; a worker that dies under it twice will die a third time. */
  sent: number;
}

/** How long a cancelled call may keep the worker before it is started anew, ms. */
const CANCEL_GRACE = 3000;

/**
 * Talks to the worker: any number of calls at once, each cancellable, with progress.
 *
 * A worker that dies is started again and the calls under way are sent once more (they only read); a call under which it
 * dies twice fails as `internal`. A worker that does not let go of a cancelled call within three seconds is replaced, so
 * that the next call does not wait for work that nobody wants.
 */
export function createComputeClient(spawn: () => WorkerPort): ComputeClient {
  const calls = new Map<number, Call>();
  const cancelled = new Map<number, ReturnType<typeof setTimeout>>();
  let worker: WorkerPort | null = null;
  let nextId = 1;
  let disposed = false;

  function running(): WorkerPort {
    if (worker) return worker;
    const started = spawn();
    worker = started;
    started.listen({
      // What a replaced worker still says is of no interest.
      message: (message) => worker === started && receive(message),
      failed: (reason) => worker === started && restart(reason),
    });
    return started;
  }

  function receive(message: FromWorker): void {
    if (message.kind === 'progress') {
      calls.get(message.id)?.options.onProgress?.(message.progress);
      return;
    }
    clearTimeout(cancelled.get(message.id));
    cancelled.delete(message.id);
    const call = calls.get(message.id);
    calls.delete(message.id);
    if (message.kind === 'done') call?.resolve(message.value);
    else call?.reject(new ComputeError(message.failure));
  }

  function restart(reason: string): void {
    worker?.terminate();
    worker = null;
    for (const timer of cancelled.values()) clearTimeout(timer);
    cancelled.clear();
    for (const call of [...calls.values()]) {
      if (call.sent < 2) send(call);
      else {
        calls.delete(call.id);
        call.reject(new ComputeError(workerFailure(reason)));
      }
    }
  }

  function send(call: Call): void {
    call.sent++;
    try {
      running().postMessage({ kind: 'call', id: call.id, method: call.method, input: call.input });
    } catch (error) {
      calls.delete(call.id);
      call.reject(new ComputeError(workerFailure(error instanceof Error ? error.message : String(error))));
    }
  }

  function cancel(call: Call): void {
    if (!calls.delete(call.id)) return;
    call.reject(call.options.signal?.reason);
    worker?.postMessage({ kind: 'cancel', id: call.id });
    const impatient = (): void => {
      // Replacing it is no failure of the calls that are under way.
      for (const other of calls.values()) other.sent = 0;
      restart('a cancelled call that did not end');
    };
    cancelled.set(call.id, setTimeout(impatient, CANCEL_GRACE));
  }

  function invoke(method: Method, input: unknown, options: CallOptions): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const { signal } = options;
      if (signal?.aborted) return reject(signal.reason);
      if (disposed) return reject(new ComputeError(workerFailure('disposed')));
      const settle = <T>(then: (value: T) => void): ((value: T) => void) => {
        return (value) => {
          signal?.removeEventListener('abort', aborted);
          then(value);
        };
      };
      const call: Call = {
        id: nextId++,
        method,
        input,
        options,
        resolve: settle(resolve),
        reject: settle(reject),
        sent: 0,
      };
      const aborted = (): void => cancel(call);
      signal?.addEventListener('abort', aborted);
      calls.set(call.id, call);
      send(call);
    });
  }

  return {
    openTerritory: (input, options = {}) =>
      invoke('openTerritory', input, options) as ReturnType<ComputeApi['openTerritory']>,
    aggregate: (input, options = {}) =>
      invoke('aggregate', input, options) as ReturnType<ComputeApi['aggregate']>,
    aggregateArea: (input, options = {}) =>
      invoke('aggregateArea', input, options) as ReturnType<ComputeApi['aggregateArea']>,
    unusual: (input, options = {}) => invoke('unusual', input, options) as ReturnType<ComputeApi['unusual']>,
    warmUp: () => void running(),
    dispose() {
      disposed = true;
      for (const call of calls.values()) call.sent = 2;
      restart('disposed');
    },
  };
}

function workerFailure(got: string): ComputeFailure {
  return { code: 'internal', subject: 'worker', got, expected: 'a running worker' };
}
