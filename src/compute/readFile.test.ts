import { describe, expect, it, vi } from 'vitest';
import { ComputeError } from './failure';
import { httpReadFile, type ReadFileOptions } from './readFile';

const url = 'http://host/app/data/territories/a/%C4%91%C3%A8n.csv';
const read = (answer: Response | Error, options: Partial<ReadFileOptions> = {}) => {
  const fetcher = vi.fn(() => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)));
  return httpReadFile(fetcher as typeof fetch)(url, { limit: 1000, ...options });
};
const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no failure',
    (error: unknown) => (error instanceof ComputeError ? error.failure : error),
  );

/** A body that comes in pieces. */
function streamed(pieces: number[], headers: Record<string, string> = {}): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const [i, length] of pieces.entries()) controller.enqueue(new Uint8Array(length).fill(i + 1));
      controller.close();
    },
  });
  return new Response(body, { headers });
}

describe('httpReadFile', () => {
  it('puts the pieces together and tells the share where the size is known', async () => {
    const onProgress = vi.fn();
    const bytes = await read(streamed([2, 1, 1], { 'content-length': '4' }), { onProgress });
    expect([...bytes]).toEqual([1, 1, 2, 3]);
    expect(onProgress.mock.calls.flat()).toEqual([0.5, 0.75, 1]);
  });

  it('tells no share of a compressed body, whose size is that of the transfer', async () => {
    const onProgress = vi.fn();
    const headers = { 'content-length': '1', 'content-encoding': 'gzip' };
    await read(streamed([4], headers), { onProgress });
    expect(onProgress.mock.calls.flat()).toEqual([null]);
  });

  it('asks the server anew, so that a swapped file is seen', async () => {
    const fetcher = vi.fn(() => Promise.resolve(new Response('x')));
    await httpReadFile(fetcher as unknown as typeof fetch)(url, { limit: 10 });
    expect(fetcher).toHaveBeenCalledWith(url, expect.objectContaining({ cache: 'no-cache' }));
  });

  it.each([
    [new Response('', { status: 404 }), 'notFound', 'HTTP 404'],
    [new Response('', { status: 503 }), 'network', 'HTTP 503'],
    [new TypeError('Failed to fetch'), 'network', 'Failed to fetch'],
    [new Response('x', { headers: { 'content-length': '1001' } }), 'tooLarge', '1001 bytes'],
  ] as const)('fails as the answer says (%#)', async (answer, code, got) => {
    expect(await failureOf(read(answer))).toMatchObject({ code, got, subject: 'territories/a/đèn.csv' });
  });

  it('stops reading as soon as a body without a size is too large', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled++;
          controller.enqueue(new Uint8Array(300));
        },
      },
      { highWaterMark: 0 },
    );
    expect(await failureOf(read(new Response(endless)))).toMatchObject({ code: 'tooLarge' });
    expect(pulled).toBe(4);
  });

  it('rejects with the reason of its signal, not with a failure', async () => {
    const reason = new Error('left');
    const signal = AbortSignal.abort(reason);
    expect(await failureOf(read(new DOMException('aborted', 'AbortError'), { signal }))).toBe(reason);
  });

  it('names a file whose address cannot be decoded by its address', async () => {
    const fetcher = vi.fn(() => Promise.resolve(new Response('', { status: 404 })));
    const work = httpReadFile(fetcher as unknown as typeof fetch)('http://host/data/%E1.csv', { limit: 10 });
    expect(await failureOf(work)).toMatchObject({ subject: '%E1.csv' });
  });
});
