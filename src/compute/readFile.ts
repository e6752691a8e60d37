import { ComputeError } from './failure';

export interface ReadFileOptions {
  readonly signal?: AbortSignal;
  /** Largest size that is read, in bytes. */
  readonly limit: number;
  /** Share read, 0 … 1; null when the size is not known beforehand. */
  readonly onProgress?: (share: number | null) => void;
}

/**
 * Port through which the engine gets the bytes of a file. Rejects with a {@link ComputeError} (`network`, `notFound`,
 * `tooLarge`) or with the signal's reason.
 */
export type ReadFile = (url: string, options: ReadFileOptions) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Reads over HTTP from the app's own origin. Every file is asked for anew (a swapped data folder must be seen at once);
 * servers that know ETags answer unchanged files with a few bytes. Reading stops as soon as the limit is passed.
 */
export function httpReadFile(fetcher: typeof fetch = (...request) => fetch(...request)): ReadFile {
  return async (url, { signal, limit, onProgress }) => {
    const subject = subjectOf(url);
    const lost = (error: unknown): never => {
      if (signal?.aborted) throw signal.reason;
      if (error instanceof ComputeError) throw error;
      const got = error instanceof Error ? error.message : String(error);
      throw new ComputeError({ code: 'network', subject, got, expected: 'an answer of the server' });
    };
    const response = await fetcher(url, { signal: signal ?? null, cache: 'no-cache' }).catch(lost);
    if (!response.ok)
      throw new ComputeError({
        code: response.status === 404 || response.status === 410 ? 'notFound' : 'network',
        subject,
        got: `HTTP ${response.status}`,
        expected: 'HTTP 200',
      });
    // A compressed body is longer than its Content-Length: then the share is not known.
    const told = Number(response.headers.get('content-length') ?? NaN);
    const size = response.headers.get('content-encoding') ? NaN : told;
    if (size > limit) throw tooLarge(subject, size, limit);
    return readBody(response, subject, limit, size, onProgress).catch(lost);
  };
}

async function readBody(
  response: Response,
  subject: string,
  limit: number,
  size: number,
  onProgress: ReadFileOptions['onProgress'],
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw tooLarge(subject, length, limit);
    }
    onProgress?.(size > 0 ? Math.min(1, length / size) : null);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function tooLarge(subject: string, got: number, limit: number): ComputeError {
  return new ComputeError({
    code: 'tooLarge',
    subject,
    got: `${got} bytes`,
    expected: `at most ${limit} bytes`,
  });
}

/** The file as a person knows it: the part of the address behind the data folder. */
function subjectOf(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  const short = /\/data\/(.+)$/.exec(path)?.[1] ?? path;
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
}
