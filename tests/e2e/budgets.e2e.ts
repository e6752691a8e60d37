import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openApp } from './harness';

afterAll(closeBrowser);

const KB = 1000;
const gzipped = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;
const fileOf = (url: string, appUrl: string) =>
  `dist/${decodeURIComponent(url.slice(appUrl.length).split(/[?#]/)[0] ?? '') || 'index.html'}`;

describe('budgets in bytes (gzip)', () => {
  it('at most 60 kB of script before the first paint', () => {
    const html = readFileSync('dist/index.html', 'utf8');
    const scripts = [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map(
      (match) => `dist/${match[1]}`,
    );
    expect(scripts.length).toBeGreaterThan(0);
    const size = scripts.reduce((sum, path) => sum + gzipped(path), 0);
    expect(size, scripts.map((path) => basename(path)).join(', ')).toBeLessThanOrEqual(60 * KB);
  });

  it('at most 900 kB of everything at start with the map drawn, of it 300 kB data of the default territory', async () => {
    const app = await openApp();
    await app.page.waitForLoadState('networkidle');
    const own = [...new Set(app.requests.filter((url) => url.startsWith(app.appUrl)))];
    const files = own.map((url) => fileOf(url, app.appUrl));
    const sizes = files.map((path) => (/\.(woff2|png)$/.test(path) ? statSync(path).size : gzipped(path)));
    const list = files.map((path, i) => `${path} ${sizes[i]}`).join('\n');
    expect(
      sizes.reduce((a, b) => a + b, 0),
      list,
    ).toBeLessThanOrEqual(900 * KB);
    const data = sizes.filter((_, i) => files[i]?.startsWith('dist/data/territories/'));
    expect(data.length).toBeGreaterThan(2);
    expect(
      data.reduce((a, b) => a + b, 0),
      list,
    ).toBeLessThanOrEqual(300 * KB);
    // What is for later is not there yet.
    expect(files.filter((path) => /deck|Search|Stage-|FigureDialog|save-|IntakeHost/.test(path))).toEqual([]);
    await app.close();
  });

  it('the worker holds no view code', () => {
    const manifest = readFileSync('dist/index.html', 'utf8');
    expect(manifest).toContain('assets/');
    const worker = readFileSync(
      `dist/assets/${basename(
        /assets\/(worker-[\w-]+\.js)/.exec(
          readFileSync(`dist/${/assets\/index-[\w-]+\.js/.exec(manifest)?.[0]}`, 'utf8'),
        )?.[0] ?? 'missing',
      )}`,
      'utf8',
    );
    expect(worker.length).toBeGreaterThan(1000);
    expect(worker).not.toMatch(/maplibregl|svelte-|deck\.gl|document\.createElement/);
  });
});
