import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tempFolder } from '../fixtures/tempFolder';
import { dropFiles } from './dropFiles';
import { closeBrowser, mapReady, openApp, type OpenedApp } from './harness';

/** What officers do with data that this browser keeps: own boundaries, a package for another machine, a second tab. */
const CAMERAS = 'dist/data/territories/kon-tum-2023/cameras.csv';

const folder = tempFolder();
afterAll(closeBrowser);

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Six communes of 0.1° in two rows; every one reaches 0.002° into its right neighbour: overlaps, as in real files. */
function boundaries(): string {
  const features = Array.from({ length: 6 }, (_, i) => {
    const [west, south] = [105.5 + (i % 3) * 0.1, 20.9 + Math.floor(i / 3) * 0.1];
    const [east, north] = [west + (i % 3 === 2 ? 0.1 : 0.102), south + 0.1];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    return {
      type: 'Feature',
      properties: { ma_xa: `0${String(1001 + i)}`, ten_xa: `Xã Đồng ${'ABCDEG'[i]}`, tinh: 'Tỉnh Thử' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

const dialog = (page: Page) => page.getByRole('dialog');
const shows = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), text, { timeout: 30_000 });

async function acceptTable(page: Page, path: string): Promise<void> {
  await dropFiles(page, path);
  const accept = dialog(page).getByRole('button', { name: /^Nhận [\d.]+ dòng/ });
  await accept.waitFor({ timeout: 30_000 });
  await accept.click();
  await dialog(page).waitFor({ state: 'detached', timeout: 30_000 });
}

async function openKept(page: Page): Promise<void> {
  await page.locator('aside.left').getByRole('button', { name: 'Kho số liệu' }).click();
  await dialog(page).getByRole('radiogroup').waitFor();
}

/** The first number of the tile of cameras. */
async function cameras(page: Page): Promise<string> {
  return page.locator('aside.right .tile', { hasText: 'Camera' }).first().innerText();
}

describe('boundaries dropped on the map', () => {
  let app: OpenedApp;
  beforeAll(async () => {
    app = await openApp('?t=bac-kan-2011');
  });
  afterAll(() => app.close());

  it('become a territory that opens at once, and is told what was repaired', async () => {
    const { page } = app;
    await expect
      .poll(() => page.locator('[data-watermark]').innerText(), { timeout: 20_000 })
      .toContain('Nạp ranh giới thật');
    await dropFiles(page, written('ranh-gioi.geojson', boundaries()));
    const accept = dialog(page).getByRole('button', { name: 'Nhận ranh giới này' });
    await shows(page, '6 đối tượng → 6 xã, phường');
    const told = await dialog(page).innerText();
    expect(told).toMatch(/Chồng lấn\s+[\d,]+ km²\s+4 chỗ\s+0 km²/);
    expect(told).toContain('Quần đảo Hoàng Sa');
    await dialog(page).getByLabel('Tên địa bàn').fill('Tỉnh Thử');
    await dialog(page).getByLabel('Tên địa bàn').press('Enter');
    await dialog(page).getByLabel('Người nhập').fill('Lan');
    await accept.click();
    await page.waitForURL(/t=tinh-thu/);
    await shows(page, '6 xã, phường');
    expect(await page.locator('body').innerText()).not.toContain('Địa giới sơ đồ');
  });

  it('are counted on', async () => {
    const { page } = app;
    const rows = ['id,lng,lat', 'c1,105.55,20.95', 'c2,105.56,20.96', 'c3,105.65,21.05', 'c4,100,10'];
    await acceptTable(page, written('camera.csv', rows.join('\n')));
    await shows(page, 'Đã nhận');
    await expect.poll(() => cameras(page), { timeout: 20_000 }).toMatch(/\b3\b/);
  });

  it('are answered for later: the history opens what the import found', async () => {
    const { page } = app;
    await openKept(page);
    await dialog(page).getByRole('radio', { name: 'Lịch sử' }).click();
    await dialog(page)
      .getByRole('button', { name: /^Báo cáo · / })
      .first()
      .click();
    const report = page.locator('[data-kept-report]');
    await report.locator('[data-issue="outsideTerritory"]').waitFor();
    await report.getByRole('button', { name: /Dòng 5 .*ngoài/ }).click();
    expect(await report.innerText()).toContain('outsideTerritory');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
  });

  it('stay over a reload', async () => {
    const { page } = app;
    await page.reload();
    await mapReady(page);
    await shows(page, 'Tỉnh Thử');
    await expect.poll(() => cameras(page), { timeout: 20_000 }).toMatch(/\b3\b/);
  });

  it('are listed with who brought them, and go when they are removed; the history brings them back', async () => {
    const { page } = app;
    await openKept(page);
    await expect
      .poll(() => dialog(page).innerText(), { timeout: 20_000 })
      .toContain('ranh giới nạp ở máy này');
    await expect.poll(() => dialog(page).innerText(), { timeout: 20_000 }).toContain('camera.csv');
    await dialog(page)
      .getByRole('button', { name: /^Gỡ địa bàn này/ })
      .click();
    await shows(page, 'Đã gỡ Tỉnh Thử');
    await page.waitForFunction(() => !location.search.includes('tinh-thu'));
    await dialog(page).getByRole('radio', { name: 'Lịch sử' }).click();
    await expect
      .poll(() => dialog(page).innerText(), { timeout: 20_000 })
      .toContain('Nạp ranh giới Tỉnh Thử');
    await dialog(page).getByRole('button', { name: 'Khôi phục · Bước 2' }).click();
    await shows(page, 'Đã khôi phục số liệu của bước 2');
    await dialog(page).getByRole('radio', { name: 'Đang giữ' }).click();
    await expect.poll(() => dialog(page).innerText(), { timeout: 20_000 }).toContain('Tỉnh Thử');
    expect(app.complaints).toEqual([]);
  });
});

describe('a data package', () => {
  it('brings the same numbers to another machine', async () => {
    const half = readFileSync(CAMERAS, 'utf8').split('\n').slice(0, 301).join('\n');
    const here = await openApp('?t=kon-tum-2023');
    await acceptTable(here.page, written('camera-kon-tum.csv', half));
    await here.page.waitForFunction(() => /t=kon-tum-2023/.test(location.search));
    await expect.poll(() => cameras(here.page), { timeout: 20_000 }).not.toContain('640');
    const counted = (await cameras(here.page)).split('\n').slice(0, 3);
    await openKept(here.page);
    await dialog(here.page).getByRole('radio', { name: 'Gói số liệu' }).click();
    await dialog(here.page).getByLabel('Ghi chú cho người nhận').fill('gửi phòng kế hoạch');
    const [saved] = await Promise.all([
      here.page.waitForEvent('download'),
      dialog(here.page).getByRole('button', { name: 'Xuất gói số liệu…' }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^binh-yen_goi-so-lieu_kon-tum-2023_\d{4}-\d\d-\d\d\.zip$/);
    const path = join(folder, 'goi.zip');
    await saved.saveAs(path);
    await here.close();

    const there = await openApp('?t=kon-tum-2023');
    expect(await cameras(there.page)).toContain('640');
    await dropFiles(there.page, path);
    const accept = dialog(there.page).getByRole('button', { name: 'Nhận gói' });
    await accept.waitFor({ timeout: 30_000 });
    await there.page.waitForFunction(
      () => !document.querySelector('dialog .primary')?.hasAttribute('disabled'),
    );
    const told = await dialog(there.page).innerText();
    expect(told).toContain('gửi phòng kế hoạch');
    expect(told).toContain('mã băm khớp cả');
    expect(told).toContain('thay số liệu máy chủ');
    await accept.click();
    await shows(there.page, 'Đã nhận gói goi.zip');
    await expect
      .poll(async () => (await cameras(there.page)).split('\n').slice(0, 3), { timeout: 20_000 })
      .toEqual(counted);
    await there.page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect.poll(() => cameras(there.page), { timeout: 20_000 }).toContain('640');
    expect([...here.complaints, ...there.complaints]).toEqual([]);
    await there.close();
  });

  it('that was tampered with is refused, and nothing is kept', async () => {
    const path = join(folder, 'goi.zip');
    const bytes = readFileSync(path);
    // In the middle lies packed content: its checksum no longer fits.
    const at = Math.floor(bytes.length / 2);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    writeFileSync(join(folder, 'goi-hong.zip'), bytes);
    const app = await openApp('?t=kon-tum-2023');
    await dropFiles(app.page, join(folder, 'goi-hong.zip'));
    await shows(app.page, 'Không dùng được gói này');
    expect(await dialog(app.page).getByRole('button', { name: 'Nhận gói' }).isDisabled()).toBe(true);
    await app.close();
  });
});

describe('two tabs', () => {
  it('an accept in one shows in the other, with a word', async () => {
    const app = await openApp('?t=kon-tum-2023');
    const other = await app.page.context().newPage();
    await other.goto(`${app.appUrl}?t=kon-tum-2023`);
    await other.waitForSelector('html[data-app="ready"]', { state: 'attached' });
    await expect.poll(() => cameras(other), { timeout: 20_000 }).toContain('640');
    const few = readFileSync(CAMERAS, 'utf8').split('\n').slice(0, 51).join('\n');
    await acceptTable(app.page, written('it-camera.csv', few));
    await expect.poll(() => cameras(other), { timeout: 20_000 }).not.toContain('640');
    await openKept(other);
    await shows(other, 'it-camera.csv');
    await openKept(app.page);
    await dialog(app.page)
      .getByRole('button', { name: /^Gỡ Camera/ })
      .click();
    await shows(other, 'Một thẻ khác vừa đổi số liệu');
    await expect.poll(() => cameras(other), { timeout: 20_000 }).toContain('640');
    await app.close();
  });
});
