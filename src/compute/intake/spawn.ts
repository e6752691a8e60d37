import type { WorkerPort } from '../client';
import { workerPort } from '../spawn';
import type { IntakeApi, IntakeProgress } from './protocol';

/** Starts the real intake worker. Apart from the client, so that tests of the client need no browser. */
export function spawnIntakeWorker(): WorkerPort<keyof IntakeApi, IntakeProgress> {
  return workerPort(new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'intake' }));
}
