import { createWorkerClient, type WorkerClient, type WorkerPort } from '../client';
import type { MethodsOf } from '../protocol';
import type { IntakeApi, IntakeProgress } from './protocol';

export const INTAKE_METHODS: MethodsOf<IntakeApi> = {
  inspect: true,
  preview: true,
  prepare: true,
  rejectedRows: true,
  template: true,
  previewBoundaries: true,
  prepareBoundaries: true,
  compareKept: true,
};

/** How long a cancelled call may keep the worker before it is ended, ms: parsers cannot be asked to stop. */
const CANCEL_GRACE = 80;

/** {@link IntakeApi} from the main thread: every call can be cancelled and tells how far it is. */
export type IntakeClient = WorkerClient<IntakeApi, IntakeProgress>;

/** Talks to the intake worker, which starts with the first call; one that does not stop when asked is ended at once. */
export function createIntakeClient(spawn: () => WorkerPort<keyof IntakeApi, IntakeProgress>): IntakeClient {
  return createWorkerClient<IntakeApi, IntakeProgress>(spawn, INTAKE_METHODS, CANCEL_GRACE);
}
