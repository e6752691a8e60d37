import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openApp } from './harness';
import { changedPixels } from './pixels';

afterAll(closeBrowser);

const rowsOfTable = '.centre [role="row"], .centre tbody tr';

describe('when something is broken, the screen helps', () => {
  it('an unreadable data folder says what was expected', async () => {
    const app = await openApp('', {
      withoutMap: true,
      prepare: (page) =>
        page.route('**/data/index.json', (route) => route.fulfill({ status: 404, body: '' })),
    });
    const alert = app.page.getByRole('alert').first();
    await alert.waitFor();
    expect(await alert.innerText()).toContain('index.json');
    await app.close();
  });

  it('a data folder that is no data folder is refused, and can be tried again', async () => {
    let broken = true;
    const app = await openApp('', {
      withoutMap: true,
      prepare: (page) =>
        page.route('**/data/index.json', (route) =>
          broken ? route.fulfill({ body: '{"format":"something else"}' }) : route.continue(),
        ),
    });
    const alert = app.page.getByRole('alert').first();
    await alert.waitFor();
    broken = false;
    await alert.getByRole('button').first().click();
    await app.page.waitForSelector('html[data-app="ready"]', { state: 'attached' });
    await app.close();
  });

  it('one broken layer leaves the others standing', async () => {
    const app = await openApp('', {
      prepare: (page) =>
        page.route('**/cameras.csv', (route) => route.fulfill({ body: '\u0000\u0001 not a table' })),
    });
    const text = await app.page.locator('body').innerText();
    expect(text).toContain('164');
    expect(text).toContain('cameras.csv');
    await app.close();
  });

  it('a territory without any layer shows its communes and says what is missing', async () => {
    const app = await openApp('?t=bac-kan-2011', {
      prepare: (page) =>
        page.route('**/bac-kan-2011/territory.json', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, json: { ...(await response.json()), layers: {} } });
        }),
    });
    expect(await app.page.locator('.table-area').innerText()).toContain('Chưa có số liệu để hiện');
    expect(await app.page.locator('.left .legend').innerText()).toMatch(/^Chưa có (số|dữ) liệu\s+8$/);
    await app.page.locator('.right').getByRole('button', { name: 'Nhập số liệu…' }).click();
    await app.page.locator('dialog[open]').waitFor();
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Control+k');
    await app.page.locator('input[role="combobox"]').fill('duc xuan');
    await app.page.locator('[role="listbox"] [role="option"]').first().waitFor();
    await app.close();
  });

  it('without WebGL the table and the figures still work', async () => {
    const app = await openApp('', {
      withoutMap: true,
      prepare: (page) =>
        page.addInitScript(() => {
          const real = HTMLCanvasElement.prototype.getContext;
          HTMLCanvasElement.prototype.getContext = function (
            this: HTMLCanvasElement,
            kind: string,
            ...rest: unknown[]
          ) {
            return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...rest]);
          } as typeof real;
          Object.defineProperty(window, 'OffscreenCanvas', { value: undefined });
        }),
    });
    await app.page.waitForSelector('html[data-map="failed"]', { state: 'attached' });
    await expect.poll(() => app.page.locator('.map-area').innerText()).toMatch(/WebGL/);
    await expect.poll(() => app.page.locator(rowsOfTable).count(), { timeout: 20_000 }).toBeGreaterThan(5);
    await app.close();
  });

  it('a lost WebGL context comes back with the same view', async () => {
    const app = await openApp();
    const lose = (call: 'loseContext' | 'restoreContext') =>
      app.page.evaluate((name) => {
        const canvas = document.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
        const context = canvas?.getContext('webgl2') ?? canvas?.getContext('webgl');
        const held = window as Window & { extension?: WEBGL_lose_context | null };
        held.extension ??= context?.getExtension('WEBGL_lose_context') ?? null;
        if (!held.extension) throw new Error('got no WEBGL_lose_context');
        held.extension[name]();
      }, call);
    // The first picture is gone: what is compared is the live map.
    await app.page.waitForFunction(() => document.querySelector('.picture') === null);
    await app.page.waitForLoadState('networkidle');
    const before = await app.page.screenshot();
    const changed = async () => changedPixels(app.page, before, await app.page.screenshot());
    await lose('loseContext');
    // Without its context the map is empty: the test would not see what it is about otherwise.
    await expect.poll(changed, { timeout: 20_000 }).toBeGreaterThan(50_000);
    await lose('restoreContext');
    // The same picture but for a few pixels of anti-aliasing.
    await expect.poll(changed, { timeout: 20_000 }).toBeLessThan(500);
    await app.close();
  });

  it('a file that was cut short says so on the map and in the export, and its numbers are not taken for good', async () => {
    const app = await openApp('?t=bac-kan-2011', {
      withoutMap: true,
      prepare: (page) =>
        page.route('**/bac-kan-2011/safe-status.csv', async (route) => {
          const whole = await (await route.fetch()).text();
          await route.fulfill({ body: whole.slice(0, whole.lastIndexOf('\n', whole.length / 2)) });
        }),
    });
    const warning = /safe-status\.csv khác với mục lục index\.json/;
    await expect.poll(() => app.page.locator('[data-watermark]').innerText()).toMatch(warning);
    await app.page.getByRole('button', { name: 'Xuất', exact: true }).click();
    const [download] = await Promise.all([
      app.page.waitForEvent('download'),
      app.page.getByRole('menuitem', { name: /CSV/ }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(warning);
    await app.close();
  });

  it('paper takes every row and column of the table, and says where they come from', async () => {
    const app = await openApp('?m=tips.received', { withoutMap: true });
    const { page } = app;
    await page.locator('.table-area tbody tr').first().waitFor();
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.table-area tbody tr').count()).toBeGreaterThanOrEqual(173);
    const clipped = await page.evaluate(() => {
      const place = document.querySelector('.table-area')?.getBoundingClientRect();
      const table = document.querySelector('.table-area table')?.getBoundingClientRect();
      return !place || !table || table.right > place.right + 1 || place.right > innerWidth + 1;
    });
    expect(clipped).toBe(false);
    expect(await page.locator('.print-only').innerText()).toMatch(/Tiền Giang .*Nguồn: .*tips\.csv/);
    await app.close();
  });

  it('a part of the program that cannot be fetched any more is said, and the screen stays', async () => {
    const app = await openApp('?t=bac-kan-2011', { withoutMap: true });
    const { page } = app;
    await page.waitForLoadState('networkidle');
    await page.route('**/assets/**', (route) => route.abort());
    await page.keyboard.press('Control+k');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('Một phần của chương trình chưa tải được');
    expect(await alert.getByRole('button', { name: 'Tải lại trang' }).count()).toBe(1);
    await alert.getByRole('button', { name: 'Đóng' }).click();
    await alert.waitFor({ state: 'detached' });
    expect(await page.locator('aside.right').innerText()).toContain('218');
    await app.close();
  });

  it('an address that is not understood opens the default and says so', async () => {
    const app = await openApp('?t=nowhere&mode=flying&c=abc');
    expect(await app.page.title()).toContain('Tiền Giang');
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  it('so do a layer, a class and a mark that nobody knows, and nothing is called filtered', async () => {
    const app = await openApp('?layers=nothing&f=zzz,not-met,models.overdue&mode=command', {
      withoutMap: true,
    });
    const notice = app.page.locator('.link');
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/layers=nothing · f=zzz,models\.overdue/);
    expect(await app.page.locator('.wall-heading').innerText()).toContain('9 trên 173');
    await app.page.evaluate(() => history.replaceState(null, '', '?mode=command&f=zzz'));
    await app.page.reload();
    await notice.waitFor();
    expect(await app.page.locator('.wall-heading .filtered').count()).toBe(0);
    await app.close();
  });
});
