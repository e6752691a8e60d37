import type { Page, Route } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { pmtilesFile } from './basemapFile';
import { closeBrowser, foreignRequests, openApp, type OpenedApp } from './harness';
import { pixelsOf } from './pixels';

afterAll(closeBrowser);

/** A lake south of Tiền Giang, a wood beside it, a road through both, and names that must not be written. */
const LAKE = [105.9, 9.95, 106.15, 10.15] as const;
const FILE = pmtilesFile(
  [
    { name: 'water', boxes: [LAKE] },
    { name: 'landuse', boxes: [[106.2, 9.95, 106.35, 10.1]] },
    { name: 'roads', boxes: [[105.9, 9.95, 106.35, 10.15]], line: true },
    { name: 'places', boxes: [LAKE] },
  ],
  { z: 6, x: 50, y: 30 },
  'Công an tỉnh, <b>2026</b>',
);

/** Answers as a static server does, with ranges, and lists the file in the data index. */
async function withBasemap(page: Page, file: Uint8Array): Promise<void> {
  await page.route('**/data/index.json', async (route) => {
    const index = (await (await route.fetch()).json()) as { files: object[] };
    index.files.push({
      path: 'basemap.pmtiles',
      role: 'overview',
      bytes: file.length,
      sha256: '0'.repeat(64),
      period: null,
      source: { text: { vi: 'Bản đồ nền của đơn vị', en: "The office's own basemap" }, date: null },
    });
    await route.fulfill({ json: index });
  });
  await page.route('**/data/basemap.pmtiles', (route: Route) => {
    const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(route.request().headers()['range'] ?? '') ?? [];
    const end = Math.min(to === '' ? file.length - 1 : Number(to), file.length - 1);
    return route.fulfill({
      status: 206,
      contentType: 'application/octet-stream',
      headers: { 'content-range': `bytes ${from}-${end}/${file.length}`, 'accept-ranges': 'bytes' },
      body: Buffer.from(file.subarray(Number(from), end + 1)),
    });
  });
}

/** Share of the map's picture that has this colour, within a box of it (0–1 across and down). */
async function shareOf(
  { page }: OpenedApp,
  token: string,
  [left = 0, top = 0, right = 1, bottom = 1]: readonly number[],
): Promise<number> {
  const picture = await page.locator('.map-area .frame').screenshot();
  const { width, height, at } = await pixelsOf(page, picture, [token]);
  const inside = at[token]!.filter((pixel) => {
    const [x, y] = [(pixel % width) / width, Math.floor(pixel / width) / height];
    return x >= left && x < right && y >= top && y < bottom;
  });
  return inside.length / (width * height * (right - left) * (bottom - top));
}

/** South-west of the map, beneath the communes. */
const SOUTH_WEST = [0.1, 0.72, 0.45, 0.9];

describe("an office's own vector basemap", () => {
  it('is drawn beneath the communes, names its source as text, and writes none of its own names', async () => {
    const plain = await openApp();
    const before = await shareOf(plain, '--sea', SOUTH_WEST);
    await plain.close();
    const app = await openApp('', { prepare: (page) => withBasemap(page, FILE) });
    await expect
      .poll(() => shareOf(app, '--sea', SOUTH_WEST), { timeout: 20_000 })
      .toBeGreaterThan(before + 0.2);
    expect(await app.page.locator('.attribution').innerText()).toBe('Bản đồ nền: Công an tỉnh, 2026');
    // Another theme has another sea.
    await app.page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => shareOf(app, '--sea', SOUTH_WEST), { timeout: 20_000 }).toBeGreaterThan(0.3);
    expect(foreignRequests(app)).toEqual([]);
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  it('that is broken leaves the map drawn without it, and the screen says so', async () => {
    const app = await openApp('', {
      prepare: (page) => withBasemap(page, new TextEncoder().encode('PMTiles, but not really')),
    });
    await app.page.getByText('Một tệp nền bản đồ không đọc được; các xã vẫn được vẽ').first().waitFor();
    expect(await app.page.locator('html').getAttribute('data-map')).toBe('ready');
    await app.close();
  });
});
