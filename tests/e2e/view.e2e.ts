import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openApp } from './harness';

afterAll(closeBrowser);

const title = 'aside.right h1, aside.right h2';

describe('the address owns the view', () => {
  it('follows choices, and back, forward and reload restore them', async () => {
    const app = await openApp();
    const { page } = app;
    await page.getByRole('combobox', { name: 'Kỳ' }).selectOption({ index: 1 });
    await page.waitForFunction(() => location.search.includes('p='));
    const first = page.url();
    await page.getByRole('combobox', { name: 'Địa bàn' }).selectOption('bac-kan-2011');
    await page.waitForFunction(() => location.search.includes('t=bac-kan-2011'));
    await page.waitForFunction(() => document.title.includes('Bắc Kạn'));
    await page.goBack();
    expect(page.url()).toBe(first);
    await page.waitForFunction(() => document.title.includes('Tiền Giang'));
    await page.goForward();
    await page.waitForFunction(() => document.title.includes('Bắc Kạn'));
    const before = { url: page.url(), title: await page.title() };
    await page.reload();
    await page.waitForSelector('html[data-app="ready"]', { state: 'attached' });
    expect({ url: page.url(), title: await page.title() }).toEqual(before);
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  it('selects a commune by code, shows why, and Escape leaves it', async () => {
    const app = await openApp('?t=tien-giang-2018&c=28249');
    const panel = app.page.locator('aside.right');
    expect(await panel.innerText()).toContain('Phường 5');
    expect(await panel.innerText()).toContain('28249');
    await app.page.locator('.map-area [tabindex="0"]').first().focus();
    await app.page.keyboard.press('Escape');
    await app.page.waitForFunction(() => !location.search.includes('c='));
    await app.close();
  });

  it('walks the communes with the arrow keys and opens one with Enter', async () => {
    const app = await openApp('?t=bac-kan-2011');
    const { page } = app;
    await page.locator('.map-area [tabindex="0"]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /c=\d{5}/.test(location.search));
    const first = page.url();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.waitForFunction((before) => location.href !== before, first);
    expect(page.url()).toMatch(/c=\d{5}/);
    await app.close();
  });
});

describe('search', () => {
  for (const [query, expected] of [
    ['phuong 10', 'Phường 10'],
    ['PHƯỜNG 10', 'Phường 10'],
    ['tan hoa thanh', 'Xã Tân Hòa Thành'],
  ] as const)
    it(`finds "${query}"`, async () => {
      const app = await openApp('', { withoutMap: true });
      await app.page.keyboard.press('Control+k');
      await app.page.locator('input[role="combobox"]').fill(query);
      const option = app.page.locator('[role="listbox"] [role="option"]').first();
      await option.waitFor();
      expect(await option.innerText()).toContain(expected);
      await app.page.keyboard.press('Enter');
      await app.page.waitForFunction(() => /c=\d{5}/.test(location.search));
      await app.page.waitForFunction(
        ([selector, name]) => document.querySelector(selector)?.textContent?.includes(name),
        [title, expected] as const,
      );
      await app.close();
    });
});

describe('legend', () => {
  it('filters by class, and the table follows', async () => {
    const app = await openApp();
    await app.page
      .getByRole('button', { name: /Chưa đạt/ })
      .first()
      .click();
    await app.page.waitForFunction(() => location.search.includes('f='));
    expect(await app.page.locator('.centre').innerText()).toContain('9 trên 173');
    await app.close();
  });
});

describe('exports', () => {
  it('the table: with BOM, semicolons, source and watermark, every commune in it', async () => {
    const app = await openApp();
    await app.page.getByRole('button', { name: 'Xuất', exact: true }).click();
    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      app.page.getByRole('menuitem', { name: /CSV/ }).click(),
    ]);
    const path = await download.path();
    const bytes = readFileSync(path);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    expect(text).toContain('Số liệu minh hoạ: phân bổ theo xã là giả định');
    expect(text).toContain('Địa giới sơ đồ');
    expect(
      text.split(/\r?\n/).filter((line) => /;?"?(Xã|Phường|Thị trấn) /.test(line)).length,
    ).toBeGreaterThanOrEqual(173);
    expect(text).toContain(';');
    await app.close();
  });

  it('the picture: of a size to print, not blank, with both archipelagos drawn in', async () => {
    const app = await openApp();
    await app.page.getByRole('button', { name: 'Xuất', exact: true }).click();
    const [download] = await Promise.all([
      app.page.waitForEvent('download', { timeout: 60_000 }),
      app.page.getByRole('menuitem', { name: /PNG/ }).click(),
    ]);
    const picture = readFileSync(await download.path());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    const seen = await app.page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      if (!context) throw new Error('got no 2d context');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const colours = new Map<string, number>();
      for (let i = 0; i < data.length; i += 4) {
        const key = `${data[i]},${data[i + 1]},${data[i + 2]}`;
        colours.set(key, (colours.get(key) ?? 0) + 1);
      }
      const share = (r: number, g: number, b: number) =>
        (colours.get(`${r},${g},${b}`) ?? 0) / (data.length / 4);
      return {
        width: image.width,
        height: image.height,
        colours: colours.size,
        met: share(0x6f, 0xbf, 0xae),
      };
    }, picture.toString('base64'));
    expect(seen.width).toBeGreaterThan(1000);
    expect(seen.colours).toBeGreaterThan(50);
    // Most communes of the default territory are "đạt": their colour is a good part of the picture.
    expect(seen.met).toBeGreaterThan(0.03);
    await app.close();
  });
});

describe('a figure can be opened', () => {
  it('and names its file, its hash, its rows, its boundaries and its formula', async () => {
    const app = await openApp();
    await app.page.locator('aside.right .tile button').first().click();
    const dialog = app.page.getByRole('dialog');
    await dialog.waitFor();
    const text = await dialog.innerText();
    expect(text).toContain('safe-status.csv');
    expect(text).toMatch(/[0-9a-f]{16,64}/);
    expect(text).toMatch(/173/);
    await app.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await app.close();
  });
});
