import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { BROWSER_ARGS, findBrowser } from '../browser/find';
import { points, type Scene } from './scenes';

export interface BrowserMeasured {
  readonly ms: number;
  readonly answer: number;
  readonly indexMs: number;
  readonly indexMB: number;
}

/** The same assignment in a module worker of a real Chromium, buffers transferred. Null when there is no browser. */
export async function chromiumWorker({ boundaries }: Scene, n: number): Promise<BrowserMeasured | null> {
  let executablePath: string;
  try {
    executablePath = findBrowser();
  } catch {
    return null;
  }
  const out = mkdtempSync(join(tmpdir(), 'binh-yen-bench-'));
  await build({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    build: {
      outDir: out,
      lib: { entry: join(import.meta.dirname, 'geoWorker.ts'), formats: ['es'], fileName: 'worker' },
    },
  });
  const worker = readFileSync(join(out, 'worker.js'));
  const arrays: Record<string, Uint8Array> = {
    coords: bytes(boundaries.coords),
    ringStarts: bytes(boundaries.ringStarts),
    polygonStarts: bytes(boundaries.polygonStarts),
    communeStarts: bytes(boundaries.communeStarts),
    points: bytes(points(boundaries, n)),
  };
  const server = createServer(({ url = '/' }, response) => {
    const name = url.slice(1);
    response.setHeader(
      'content-type',
      name === 'worker.js' ? 'text/javascript' : name ? 'application/octet-stream' : 'text/html',
    );
    response.end(name === 'worker.js' ? worker : (arrays[name] ?? '<!doctype html><title>bench</title>'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await page.evaluate(
      () =>
        new Promise<BrowserMeasured>((resolve, reject) => {
          const own = new Worker('/worker.js', { type: 'module' });
          own.onmessage = ({ data }) => resolve(data as BrowserMeasured);
          own.onerror = (event) => reject(new Error(event.message));
          own.postMessage('go');
        }),
    );
  } finally {
    await browser.close();
    server.close();
    rmSync(out, { recursive: true, force: true });
  }
}

function bytes({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
