import { describe, expect, it, vi } from 'vitest';
import { SharedWork, type WorkHooks } from './sharedWork';

/** Work that a test ends when it likes. */
function pausable() {
  const hooks: WorkHooks<number>[] = [];
  const ends: { resolve(value: string): void; reject(error: unknown): void }[] = [];
  const start = vi.fn((given: WorkHooks<number>) => {
    hooks.push(given);
    return new Promise<string>((resolve, reject) => {
      ends.push({ resolve, reject });
      given.signal.addEventListener('abort', () => reject(given.signal.reason));
    });
  });
  return { start, hooks, ends };
}

const cancelled = new Error('cancelled');

describe('SharedWork', () => {
  it('does the work once for all who ask at once or later, and tells all of the progress', async () => {
    const work = new SharedWork<string, number>(2);
    const { start, hooks, ends } = pausable();
    const [first, second] = [vi.fn(), vi.fn()];
    const a = work.get('key', start, { onProgress: first });
    const b = work.get('key', start, { onProgress: second });
    hooks[0]?.onProgress(0.5);
    ends[0]?.resolve('done');
    expect(await Promise.all([a, b, work.get('key', start, {})])).toEqual(['done', 'done', 'done']);
    expect(start).toHaveBeenCalledTimes(1);
    expect([first.mock.calls, second.mock.calls]).toEqual([[[0.5]], [[0.5]]]);
  });

  it('lets one caller leave without stopping the others', async () => {
    const work = new SharedWork<string, number>(2);
    const { start, hooks, ends } = pausable();
    const controller = new AbortController();
    const a = work.get('key', start, { signal: controller.signal });
    const b = work.get('key', start, {});
    controller.abort(cancelled);
    await expect(a).rejects.toBe(cancelled);
    expect(hooks[0]?.signal.aborted).toBe(false);
    ends[0]?.resolve('done');
    expect(await b).toBe('done');
  });

  it('stops when the last caller has left, and starts anew for the next', async () => {
    const work = new SharedWork<string, number>(2);
    const { start, hooks, ends } = pausable();
    const controller = new AbortController();
    const a = work.get('key', start, { signal: controller.signal });
    controller.abort(cancelled);
    await expect(a).rejects.toBe(cancelled);
    expect(hooks[0]?.signal.aborted).toBe(true);
    const b = work.get('key', start, {});
    ends[1]?.resolve('again');
    expect(await b).toBe('again');
  });

  it('does not start for a caller that is cancelled already', async () => {
    const work = new SharedWork<string, number>(2);
    const { start } = pausable();
    await expect(work.get('key', start, { signal: AbortSignal.abort(cancelled) })).rejects.toBe(cancelled);
    expect(start).not.toHaveBeenCalled();
  });

  it('does not keep a failure', async () => {
    const work = new SharedWork<string, number>(2);
    const { start, ends } = pausable();
    const a = work.get('key', start, {});
    ends[0]?.reject(new Error('lost'));
    await expect(a).rejects.toThrow('lost');
    const b = work.get('key', start, {});
    ends[1]?.resolve('found');
    expect(await b).toBe('found');
  });

  it('forgets what was not used for longest, but nothing that is under way', async () => {
    const work = new SharedWork<string, number>(2);
    const done = vi.fn((value: string) => () => Promise.resolve(value));
    const get = (key: string): Promise<string> => work.get(key, done(key), {});
    const { start, ends } = pausable();
    const slow = work.get('slow', start, {});
    await get('a');
    await get('b');
    await get('c');
    ends[0]?.resolve('slow');
    expect(await work.get('slow', start, {})).toBe('slow');
    expect(await slow).toBe('slow');
    expect(start).toHaveBeenCalledTimes(1);
    const again = vi.fn(() => Promise.resolve('new'));
    expect(await work.get('a', again, {})).toBe('new');
  });
});
