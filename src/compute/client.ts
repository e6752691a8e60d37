import { ComputeError } from './failure';
import {
  COMPUTE_METHODS,
  type ComputeApi,
  type ComputeFailure,
  type FromWorker,
  type MethodsOf,
  type Progress,
  type ToWorker,
} from './protocol';

/** What the client needs of a worker: the real one (spawn.ts), or a fake that a test can pause. */
export interface WorkerPort<Method = keyof ComputeApi, P = Progress> {
  postMessage(message: ToWorker<Method>): void;
  terminate(): void;
  /** Called once, right after the start. `failed`: the worker died or could not be started. */
  listen(on: { message(message: FromWorker<P>): void; failed(reason: string): void }): void;
}

export interface CallOptions<P = Progress> {
  /** Cancels the call: it rejects at once with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: P) => void;
}

/** An API from the main thread. Rejects with {@link ComputeError}, or with the signal's reason. */
export type WorkerClient<Api, P> = {
  readonly [M in keyof Api]: Api[M] extends (input: infer Input) => Promise<infer Answer>
    ? (input: Input, options?: CallOptions<P>) => Promise<Answer>
    : never;
} & {
  /** Starts the worker now instead of with the first call. */
  warmUp(): void;
  /** Ends the worker; calls under way fail, later ones too. */
  dispose(): void;
};

export type ComputeClient = WorkerClient<ComputeApi, Progress>;

interface Call<Method, P> {
  readonly id: number;
  readonly method: Method;
  readonly input: unknown;
  readonly options: CallOptions<P>;
  resolve(value: unknown): void;
  reject(reason: unknown): void;
  /** How often it was sent; a worker that dies under it twice will die a third time. */
  sent: number;
}

/**
 * How long a cancelled call may keep the worker before it is started anew, ms. Counting gives way every 16 ms, so only work
 * that cannot (parsing one large file) comes near it.
 */
const CANCEL_GRACE = 100;
/** The same for a worker that has not said anything yet: its program may still be loading. */
const START_GRACE = 3000;

/** {@link createWorkerClient} for counting. */
export function createComputeClient(spawn: () => WorkerPort): ComputeClient {
  return createWorkerClient<ComputeApi, Progress>(spawn, COMPUTE_METHODS);
}

/**
 * Talks to the worker: as many calls at once as are wanted, each cancellable, with progress.
 *
 * A worker that dies is started again and the calls under way are sent once more (they only read); a call under which it
 * dies twice fails as `internal`. A worker that does not let go of a cancelled call within `grace` is replaced, so
 * that the next call does not wait for work that nobody wants; what it had opened is then opened again.
 *
 * @param grace ms
 */
export function createWorkerClient<Api, P>(
  spawn: () => WorkerPort<keyof Api, P>,
  methods: MethodsOf<Api>,
  grace = CANCEL_GRACE,
): WorkerClient<Api, P> {
  type ThisCall = Call<keyof Api, P>;
  const calls = new Map<number, ThisCall>();
  const cancelled = new Map<number, ReturnType<typeof setTimeout>>();
  let worker: WorkerPort<keyof Api, P> | null = null;
  let spoke = false;
  let nextId = 1;
  let disposed = false;

  function running(): WorkerPort<keyof Api, P> {
    if (worker) return worker;
    const started = spawn();
    worker = started;
    spoke = false;
    started.listen({
      // What a replaced worker still says is of no interest.
      message: (message) => worker === started && receive(message),
      failed: (reason) => worker === started && restart(reason),
    });
    return started;
  }

  function receive(message: FromWorker<P>): void {
    spoke = true;
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

  function send(call: ThisCall): void {
    call.sent++;
    try {
      running().postMessage({ kind: 'call', id: call.id, method: call.method, input: call.input });
    } catch (error) {
      calls.delete(call.id);
      call.reject(new ComputeError(workerFailure(error instanceof Error ? error.message : String(error))));
    }
  }

  function cancel(call: ThisCall): void {
    if (!calls.delete(call.id)) return;
    call.reject(call.options.signal?.reason);
    worker?.postMessage({ kind: 'cancel', id: call.id });
    const impatient = (): void => {
      // Replacing it is no failure of the calls that are under way.
      for (const other of calls.values()) other.sent = 0;
      restart('a cancelled call that did not end');
    };
    // Once more around: when this thread was busy itself, the answer is here already and only not heard yet.
    const overdue = (): void => void cancelled.set(call.id, setTimeout(impatient));
    cancelled.set(call.id, setTimeout(overdue, spoke ? grace : Math.max(grace, START_GRACE)));
  }

  function invoke(method: keyof Api, input: unknown, options: CallOptions<P>): Promise<unknown> {
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
      const call: ThisCall = {
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

  const invoking = Object.keys(methods).map((name) => [
    name,
    (input: unknown, options: CallOptions<P> = {}) => invoke(name as keyof Api, input, options),
  ]);
  return {
    ...(Object.fromEntries(invoking) as WorkerClient<Api, P>),
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
