import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createComputeClient, type ComputeClient, type WorkerPort } from './client';
import { ComputeError } from './failure';
import type { FromWorker, ToWorker } from './protocol';

/** A worker that answers when the test says so. */
class FakeWorker implements WorkerPort {
  static all: FakeWorker[] = [];
  readonly got: ToWorker[] = [];
  terminated = false;
  private on: Parameters<WorkerPort['listen']>[0] | null = null;

  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(message: ToWorker): void {
    this.got.push(structuredClone(message));
  }
  terminate(): void {
    this.terminated = true;
  }
  listen(on: Parameters<WorkerPort['listen']>[0]): void {
    this.on = on;
  }
  say(message: FromWorker): void {
    this.on?.message(message);
  }
  die(reason = 'out of memory'): void {
    this.on?.failed(reason);
  }
  get calls(): number[] {
    return this.got.flatMap((message) => (message.kind === 'call' ? [message.id] : []));
  }
}

const worker = (i = FakeWorker.all.length - 1): FakeWorker => FakeWorker.all[i]!;
const input = { territoryId: 'a', dataUrl: 'http://host/data/' };
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no failure',
    (error: unknown) => (error instanceof ComputeError ? error.failure.code : error),
  );

let client: ComputeClient;
beforeEach(() => {
  vi.useFakeTimers();
  FakeWorker.all = [];
  client = createComputeClient(() => new FakeWorker());
});
afterEach(() => vi.useRealTimers());

describe('createComputeClient', () => {
  it('starts the worker with the first call, or when it is warmed up', () => {
    expect(FakeWorker.all).toHaveLength(0);
    client.warmUp();
    client.warmUp();
    void client.openTerritory(input);
    expect(FakeWorker.all).toHaveLength(1);
  });

  it('answers each call with its own answer, in any order', async () => {
    const a = client.openTerritory(input);
    const b = client.aggregate({ ...input, layer: 'x', periodId: null });
    expect(worker().got).toMatchObject([
      { kind: 'call', id: 1, method: 'openTerritory' },
      { kind: 'call', id: 2, method: 'aggregate', input: { layer: 'x' } },
    ]);
    worker().say({ kind: 'done', id: 2, value: 'B' });
    worker().say({ kind: 'done', id: 1, value: 'A' });
    expect(await Promise.all([a, b])).toEqual(['A', 'B']);
  });

  it('passes failures on with their facts', async () => {
    const a = client.openTerritory(input);
    worker().say({
      kind: 'failed',
      id: 1,
      failure: { code: 'notFound', subject: 'x.csv', got: 'HTTP 404', expected: 'HTTP 200' },
    });
    await expect(a).rejects.toMatchObject({ failure: { code: 'notFound', subject: 'x.csv' } });
  });

  it('tells the progress of a call to that call only', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    void client.openTerritory(input, { onProgress: first });
    void client.openTerritory(input, { onProgress: second });
    worker().say({ kind: 'progress', id: 2, progress: { step: 'read', share: 0.5 } });
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledWith({ step: 'read', share: 0.5 });
  });
});

describe('cancelling', () => {
  it('rejects at once with the reason of the signal, and tells the worker', async () => {
    const controller = new AbortController();
    const a = client.openTerritory(input, { signal: controller.signal });
    controller.abort(new Error('left the page'));
    await expect(a).rejects.toThrow('left the page');
    expect(worker().got.at(-1)).toEqual({ kind: 'cancel', id: 1 });
    worker().say({ kind: 'done', id: 1, value: 'too late' });
    vi.advanceTimersByTime(60_000);
    expect(worker().terminated).toBe(false);
  });

  it('sends nothing when the signal was aborted before', async () => {
    const reason = new Error('never mind');
    await expect(client.openTerritory(input, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(FakeWorker.all).toHaveLength(0);
  });

  it('does nothing when the call is over', async () => {
    const controller = new AbortController();
    const a = client.openTerritory(input, { signal: controller.signal });
    worker().say({ kind: 'done', id: 1, value: 'A' });
    await a;
    controller.abort();
    expect(worker().got.filter(({ kind }) => kind === 'cancel')).toEqual([]);
  });

  it('replaces a worker that does not let go within 100 ms, and sends the other calls again', async () => {
    const controller = new AbortController();
    const endless = client.openTerritory(input, { signal: controller.signal });
    const other = client.openTerritory({ ...input, territoryId: 'b' });
    worker(0).say({ kind: 'progress', id: 1, progress: { step: 'read', share: null } });
    controller.abort(new Error('enough'));
    await expect(endless).rejects.toThrow('enough');
    vi.advanceTimersByTime(99);
    expect(worker(0).terminated).toBe(false);
    vi.advanceTimersByTime(2);
    expect(worker(0).terminated).toBe(true);
    expect(worker(1).calls).toEqual([2]);
    worker(0).say({ kind: 'done', id: 2, value: 'from the dead' });
    worker(1).say({ kind: 'done', id: 2, value: 'B' });
    expect(await other).toBe('B');
  });
});

describe('a worker that is slow to answer a cancelled call', () => {
  const cancelled = async (): Promise<void> => {
    const controller = new AbortController();
    const call = client.openTerritory(input, { signal: controller.signal });
    controller.abort();
    await call.catch(() => {});
  };

  it('is given three seconds while it is still starting', async () => {
    await cancelled();
    vi.advanceTimersByTime(2999);
    expect(worker(0).terminated).toBe(false);
    vi.advanceTimersByTime(2);
    expect(worker(0).terminated).toBe(true);
  });

  it('is kept when its answer is the next thing that this thread hears', async () => {
    void client.openTerritory(input);
    worker(0).say({ kind: 'progress', id: 1, progress: { step: 'read', share: null } });
    await cancelled();
    // This thread was busy for longer than the grace: its timer comes first, the answer waits behind it.
    setTimeout(() => worker(0).say({ kind: 'done', id: 2, value: null }), 100);
    vi.advanceTimersByTime(60_000);
    expect(worker(0).terminated).toBe(false);
  });
});

describe('a worker that dies', () => {
  it('is started again, and the calls under way are sent once more', async () => {
    const a = client.openTerritory(input);
    worker(0).die();
    expect(worker(0).terminated).toBe(true);
    expect(worker(1).calls).toEqual([1]);
    worker(1).say({ kind: 'done', id: 1, value: 'A' });
    expect(await a).toBe('A');
  });

  it('fails the call under which it dies twice, and serves the next', async () => {
    const a = client.openTerritory(input);
    worker(0).die();
    worker(1).die('again');
    await expect(a).rejects.toMatchObject({ failure: { code: 'internal', subject: 'worker', got: 'again' } });
    const b = client.openTerritory(input);
    worker(2).say({ kind: 'done', id: 2, value: 'B' });
    expect(await b).toBe('B');
  });

  it('fails, and does not hang, where no worker can be started at all', async () => {
    const refused = createComputeClient(() => {
      throw new Error('no workers here');
    });
    expect(await failureOf(refused.openTerritory(input))).toBe('internal');
  });
});

describe('dispose', () => {
  it('ends the worker and every call, now and later', async () => {
    const a = client.openTerritory(input);
    client.dispose();
    expect(worker(0).terminated).toBe(true);
    expect(await failureOf(a)).toBe('internal');
    expect(await failureOf(client.openTerritory(input))).toBe('internal');
    expect(FakeWorker.all).toHaveLength(1);
  });
});
