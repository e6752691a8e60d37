import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openApp } from './harness';
import { forgetWriting, noteWriting, writtenOn } from './pictureText';
import { changedPixels, pixelsOf } from './pixels';

afterAll(closeBrowser);

const frameOf = (page: Page) => page.locator('.map-area .frame').screenshot();
/** Positions in the middle of five by five pixels of the panels' colour: the discs of marks, not the thin borders. */
async function discsOf(page: Page, png: Buffer): Promise<number[]> {
  const { at, width } = await pixelsOf(page, png, ['--panel']);
  const panel = new Set(at['--panel']);
  const around = [-2, -1, 0, 1, 2];
  return at['--panel']!.filter((pixel) =>
    around.every((dy) => around.every((dx) => panel.has(pixel + dy * width + dx))),
  );
}

async function picture(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Xuất', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('menuitem', { name: /PNG/ }).click(),
  ]);
  return readFileSync(await download.path());
}

describe('names of communes', () => {
  it('are written beside the marks of models, never across one', async () => {
    const app = await openApp('?t=kon-tum-2023&labels=0', { width: 1920, height: 1080 });
    const { page } = app;
    const panels = (await discsOf(page, await frameOf(page))).length;
    // Everything is drawn once two pictures are the same.
    let bare = await frameOf(page);
    const isStill = async () => {
      const before = bare;
      bare = await frameOf(page);
      return bare.equals(before);
    };
    await page.getByRole('switch', { name: /^Mô hình/ }).click();
    await expect
      .poll(async () => (await isStill()) && (await discsOf(page, bare)).length - panels, {
        timeout: 30_000,
        interval: 1000,
      })
      .toBeGreaterThan(500);
    const discs = await discsOf(page, bare);
    await page.getByRole('switch', { name: 'Tên xã, phường' }).click();
    const without = bare;
    await expect
      .poll(async () => (await isStill()) && (await changedPixels(page, without, bare)), {
        timeout: 30_000,
        interval: 1000,
      })
      .toBeGreaterThan(500);
    const still = new Set(await discsOf(page, bare));
    expect(discs.filter((pixel) => !still.has(pixel)).length).toBeLessThan(20);
    expect(app.complaints).toEqual([]);
    await app.close();
  });
});

describe('the inset of the archipelagos', () => {
  it('has no name beneath it, wherever the map was moved', async () => {
    const app = await openApp('?t=tien-giang-2018');
    const { page } = app;
    const inset = page.locator('.map-area [data-archipelagos]');
    const clip = await inset.boundingBox();
    if (!clip) throw new Error('got no inset');
    // The communes come to lie beneath it, large enough to be named.
    await page.mouse.move(clip.x - 300, clip.y - 150);
    await page.mouse.wheel(0, -700);
    await page.mouse.down();
    await page.mouse.move(clip.x - 200, clip.y - 50, { steps: 3 });
    await page.mouse.move(clip.x + 60, clip.y + 90, { steps: 3 });
    await page.mouse.up();
    // What it covers is looked at without it.
    await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>('.map-area [data-archipelagos]'))
        each.style.setProperty('visibility', 'hidden');
    });
    await page.mouse.move(5, 5);
    const shot = (of: typeof clip) => page.screenshot({ clip: of });
    let now = await shot(clip);
    const still = async () => {
      const before = now;
      now = await shot(clip);
      return before.equals(now);
    };
    await expect.poll(still, { timeout: 30_000, interval: 1500 }).toBe(true);
    const [named, around] = [now, await frameOf(page)];
    await page.getByRole('switch', { name: 'Tên xã, phường' }).click();
    await page.mouse.move(5, 5);
    await expect
      .poll(async () => changedPixels(page, around, await frameOf(page)), { timeout: 30_000, interval: 1000 })
      .toBeGreaterThan(300);
    await expect.poll(still, { timeout: 30_000, interval: 1500 }).toBe(true);
    expect(await changedPixels(page, named, now)).toBe(0);
    expect(app.complaints).toEqual([]);
    await app.close();
  });
});

describe('the exported picture', () => {
  it('shows the area that is drawn, on the map and in its legend, and no longer when it is cleared', async () => {
    const app = await openApp('?t=bac-kan-2011', { prepare: noteWriting });
    const { page } = app;
    /** What is written on a picture, and how many pixels of its upper half have the colour of the area's line. */
    const take = async () => {
      await forgetWriting(page);
      const { at, width, height } = await pixelsOf(page, await picture(page), ['--accent']);
      const line = at['--accent']!.filter((pixel) => pixel < (width * height) / 2).length;
      const written = await writtenOn(page);
      return { line, written };
    };
    await page.getByRole('button', { name: 'Công cụ' }).click();
    await page.getByRole('menuitem', { name: 'Vẽ vùng' }).click();
    const without = await take();
    expect(without.written).not.toContain('Vùng vẽ');
    await page.getByLabel('Bán kính (km)').fill('3');
    await page.locator('section.tool').getByRole('button', { name: 'Vẽ', exact: true }).click();
    const size = page.locator('section.tool').getByText(/km² · \d+ xã, phường/);
    await size.waitFor();
    const words = (await size.innerText()).trim();
    const drawn = await take();
    expect(drawn.written).toContain('Vùng vẽ');
    expect(drawn.written).toContain(`Vòng tròn · ${words}`);
    expect(drawn.line).toBeGreaterThan(without.line + 500);
    await page.getByRole('button', { name: 'Xoá vùng' }).click();
    const cleared = await take();
    expect(cleared.written).not.toContain('Vùng vẽ');
    expect(cleared.line).toBe(without.line);
    expect(app.complaints).toEqual([]);
    await app.close();
  });
});
