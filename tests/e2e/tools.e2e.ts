import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Download, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openApp, type OpenedApp } from './harness';
import { noteWriting, writtenOn } from './pictureText';
import { SCREENS } from './territories';

afterAll(closeBrowser);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on what is on screen now. */
async function findings({ page }: OpenedApp): Promise<string[]> {
  await page.evaluate(axe);
  return (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html.slice(0, 160)).join(" ¦ ")))',
  )) as string[];
}

async function openTool(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^(Công cụ|Tools)$/ }).click();
  await page.getByRole('menuitem', { name }).click();
  await page.locator('section.tool h2').filter({ hasText: name }).waitFor();
}

const tool = (page: Page) => page.locator('section.tool');
const figure = (page: Page, name: string) =>
  tool(page).getByRole('row').filter({ hasText: name }).first().getByRole('cell').innerText();

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

describe('drawing an area', () => {
  it('by keyboard alone: corners, back, cancel, and figures that are saved with their source', async () => {
    const app = await openApp('?t=bac-kan-2011');
    const { page } = app;
    await openTool(page, 'Vẽ vùng');
    await page.getByRole('button', { name: 'Đa giác' }).press('Enter');
    const sheet = page.getByRole('application', { name: 'Mặt vẽ trên bản đồ: Đa giác' });
    await sheet.waitFor();
    expect(await sheet.evaluate((node) => node === document.activeElement)).toBe(true);
    const move = async (key: string, times: number): Promise<void> => {
      for (let i = 0; i < times; i++) await page.keyboard.press(`Shift+${key}`);
    };
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Đa giác' }).press('Enter');
    await move('ArrowLeft', 2);
    await page.keyboard.press('Enter');
    await move('ArrowRight', 4);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Backspace');
    expect(await page.getByRole('button', { name: 'Xong' }).isDisabled()).toBe(true);
    await page.keyboard.press('Enter');
    await move('ArrowDown', 2);
    await page.keyboard.press('Enter');
    await page.keyboard.press('f');
    await tool(page)
      .getByText(/km² · \d+ xã, phường/)
      .waitFor();
    expect(await findings(app)).toEqual([]);
    const camera = await figure(page, 'Số camera');
    expect(camera).toMatch(/^\d+ camera$/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      tool(page).getByRole('button', { name: 'Xuất CSV' }).click(),
    ]);
    const csv = await textOf(download);
    expect(csv).toContain(`Camera;Số camera;${camera.split(' ')[0]};camera;`);
    expect(csv).toContain('SHA-256');
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await tool(page).getByText(/km² ·/).waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await tool(page).waitFor({ state: 'detached' });
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  it('with the pointer: a circle over everything holds what the territory holds', async () => {
    const app = await openApp('?t=bac-kan-2011');
    const { page } = app;
    await openTool(page, 'Vẽ vùng');
    await page.getByLabel('Bán kính (km)').fill('60');
    await tool(page).getByRole('button', { name: 'Vẽ', exact: true }).click();
    await tool(page).getByText('8 xã, phường').waitFor();
    const all = await figure(page, 'Số camera');
    await page.getByRole('button', { name: 'Vòng tròn' }).click();
    const box = (await page.getByRole('application', { name: /Mặt vẽ/ }).boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 20, y + 10);
    await page.mouse.move(x + 40, y + 20);
    await page.mouse.up();
    await tool(page).getByText('bán kính').waitFor();
    const some = await figure(page, 'Số camera');
    expect(parseInt(some, 10)).toBeLessThan(parseInt(all, 10));
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await tool(page).getByText('8 xã, phường').waitFor();
    expect(await figure(page, 'Số camera')).toBe(all);
    expect(app.complaints).toEqual([]);
    await app.close();
  });
});

describe('gaps of the cameras', () => {
  it('are listed, drawn for a commune, in the link, in the file and in the picture', async () => {
    const app = await openApp('?t=bac-kan-2011&tool=gaps', { prepare: noteWriting });
    const { page } = app;
    await tool(page).getByText('Chọn một xã trên bản đồ').waitFor();
    const rows = tool(page).locator('tbody tr');
    expect(await rows.count()).toBe(8);
    const name = await rows.first().getByRole('button').innerText();
    const km2 = await rows.first().getByRole('cell').first().innerText();
    await rows.first().getByRole('button').click();
    await tool(page)
      .getByText(new RegExp(`^${name}: ${km2} trên [\\d,.]+ km² chưa được quan sát`))
      .waitFor();
    const gap = page.locator('path.gap[fill]:not([fill="none"])');
    expect((await gap.boundingBox())!.width).toBeGreaterThan(20);
    expect(await findings(app)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      tool(page).getByRole('button', { name: 'Xuất CSV' }).click(),
    ]);
    const csv = await textOf(download);
    expect(csv).toContain(`;${name};`);
    expect(csv).toContain('SHA-256');

    await page.reload();
    await gap.waitFor({ timeout: 30_000 });
    await Promise.all([
      page.waitForEvent('download'),
      (async () => {
        await page.getByRole('button', { name: 'Xuất', exact: true }).click();
        await page.getByRole('menuitem', { name: /PNG/ }).click();
      })(),
    ]);
    expect((await writtenOn(page)).join(' ')).toContain('Khoảng trống camera');
    await page.getByRole('button', { name: 'Đóng công cụ' }).click();
    await gap.waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('tool=');
    expect(app.complaints).toEqual([]);
    await app.close();
  });
});

describe('unusual places', () => {
  it('are listed with their kind, drawn, and opened; in English too', async () => {
    const app = await openApp('?t=tien-giang-2018&lang=en');
    const { page } = app;
    await openTool(page, 'Unusual places');
    await page.getByRole('combobox', { name: 'Measure' }).selectOption('cameras.count');
    await tool(page)
      .getByText(/Moran's I = 0\.\d+/)
      .waitFor();
    await page.waitForFunction(() => location.search.includes('m=cameras.count'));
    const rows = tool(page).locator('tbody tr');
    const count = await rows.count();
    expect(count).toBeGreaterThan(0);
    await expect
      .poll(() => tool(page).getByRole('status').first().innerText(), { timeout: 20_000 })
      .toBe(`${count} of 173 communes`);
    expect(await page.locator('.map-area svg path.outline').count()).toBe(count);
    await expect
      .poll(() => rows.first().innerText(), { timeout: 20_000 })
      .toMatch(/[▲▼]{2} (High|Low) among (high|low)/);
    expect(await findings(app)).toEqual([]);
    await rows.first().getByRole('button').click();
    await page.waitForFunction(() => /c=\d{5}/.test(location.search));
    expect(app.complaints).toEqual([]);
    await app.close();
  });
});

describe('two layers together', () => {
  it('offers three tables, each for the layers that it needs, on a phone in the dark as well', async () => {
    const app = await openApp('?t=tien-giang-2018', { ...SCREENS[2], theme: 'dark' });
    const { page } = app;
    await openTool(page, 'Ghép hai lớp');
    const choice = page.getByRole('combobox', { name: 'Bảng' });
    const offered = await choice.locator('option').allInnerTexts();
    expect(offered).toHaveLength(3);
    for (const label of offered) {
      await choice.selectOption({ label });
      await tool(page).locator('tbody tr').first().waitFor();
      expect(await tool(page).locator('tbody tr').count()).toBe(20);
      expect(await findings(app)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Hiện tất cả' }).click();
    expect(await tool(page).locator('tbody tr').count()).toBe(173);
    expect(app.complaints).toEqual([]);
    await app.close();
  });
});
