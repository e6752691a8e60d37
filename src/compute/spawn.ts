import type { WorkerPort } from './client';
import type { FromWorker, Progress, ToWorker } from './protocol';

/** Starts the real worker. Apart from the client, so that tests of the client need no browser. */
export function spawnComputeWorker(): WorkerPort {
  return workerPort(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'compute' }));
}

/** A worker of the browser as the client wants it. */
export function workerPort<Method, P = Progress>(worker: Worker): WorkerPort<Method, P> {
  return {
    postMessage: (message: ToWorker<Method>) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    listen({ message, failed }) {
      worker.addEventListener('message', (event: MessageEvent<FromWorker<P>>) => message(event.data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        failed(event.message || 'the worker could not be started');
      });
      worker.addEventListener('messageerror', () => failed('a message that could not be read'));
    },
  };
}
