import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { BROWSER_ARGS, findBrowser } from '../browser/find';
import type { CancelMeasured } from './cancelPage';
import { cameras, points, type Scene } from './scenes';

export interface BrowserMeasured {
  readonly ms: number;
  readonly answer: number;
  readonly indexMs: number;
  readonly indexMB: number;
  readonly cancel: CancelMeasured;
}

const SCRIPTS = ['geoWorker', 'cancelWorker', 'cancelPage'] as const;
const PAGE = '<!doctype html><title>bench</title><script type="module" src="/cancelPage.js"></script>';

/**
 * In a real Chromium: the same assignment in a module worker, buffers transferred; and counts of cameras that are cancelled
 * half-way. Null when there is no browser.
 */
export async function chromiumWorker(
  { boundaries }: Scene,
  size: { readonly points: number; readonly cameras: number },
): Promise<BrowserMeasured | null> {
  let executablePath: string;
  try {
    executablePath = findBrowser();
  } catch {
    return null;
  }
  const out = mkdtempSync(join(tmpdir(), 'binh-yen-bench-'));
  for (const name of SCRIPTS)
    await build({
      configFile: false,
      root: import.meta.dirname,
      logLevel: 'error',
      build: {
        outDir: out,
        emptyOutDir: false,
        lib: { entry: join(import.meta.dirname, `${name}.ts`), formats: ['es'], fileName: name },
      },
    });
  const files: Record<string, Uint8Array> = Object.fromEntries(
    SCRIPTS.map((name) => [`${name}.js`, readFileSync(join(out, `${name}.js`))]),
  );
  for (const arrays of [boundaries, cameras(boundaries, size.cameras)])
    for (const [name, array] of Object.entries(arrays)) files[name] = bytes(array as Float64Array);
  files.points = bytes(points(boundaries, size.points));
  const server = createServer(({ url = '/' }, response) => {
    const name = url.slice(1);
    const type = name.endsWith('.js') ? 'text/javascript' : name ? 'application/octet-stream' : 'text/html';
    response.setHeader('content-type', type);
    response.end(files[name] ?? PAGE);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const assigned = await page.evaluate(
      () =>
        new Promise<Omit<BrowserMeasured, 'cancel'>>((resolve, reject) => {
          const own = new Worker('/geoWorker.js', { type: 'module' });
          own.onmessage = ({ data }) => {
            own.terminate();
            resolve(data as Omit<BrowserMeasured, 'cancel'>);
          };
          own.onerror = (event) => reject(new Error(event.message));
          own.postMessage('go');
        }),
    );
    const cancel = await page.evaluate(() =>
      (window as Window & Partial<{ measureCancel(): Promise<CancelMeasured> }>).measureCancel?.(),
    );
    if (!cancel) throw new Error('got no measureCancel; expected the page of the bench');
    return { ...assigned, cancel };
  } finally {
    await browser.close();
    server.close();
    rmSync(out, { recursive: true, force: true });
  }
}

function bytes({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array | Uint8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
