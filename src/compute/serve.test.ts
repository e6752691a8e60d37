import { describe, expect, it, vi } from 'vitest';
import type { Engine } from './engine';
import { ComputeError } from './failure';
import type { FromWorker, Progress, ToWorker } from './protocol';
import { serve } from './serve';
import { transferables } from './transferables';

const call = (id: number, method = 'openTerritory'): ToWorker =>
  ({ kind: 'call', id, method, input: {} }) as ToWorker;

function hosted(open: Engine['openTerritory'], kept = new WeakSet<ArrayBufferLike>()) {
  const sent: { message: FromWorker; move: ArrayBuffer[] }[] = [];
  let time = 0;
  const engine: Engine = {
    openTerritory: open,
    aggregate: vi.fn(),
    aggregateArea: vi.fn(),
    unusual: vi.fn(),
    uncovered: vi.fn(),
    keptBuffers: () => kept,
  };
  const receive = serve(
    engine,
    (message, move) => sent.push({ message, move }),
    () => time,
  );
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  return { receive, sent, settle, wait: (ms: number) => (time += ms) };
}

describe('serve', () => {
  it('answers with the value and hands over what is not kept', async () => {
    const [own, kept] = [new Float64Array(2), new Float64Array(2)];
    const { receive, sent, settle } = hosted(
      () => Promise.resolve({ own, kept } as never),
      new WeakSet([kept.buffer]),
    );
    receive(call(7));
    await settle();
    expect(sent).toEqual([{ message: { kind: 'done', id: 7, value: { own, kept } }, move: [own.buffer] }]);
  });

  it('answers with the failure, an unexpected one as internal', async () => {
    const failure = { code: 'notFound', subject: 'x', got: 'y', expected: 'z' } as const;
    const open = vi
      .fn()
      .mockRejectedValueOnce(new ComputeError(failure))
      .mockRejectedValueOnce(new TypeError('x is undefined'));
    const { receive, sent, settle } = hosted(open);
    receive(call(1));
    receive(call(2));
    receive(call(3, 'format disk'));
    await settle();
    const byId = Object.fromEntries(sent.map(({ message }) => [message.id, message]));
    expect(byId).toMatchObject({
      1: { kind: 'failed', failure },
      2: { kind: 'failed', failure: { code: 'internal', got: 'TypeError: x is undefined' } },
      3: { kind: 'failed', failure: { code: 'internal', got: 'format disk' } },
    });
    expect(sent).toHaveLength(3);
  });

  it('cancels the call that is named, and still answers it once', async () => {
    const signals: AbortSignal[] = [];
    const { receive, sent, settle } = hosted((_input, hooks) => {
      signals.push(hooks!.signal!);
      return new Promise((_resolve, reject) =>
        hooks!.signal!.addEventListener('abort', () => reject(hooks!.signal!.reason)),
      );
    });
    receive(call(1));
    receive(call(2));
    receive({ kind: 'cancel', id: 1 });
    receive({ kind: 'cancel', id: 99 });
    await settle();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    expect(sent.map(({ message }) => [message.kind, message.id])).toEqual([['failed', 1]]);
  });

  it('tells each new step at once, and the progress within a step at most every 50 ms', async () => {
    let report: (progress: Progress) => void = () => {};
    const { receive, sent, settle, wait } = hosted((_input, hooks) => {
      report = hooks!.onProgress!;
      return new Promise(() => {});
    });
    receive(call(1));
    await settle();
    const say = (step: Progress['step'], share: number, after: number): void => {
      wait(after);
      report({ step, share });
    };
    say('fetch', 0, 0);
    say('fetch', 0.1, 10);
    say('fetch', 0.2, 50);
    say('read', 0, 1);
    const told = sent.map(({ message }) => (message.kind === 'progress' ? message.progress : null));
    expect(told).toEqual([
      { step: 'fetch', share: 0 },
      { step: 'fetch', share: 0.2 },
      { step: 'read', share: 0 },
    ]);
  });
});

describe('transferables', () => {
  it('finds typed arrays at any depth, each buffer once, and leaves lists and kept buffers alone', () => {
    const [a, b, kept, inList] = [1, 2, 3, 4].map((n) => new Float64Array(n));
    const value = { a, deep: { b, again: b!.subarray(1) }, kept, list: [inList], text: 'x', none: null };
    expect(transferables(value, new WeakSet([kept!.buffer]))).toEqual([a!.buffer, b!.buffer]);
  });

  it('leaves shared memory alone', () =>
    expect(transferables({ x: new Uint8Array(new SharedArrayBuffer(8)) }, new WeakSet())).toEqual([]));
});
