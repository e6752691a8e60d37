import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, mapReady, openApp } from './harness';

afterAll(closeBrowser);

/** The library that draws the live map. */
const MAP_LIBRARY = /\/assets\/map-[\w-]+\.js$/;
const PHONE = { width: 390, height: 844, touch: true, withoutMap: true } as const;
/** In the middle of the map, over communes. */
const PLACE = { x: 190, y: 330 } as const;

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
});
