import type { WorkerPort } from './client';
import type { FromWorker } from './protocol';

/** Starts the real worker. Apart from the client, so that tests of the client need no browser. */
export function spawnComputeWorker(): WorkerPort {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'compute' });
  return {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => worker.terminate(),
    listen({ message, failed }) {
      worker.addEventListener('message', (event: MessageEvent<FromWorker>) => message(event.data));
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        failed(event.message || 'the worker could not be started');
      });
      worker.addEventListener('messageerror', () => failed('a message that could not be read'));
    },
  };
}
