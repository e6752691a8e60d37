import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkerPort } from '../client';
import type { FromWorker, ToWorker } from '../protocol';
import { createIntakeClient, type IntakeClient } from './client';
import type { IntakeApi, IntakeProgress } from './protocol';

/** A worker that reads a workbook and hears nothing meanwhile, unless the test lets it answer. */
class BusyWorker implements WorkerPort<keyof IntakeApi, IntakeProgress> {
  static all: BusyWorker[] = [];
  readonly got: ToWorker<keyof IntakeApi>[] = [];
  terminated = false;
  private on: { message(message: FromWorker<IntakeProgress>): void } | null = null;

  constructor() {
    BusyWorker.all.push(this);
  }
  postMessage(message: ToWorker<keyof IntakeApi>): void {
    this.got.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  listen(on: { message(message: FromWorker<IntakeProgress>): void }): void {
    this.on = on;
  }
  say(message: FromWorker<IntakeProgress>): void {
    this.on?.message(message);
  }
}

const input = {
  territoryId: 'a',
  dataUrl: 'http://host/data/',
  index: { format: 'binh-yen-data', version: 1, defaultTerritory: 'a', territories: [], files: [] },
  source: { kind: 'pasted', text: 'a\tb\n1\t2' },
} as const;

let client: IntakeClient;
beforeEach(() => {
  vi.useFakeTimers();
  BusyWorker.all = [];
  client = createIntakeClient(() => new BusyWorker());
});
afterEach(() => vi.useRealTimers());

describe('createIntakeClient', () => {
  it('ends a worker that is still busy with what nobody wants, within 100 ms, and starts anew for the next call', async () => {
    const stop = new AbortController();
    const first = client.inspect(input, { signal: stop.signal });
    const refused = expect(first).rejects.toThrow('stop');
    BusyWorker.all[0]!.say({ kind: 'progress', id: 1, progress: { step: 'read', share: null } });
    stop.abort(new Error('stop'));
    await refused;
    expect(BusyWorker.all[0]!.got.at(-1)).toEqual({ kind: 'cancel', id: 1 });
    const second = client.inspect(input);
    vi.advanceTimersByTime(99);
    expect(BusyWorker.all[0]!.terminated).toBe(true);
    expect(BusyWorker.all).toHaveLength(2);
    BusyWorker.all[1]!.say({ kind: 'done', id: 2, value: { kind: 'package' } });
    expect(await second).toEqual({ kind: 'package' });
  });

  it('keeps a worker that lets go by itself, and what it has read', async () => {
    const stop = new AbortController();
    const first = client.inspect(input, { signal: stop.signal });
    const refused = expect(first).rejects.toThrow('stop');
    stop.abort(new Error('stop'));
    await refused;
    const failure = { code: 'internal', subject: '', got: 'cancelled', expected: '' } as const;
    BusyWorker.all[0]!.say({ kind: 'failed', id: 1, failure });
    vi.advanceTimersByTime(1000);
    expect(BusyWorker.all[0]!.terminated).toBe(false);
  });

  it('tells how far a call is', async () => {
    const steps: string[] = [];
    const call = client.inspect(input, { onProgress: ({ step }) => steps.push(step) });
    const [worker] = BusyWorker.all;
    worker!.say({ kind: 'progress', id: 1, progress: { step: 'read', share: null } });
    worker!.say({ kind: 'progress', id: 1, progress: { step: 'place', share: 0.5 } });
    worker!.say({ kind: 'done', id: 1, value: { kind: 'notes' } });
    expect(await call).toEqual({ kind: 'notes' });
    expect(steps).toEqual(['read', 'place']);
  });
});
