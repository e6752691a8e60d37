import { describe, expect, it, vi } from 'vitest';
import type { Steps } from '../domain/steps';
import { breathe, paced } from './paced';

/** Steps that each keep the thread for some milliseconds; tells how many were done and that they were given up. */
function busy(count: number, ms: number) {
  const seen = { done: 0, left: false };
  function* steps(): Steps<string> {
    try {
      for (let i = 0; i < count; i++) {
        const until = performance.now() + ms;
        while (performance.now() < until);
        seen.done++;
        yield i / count;
      }
      return 'whole';
    } finally {
      seen.left = true;
    }
  }
  return { steps, seen };
}

describe('paced', () => {
  it('gives the result, with a share that never falls', async () => {
    const shares: number[] = [];
    const { steps } = busy(30, 2);
    expect(await paced(steps(), { onProgress: (share) => shares.push(share) })).toBe('whole');
    expect(shares.length).toBeGreaterThan(0);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('does short work without any breath', async () => {
    const pause = vi.fn(() => Promise.resolve());
    expect(await paced(busy(3, 0).steps(), { breathe: pause })).toBe('whole');
    expect(pause).not.toHaveBeenCalled();
  });

  it('hears a stop that arrives meanwhile, and lets go of the work', async () => {
    const controller = new AbortController();
    const { steps, seen } = busy(10_000, 2);
    setTimeout(() => controller.abort(new Error('enough')), 30);
    const work = paced(steps(), { breathe: () => breathe(controller.signal) });
    await expect(work).rejects.toThrow('enough');
    expect(seen.done).toBeLessThan(10_000);
    expect(seen.left).toBe(true);
  });

  it('lets two calls take turns', async () => {
    const order: string[] = [];
    const call = async (name: string): Promise<void> => {
      await paced(busy(40, 2).steps(), {
        breathe: () => {
          order.push(name);
          return breathe(undefined);
        },
      });
    };
    await Promise.all([call('a'), call('b')]);
    expect(order.slice(0, 4)).toEqual(['a', 'b', 'a', 'b']);
  });
});
