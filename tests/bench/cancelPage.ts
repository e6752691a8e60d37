/** Runs in the page: cancels counts at different moments, and measures how long the caller and the worker take to be free. */
import { createWorkerClient } from '../../src/compute/client';
import { METHODS, type CancelApi, type CancelProgress } from './cancelApi';

export interface CancelMeasured {
  /** The whole count, ms. */
  readonly countMs: number;
  /** Longest time until the caller was answered, and until the worker answered the next call, ms. */
  readonly callerMs: number;
  readonly freeMs: number;
  readonly cancelled: number;
  /** Workers that had to be started; 1 = none was replaced. */
  readonly workers: number;
}

async function measure(): Promise<CancelMeasured> {
  let workers = 0;
  const client = createWorkerClient<CancelApi, CancelProgress>(() => {
    workers++;
    const worker = new Worker('/cancelWorker.js', { type: 'module' });
    return {
      postMessage: (message) => worker.postMessage(message),
      terminate: () => worker.terminate(),
      listen: ({ message, failed }) => {
        worker.onmessage = ({ data }) => message(data as Parameters<typeof message>[0]);
        worker.onerror = (event) => failed(event.message);
      },
    };
  }, METHODS);
  await client.ping(null);
  await client.count(null);
  const start = performance.now();
  await client.count(null);
  const countMs = performance.now() - start;
  const cancelled = 20;
  let callerMs = 0;
  let freeMs = 0;
  for (let i = 0; i < cancelled; i++) {
    const controller = new AbortController();
    const work = client.count(null, { signal: controller.signal }).catch(() => performance.now());
    await new Promise((resolve) => setTimeout(resolve, (countMs * (i + 0.5)) / (cancelled + 1)));
    const stop = performance.now();
    controller.abort();
    callerMs = Math.max(callerMs, (await work) - stop);
    await client.ping(null);
    freeMs = Math.max(freeMs, performance.now() - stop);
  }
  client.dispose();
  return { countMs, callerMs, freeMs, cancelled, workers };
}

Object.assign(window, { measureCancel: measure });
