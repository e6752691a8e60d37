import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { graphicsDone } from './graphicsDone';

const SIGNALED = 1;

/** A context whose fence is passed after so many questions; null: it cannot make one. */
function context(questions: number | null, lost = () => false) {
  let asked = 0;
  const deleted: unknown[] = [];
  const gl = {
    SIGNALED,
    SYNC_STATUS: 2,
    SYNC_GPU_COMMANDS_COMPLETE: 3,
    fenceSync: () => (questions === null ? null : 'fence'),
    flush: vi.fn(),
    isContextLost: lost,
    getSyncParameter: () => ((asked += 1) > (questions ?? 0) ? SIGNALED : 0),
    deleteSync: (fence: unknown) => deleted.push(fence),
  };
  return { gl: gl as Partial<WebGL2RenderingContext> as WebGL2RenderingContext, deleted, asked: () => asked };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether it resolved within so many ms. */
async function within(promise: Promise<void>, ms: number): Promise<boolean> {
  let done = false;
  void promise.then(() => (done = true));
  await vi.advanceTimersByTimeAsync(ms);
  return done;
}

it('waits until the fence is passed, and gives it back', async () => {
  const { gl, deleted, asked } = context(3);
  const done = graphicsDone(gl);
  expect(gl.flush).toHaveBeenCalledOnce();
  expect(await within(done, 40)).toBe(false);
  expect(await within(done, 40)).toBe(true);
  expect(asked()).toBe(4);
  expect(deleted).toEqual(['fence']);
});

it('does not wait for a lost context', async () => {
  let lost = false;
  const { gl } = context(Infinity, () => lost);
  const done = graphicsDone(gl);
  expect(await within(done, 100)).toBe(false);
  lost = true;
  expect(await within(done, 40)).toBe(true);
  expect(await within(graphicsDone(context(null).gl), 0)).toBe(true);
});

it('loses its patience with a driver that never answers', async () => {
  const done = graphicsDone(context(Infinity).gl);
  expect(await within(done, 1900)).toBe(false);
  expect(await within(done, 200)).toBe(true);
});
