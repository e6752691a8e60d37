import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openApp, type OpenedApp } from './harness';
import { noteWriting, writtenOn } from './pictureText';

afterAll(closeBrowser);

const ALL = 'safe-status,models,cameras,tips';
const legendOf = (app: OpenedApp, layer: string) => app.page.locator(`[data-legend="${layer}"]`).first();
const filterOf = (app: OpenedApp) => new URL(app.page.url()).searchParams.get('f');

describe('legend of a drawn layer', () => {
  it('keeps what is chosen, says so, survives a reload, and lets go again', async () => {
    const app = await openApp('?layers=models,cameras');
    const models = legendOf(app, 'models');
    await models.getByRole('button', { name: /Quá hạn rà soát/ }).click();
    await app.page.waitForFunction(() => location.search.includes('f=models.overdue'));
    await expect.poll(() => models.innerText(), { timeout: 20_000 }).toContain('Đang hiện 120 trên 481 điểm');
    // By keyboard as well, and beside the first.
    const broken = legendOf(app, 'cameras').getByRole('button', { name: /^Hỏng/ });
    await broken.focus();
    await app.page.keyboard.press('Enter');
    await app.page.waitForFunction(() => location.search.includes('cameras.broken'));
    expect(await broken.getAttribute('aria-pressed')).toBe('true');
    await app.page.reload();
    await app.page.waitForSelector('html[data-map="ready"]', { state: 'attached' });
    expect(filterOf(app)).toBe('models.overdue,cameras.broken');
    await models.getByText('Đang hiện 120 trên 481 điểm').waitFor();
    await models.getByRole('button', { name: 'Hiện tất cả' }).click();
    await models.getByText('Đang hiện').waitFor({ state: 'detached' });
    expect(filterOf(app)).toBe('cameras.broken');
    // A layer that is switched off takes its filter along.
    await app.page.getByRole('switch', { name: /^Camera/ }).click();
    await app.page.waitForFunction(() => !location.search.includes('f='));
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  it('stands beside the classes of the measure, whose filter it leaves alone', async () => {
    const app = await openApp('?layers=models&f=not-met');
    await legendOf(app, 'models')
      .getByRole('button', { name: /Tự quản/ })
      .click();
    await app.page.waitForFunction(() => location.search.includes('models.self-management'));
    expect(filterOf(app)).toBe('not-met,models.self-management');
    await expect
      .poll(() => app.page.locator('.centre').innerText(), { timeout: 20_000 })
      .toContain('9 trên 173');
    await app.page.getByRole('button', { name: 'Bỏ lọc' }).first().click();
    await app.page.waitForFunction(() => !location.search.includes('not-met'));
    expect(filterOf(app)).toBe('models.self-management');
    await app.close();
  });

  it.each([
    ['command', 1280],
    ['command', 390],
    ['stage', 1280],
    ['stage', 390],
    ['planner', 390],
  ] as const)('%s, %i px wide: a filtered map says so and lets go', async (mode, width) => {
    const app = await openApp(`?mode=${mode}&f=not-met`, { width, height: width > 900 ? 800 : 844 });
    const said = app.page.getByText('Đang hiện 9 trên 173 xã, phường').first();
    await said.waitFor();
    const letGo = app.page.getByRole('button', { name: 'Hiện tất cả' });
    await letGo.click();
    await said.waitFor({ state: 'detached' });
    expect(filterOf(app)).toBeNull();
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  it('is on the wall in its short form, and the stage explains its colours', async () => {
    const wall = await openApp(`?mode=command&layers=${ALL}`, { width: 1920, height: 1080 });
    for (const [layer, words] of [
      ['models', 'Quá hạn rà soát'],
      ['cameras', 'Đang hoạt động'],
      ['tips', 'nguồn tin/km²'],
      ['safe-status', 'Mới đạt'],
    ] as const) {
      await legendOf(wall, layer).waitFor();
      await expect.poll(() => legendOf(wall, layer).innerText(), { timeout: 20_000 }).toContain(words);
    }
    expect(wall.complaints).toEqual([]);
    await wall.close();
    const stage = await openApp(`?mode=stage&scene=2&layers=${ALL}`);
    const legend = stage.page.getByRole('group', { name: 'Chú giải' });
    await expect.poll(() => legend.innerText(), { timeout: 20_000 }).toContain('Số điểm mô hình (điểm)');
    expect(await legend.locator('li').count()).toBeGreaterThan(1);
    // Nothing below commune level is drawn there, so nothing is explained.
    expect(await stage.page.locator('[data-legend]').count()).toBe(0);
    await stage.close();
  });

  it('is on every exported picture, with source, date and what is shown', async () => {
    const app = await openApp(`?layers=${ALL}&f=models.overdue`, {
      prepare: noteWriting,
    });
    await legendOf(app, 'tips').waitFor();
    await app.page.getByRole('button', { name: 'Xuất', exact: true }).click();
    await Promise.all([
      app.page.waitForEvent('download', { timeout: 60_000 }),
      app.page.getByRole('menuitem', { name: /PNG/ }).click(),
    ]);
    const written = (await writtenOn(app.page)).join('\n');
    for (const text of [
      'Đạt: 164',
      'Chưa có dữ liệu: 0',
      'Mô hình · Điểm mô hình theo nhóm, 6 tháng đầu năm 2018',
      'Quá hạn rà soát: trên 12 tháng: 120',
      'Nhóm khác: 0',
      'Đang hiện 120 trên 481 điểm',
      'Camera · Camera và vùng quan sát, 6 tháng đầu năm 2018',
      'Hỏng: 101',
      'Tin báo · Nguồn tin trên km², ước tính theo ô, 6 tháng đầu năm 2018',
      'Từ đạt sang chưa đạt: 4',
      'Số liệu đến 30/06/2018',
    ])
      expect(written).toContain(text);
    expect(written.replaceAll('\n', ' ')).toMatch(/Nguồn \(Mô hình\): .*models\.csv/);
    expect(written).toMatch(/\d+ km/);
    expect(app.complaints).toEqual([]);
    await app.close();
  });
});
