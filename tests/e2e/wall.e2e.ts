import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openApp } from './harness';

afterAll(closeBrowser);

/** What a person standing before the wall sees of its feed. */
interface Seen {
  /** Entries in sight, all that there are, and how many more the button names. */
  readonly shown: number;
  readonly all: number;
  readonly more: number;
  /** Entries in sight that reach beyond the feed's frame, or under the button. */
  readonly cut: number;
  /** What is left of the room below the last entry, and what the next one would take, px. */
  readonly free: number;
  readonly next: number;
}

function feed(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    // As it is once sizes were observed and painted.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const frame = document.querySelector('.feed')?.getBoundingClientRect();
    const button = document.querySelector('.feed .more');
    if (!frame || !button) throw new Error('got no feed');
    const style = (element: Element) => getComputedStyle(element).visibility === 'visible';
    const foot = style(button) ? button.getBoundingClientRect().top : frame.bottom;
    const entries = [...document.querySelectorAll('.feed li')];
    const seen = entries.filter(style);
    const edge = seen.at(-1)?.getBoundingClientRect().bottom ?? frame.top;
    return {
      shown: seen.length,
      all: entries.length,
      more: style(button) ? Number(/\d+/.exec(button.textContent)?.[0]) : 0,
      cut: seen.filter((entry) => entry.getBoundingClientRect().bottom > foot + 1).length,
      free: foot - edge,
      next: entries[seen.length]?.getBoundingClientRect().height ?? 0,
    };
  });
}

/** The wall once every layer has told its changes. */
async function wall(query: string, width: number, height: number, fontSize?: string) {
  const app = await openApp(`?mode=command${query}`, {
    width,
    height,
    withoutMap: true,
    prepare: async (page) => {
      if (fontSize === undefined) return;
      await page.addInitScript((size) => {
        addEventListener('DOMContentLoaded', () => {
          document.documentElement.style.setProperty('font-size', size);
        });
      }, fontSize);
    },
  });
  await app.page.locator('.feed').waitFor();
  await expect.poll(async () => (await feed(app.page)).all).toBe(6);
  return app;
}

describe('the wall', () => {
  for (const [width, height, query, fontSize] of [
    [1280, 800, ''],
    [1280, 800, '&lang=en'],
    [1920, 1080, ''],
    [1920, 1080, '&lang=en', '200%'],
    [3840, 2160, ''],
  ] as const)
    it(`shows whole changes only at ${width}×${height}${query} ${fontSize ?? ''}`, async () => {
      const app = await wall(query, width, height, fontSize);
      const seen = await feed(app.page);
      expect(seen.cut).toBe(0);
      expect(seen.shown).toBeGreaterThan(0);
      expect(seen.shown + seen.more).toBe(seen.all);
      // As many as there is room for.
      if (seen.more > 0) expect(seen.free).toBeLessThan(seen.next);
      expect(app.complaints).toEqual([]);
      await app.close();
    });

  it('counts again when the window changes, and the keyboard never reaches what is not in sight', async () => {
    const app = await wall('', 1280, 800);
    const before = await feed(app.page);
    await app.page.setViewportSize({ width: 1280, height: 1100 });
    await expect.poll(async () => (await feed(app.page)).shown).toBeGreaterThan(before.shown);
    await app.page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(async () => (await feed(app.page)).shown).toBeLessThan(before.shown);
    const { shown, cut } = await feed(app.page);
    expect(cut).toBe(0);
    const reached = await app.page.evaluate(() => {
      const stops = [...document.querySelectorAll<HTMLElement>('.feed button:not(:disabled)')];
      return stops.filter((stop) => (stop.focus(), document.activeElement === stop)).length;
    });
    expect(reached).toBe(shown + 1);
    await app.close();
  });

  it('leads to all of them, and from there to a commune', async () => {
    const app = await wall('', 1280, 800);
    await app.page.getByRole('button', { name: /^và \d+ thay đổi nữa$/ }).click();
    const dialog = app.page.getByRole('dialog');
    await expect.poll(() => dialog.locator('li').count()).toBe(6);
    await dialog.getByRole('button', { name: /quá hạn rà soát/ }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(app.page.url()).toMatch(/c=\d{5}/);
    await app.close();
  });

  it('is written as large on a screen of four times as many pixels', async () => {
    const share = async (width: number, height: number): Promise<number> => {
      const app = await wall('', width, height);
      const number = await app.page.locator('.tiles strong').first().boundingBox();
      const heading = await app.page.locator('.wall-heading h1').boundingBox();
      await app.close();
      return ((number?.height ?? 0) + (heading?.height ?? 0)) / height;
    };
    expect((await share(3840, 2160)) / (await share(1920, 1080))).toBeCloseTo(1, 1);
  });
});
