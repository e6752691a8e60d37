import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { tips } from '../../src/layers/tips';
import { vn2000System, vn2000Transform } from '../../src/geo/vn2000';
import { readTable } from '../../src/import/readTable';
import { closeBrowser, openApp, type OpenedApp, type OpenOptions } from './harness';

afterAll(closeBrowser);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TERRITORY = '?t=tien-giang-2018';

/** "Phường 4" is three communes, "Trng An" can only be Trung An, and two rows have a word for a number. */
const NAMES = [
  'Tên xã;Kỳ;Nhóm;Số tin tiếp nhận;Có giá trị',
  'Xã Thới Sơn;6 tháng đầu năm 2018;ma túy;12;10',
  'Phường 4;6 tháng đầu năm 2018;ma túy;31;20',
  'Phường 4;6 tháng đầu năm 2018;trật tự xã hội;14;11',
  'Trng An;6 tháng đầu năm 2018;ma túy;9;9',
  'Xã Đạo Thạnh;6 tháng đầu năm 2018;ma túy;nhiều;9',
  'Xã Mỹ Phong;6 tháng đầu năm 2018;ma túy;vài chục;9',
].join('\n');

/** Opens the workspace by keyboard and hands it a file. */
async function bring(name: string, text: string, options: OpenOptions = {}): Promise<OpenedApp> {
  const app = await openApp(TERRITORY, { withoutMap: true, ...options });
  const { page } = app;
  const picker = dialog(page).locator('input[type="file"]').first();
  // What listens comes after the first paint.
  await page.waitForFunction(() => document.documentElement.dataset['intake'] === 'ready');
  await page.keyboard.press('Control+o');
  await picker.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await dialog(page).getByRole('navigation').waitFor({ timeout: 30_000 });
  return app;
}

const dialog = (page: Page) => page.getByRole('dialog');
const step = (page: Page, name: RegExp) => dialog(page).getByRole('navigation').getByRole('button', { name });
const places = (page: Page) => page.locator('[data-places]').getAttribute('data-places');
/** read, accepted, rejected, assigned, outside. */
const sum = (page: Page) => page.locator('[data-sum]').getAttribute('data-sum');

/** What the worker answers takes as long as it takes. */
const eventually = <T>(look: () => Promise<T>) => expect.poll(look, { timeout: 30_000 });

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('dialog [aria-busy="true"]') === null);
}

async function findings({ page }: OpenedApp): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate(
    'axe.run("dialog", { resultTypes: ["violations"] }).then((r) => r.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(" ¦ ")}`))',
  )) as readonly string[];
  return [...found];
}

/** 300 cameras from all over the territory in metres, each in the next of the zones. */
async function metres(...zones: readonly string[]): Promise<string> {
  const lines = readFileSync('geodata/territories/tien-giang-2018/cameras.csv', 'utf8').trim().split('\n');
  const transforms = await Promise.all(
    zones.map((zone) => {
      const system = vn2000System(zone);
      if (!system) throw new Error(`got ${zone}; expected a VN-2000 system`);
      return vn2000Transform(system);
    }),
  );
  const some = lines
    .slice(1)
    .filter((_, i) => i % 4 === 0)
    .slice(0, 300);
  const rows = some.map((line, i) => {
    const [id, lng, lat] = line.split(',');
    const [x, y] = transforms[i % zones.length]!.fromWgs84(Number(lng), Number(lat));
    return `${id};${x.toFixed(2)};${y.toFixed(2)}`;
  });
  return ['Số hiệu;X (m);Y (m)', ...rows].join('\n');
}

describe('names of communes that are not sure', () => {
  it('are placed by a person, by keyboard, and taken back', async () => {
    const app = await bring('tin-bao.csv', NAMES);
    const { page } = app;
    await step(page, /Đặt vào xã/).click();
    await page.locator('[data-places]').waitFor();
    expect(await places(page)).toBe('ambiguous:1 review:1');
    // The first is open, with its three communes on a map that bears the archipelagos.
    await page.getByText('Thay đổi ở 2 dòng: 3, 4').waitFor();
    expect(await page.getByRole('radio', { name: /Phường 4/ }).count()).toBe(3);
    const sketch = page.locator('[data-places] [data-sketch="drawn"]');
    await sketch.waitFor();
    const islands = await page.locator('[data-places] [data-archipelagos]').innerText();
    expect(islands).toMatch(/Hoàng Sa\s*\(Việt Nam\)/);
    expect(islands).toMatch(/Trường Sa\s*\(Việt Nam\)/);
    expect(await findings(app)).toEqual([]);

    await page.locator('[data-places] button[data-row="0"]').focus();
    await page.keyboard.press('2');
    await settled(page);
    await eventually(() => places(page)).toBe('review:1 decided:1');
    await page.getByRole('button', { name: 'Đồng ý xã gần đúng' }).click();
    await eventually(() => places(page)).toBe('decided:2');
    await settled(page);
    await step(page, /Kiểm tra/).click();
    await dialog(page)
      .getByRole('radio', { name: /Báo cáo/ })
      .click();
    await eventually(() => sum(page)).toBe('6 4 2 4 0');

    await step(page, /Đặt vào xã/).click();
    await page.locator('[data-places] button[data-row="0"]').click();
    await page.getByRole('button', { name: 'Bỏ quyết định này' }).click();
    await settled(page);
    await eventually(() => places(page)).toMatch(/ambiguous:1/);
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  it('are decided by any commune of the territory, or left outside', async () => {
    const app = await bring('tin-bao.csv', NAMES);
    const { page } = app;
    await step(page, /Đặt vào xã/).click();
    await page.getByRole('searchbox', { name: /Xã khác/ }).fill('dao thanh');
    await page.getByRole('button', { name: /^Xã Đạo Thạnh .*mã \d{5}/ }).click();
    await settled(page);
    await eventually(() => places(page)).toBe('review:1 decided:1');
    await page.locator('[data-places] button[data-row="0"]').focus();
    await page.keyboard.press('0');
    await settled(page);
    await eventually(() => places(page)).toBe('decided:2');
    await step(page, /Kiểm tra/).click();
    await dialog(page)
      .getByRole('radio', { name: /Báo cáo/ })
      .click();
    await eventually(() => sum(page)).toBe('6 4 2 3 1');
    await app.close();
  });
});

describe('positions in metres', () => {
  it('of two zones wait for a person, who sees where each puts them', async () => {
    const app = await bring('camera.csv', await metres('EPSG:9210', 'EPSG:5897'));
    const { page } = app;
    const zones = page.locator('[data-zones]');
    await zones.waitFor({ timeout: 30_000 });
    const card = (text: string) => zones.locator('ol > li', { hasText: text });
    if ((await zones.getAttribute('data-zones')) === '') {
      expect(await dialog(page).getByText('đọc 300 dòng: nhận 0, loại 300').count()).toBe(1);
      await card('EPSG:9210').getByRole('button', { name: 'Dùng múi này' }).click();
      await eventually(() => zones.getAttribute('data-zones')).toBe('EPSG:9210');
      await settled(page);
      await card('EPSG:5897').getByRole('button', { name: 'Thêm làm múi thứ hai' }).click();
    }
    await eventually(() => zones.getAttribute('data-zones')).toBe('EPSG:9210 EPSG:5897');
    await settled(page);
    await dialog(page)
      .getByText(/đọc 300 dòng: nhận 300, loại 0/)
      .waitFor();
    expect(await findings(app)).toEqual([]);
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  it('of one zone are placed, and the screen says why it is sure', async () => {
    const app = await bring('camera.csv', await metres('EPSG:9210'));
    const { page } = app;
    await step(page, /Đặt vào xã/).click();
    await page.locator('[data-zones="EPSG:9210"]').waitFor({ timeout: 30_000 });
    await page.getByText(/Chắc chắn: .*105°45′.* 300\/300 điểm/).waitFor();
    await app.close();
  });
});

describe('the report', () => {
  it('adds up, is filtered, shows the row as in the file, and gives the rejected rows back', async () => {
    const app = await bring('tin-bao.csv', NAMES);
    const { page } = app;
    await step(page, /Kiểm tra/).click();
    await dialog(page)
      .getByRole('radio', { name: /Báo cáo/ })
      .click();
    await eventually(() => sum(page)).toBe('6 2 4 2 0');
    expect(await findings(app)).toEqual([]);

    await page.locator('[data-issue="notANumber"]').click();
    await page.getByText('Đang hiện 2 trên 5').waitFor();
    await page.getByRole('searchbox', { name: /Tìm theo nội dung/ }).fill('vai chuc');
    await page.getByText('Đang hiện 1 trên 5').waitFor();
    await page.locator('article button[data-row="0"]').click();
    const row = page.getByRole('table', { name: 'Dòng 7 như trong tệp' });
    expect(await row.locator('td').allInnerTexts()).toContain('Xã Mỹ Phong');
    await expect.poll(() => row.locator('td.meant').innerText(), { timeout: 20_000 }).toContain('vài chục');

    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải các dòng bị loại (XLSX)' }).click();
    const saved = await waiting;
    expect(saved.suggestedFilename()).toBe('tin-bao_dong-bi-loai.xlsx');
    const bytes = new Uint8Array(readFileSync(await saved.path()));
    const read = await readTable(bytes, 'rejected.xlsx', tips);
    if (!read.ok) throw new Error(`got ${JSON.stringify(read.issues)}; expected a table`);
    const { headers, rows } = read.value.table;
    expect(headers).toEqual(expect.arrayContaining(['Tên xã', 'Nhóm', 'Số tin tiếp nhận']));
    expect(rows.map(([name]) => name)).toEqual(['Phường 4', 'Phường 4', 'Xã Đạo Thạnh', 'Xã Mỹ Phong']);
    expect(rows.map((cells) => cells.join(' ')).join('\n')).toMatch(/nhiều.*không phải là số/);
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  it('is read on a phone, in the dark, without anything cut off', async () => {
    const app = await bring('tin-bao.csv', NAMES, { width: 390, height: 844, theme: 'dark' });
    const { page } = app;
    await step(page, /Kiểm tra/).click();
    await dialog(page)
      .getByRole('radio', { name: /Báo cáo/ })
      .click();
    await page.locator('[data-issue="notANumber"]').waitFor();
    expect(await findings(app)).toEqual([]);
    const wider = await page.evaluate(() =>
      [...document.querySelectorAll('dialog *')]
        .filter(
          (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX === 'visible',
        )
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(wider).toEqual([]);
    await app.close();
  });
});

describe('what accepting would change', () => {
  it('is said in a sentence, on a map and as a list that speak of the same commune', async () => {
    const app = await bring('tin-bao.csv', NAMES);
    const { page } = app;
    await step(page, /Kiểm tra/).click();
    await page.locator('[data-diff]').waitFor();
    await expect
      .poll(() => page.locator('[data-diff] .sentence').innerText(), { timeout: 20_000 })
      .toMatch(/^2 dòng thay cho toàn bộ số liệu minh hoạ\.$/);
    await page.getByText('Số liệu minh hoạ sẽ được thay hết').waitFor();
    const map = dialog(page).getByRole('application');
    expect(await findings(app)).toEqual([]);
    // The arrows walk the changed communes; Enter filters the list to the one that is announced.
    await map.focus();
    await page.keyboard.press('End');
    const heard = await page.locator('.sketch [role="status"]').first().innerText();
    await page.keyboard.press('Enter');
    const [name = ''] = heard.split(',');
    expect(name).toMatch(/^(Xã|Phường|Thị trấn) /);
    await page.getByRole('button', { name: new RegExp(`^Chỉ ${name}`) }).waitFor();
    await page.getByRole('button', { name: new RegExp(`^Chỉ ${name}`) }).click();
    await page.getByRole('radio', { name: 'Cạnh nhau' }).click();
    expect(await dialog(page).getByRole('application').count()).toBe(2);
    await app.close();
  });
});
