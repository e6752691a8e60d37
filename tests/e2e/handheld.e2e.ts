import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { closeBrowser, mapReady, openApp } from './harness';
import { pixelsOf } from './pixels';

afterAll(closeBrowser);

/** The library that draws the live map. */
const MAP_LIBRARY = /\/assets\/map-[\w-]+\.js$/;
const PHONE = { width: 390, height: 844, touch: true, withoutMap: true } as const;
/** In the middle of the map, over communes. */
const PLACE = { x: 190, y: 330 } as const;

const TURNED = { width: 844, height: 390 } as const;

/** How many pixels of the map have the colour of communes that are met. */
async function metPixels(page: Page): Promise<number> {
  const picture = await page.locator('canvas.maplibregl-canvas').screenshot();
  return (await pixelsOf(page, picture, ['--status-met'])).at['--status-met']?.length ?? 0;
}

describe('a screen held in the hand', () => {
  it('answers a finger from the picture, and then with the live map as that would', async () => {
    const app = await openApp('?t=tien-giang-2018', PHONE);
    const { page } = app;
    const commune = (): string | null => new URL(page.url()).searchParams.get('c');
    await page.waitForSelector('html[data-picture="ready"]', { state: 'attached' });
    expect(app.requests.filter((url) => MAP_LIBRARY.test(url))).toEqual([]);
    await page.touchscreen.tap(PLACE.x, PLACE.y);
    await expect.poll(commune).toMatch(/^\d{5}$/);
    const first = commune();
    await mapReady(page);
    await page.waitForFunction(() => document.querySelector('.picture') === null);
    await page.goBack();
    await expect.poll(commune).toBeNull();
    await page.getByRole('button', { name: 'Đóng' }).click();
    await page.touchscreen.tap(PLACE.x, PLACE.y);
    await expect.poll(commune).toBe(first);
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  it('gets the live map without being touched', async () => {
    const app = await openApp('?t=tien-giang-2018', PHONE);
    await mapReady(app.page);
    expect(app.requests.some((url) => MAP_LIBRARY.test(url))).toBe(true);
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  it('shows the whole territory again when it is turned', async () => {
    const lying = await openApp('?t=kon-tum-2023&labels=0', { ...PHONE, ...TURNED });
    await mapReady(lying.page);
    await lying.page.waitForFunction(() => document.querySelector('.picture') === null);
    const whole = await metPixels(lying.page);
    await lying.close();
    const app = await openApp('?t=kon-tum-2023&labels=0', PHONE);
    const { page } = app;
    await mapReady(page);
    await page.waitForFunction(() => document.querySelector('.picture') === null);
    const upright = await metPixels(page);
    await page.setViewportSize(TURNED);
    expect(whole).toBeLessThan(0.8 * upright);
    await expect.poll(() => metPixels(page)).toBeGreaterThan(0.97 * whole);
    await expect.poll(() => metPixels(page)).toBeLessThan(1.03 * whole);
    await app.close();
  });
});
