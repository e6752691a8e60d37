import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { dropFiles } from './dropFiles';
import { closeBrowser, openApp } from './harness';
import {
  accept,
  dialog,
  discard,
  keptSteps,
  landed,
  paste,
  pasteToColumns,
  reopened,
  seesKeptColumns,
  SHEETS,
  step,
  tips,
} from './intakePage';

afterAll(closeBrowser);

describe('an Excel file of a commune, dropped on the map', () => {
  it('is seen, accepted, kept over a reload, and taken back', async () => {
    const app = await openApp();
    const { page } = app;
    const before = await tips(page).innerText();
    expect(before).toContain('2.462');
    expect(await page.locator('[data-watermark]').innerText()).not.toContain('ở lớp');

    await dropFiles(page, `${SHEETS}good-report.xlsx`);
    // Nothing needs a decision: what would change is the first thing seen.
    expect(await landed(page)).toContain('Kiểm tra');
    await expect.poll(() => dialog(page).innerText(), { timeout: 20_000 }).toContain('2.462');
    await step(page, 'Tệp').click();
    await expect
      .poll(() => dialog(page).innerText(), { timeout: 20_000 })
      .toMatch(/tổng ghi 24, cộng được 24/);
    await step(page, 'Cột').click();
    expect(await dialog(page).getByRole('combobox', { name: 'Tên xã, phường' }).inputValue()).toBe(
      'commune_name',
    );
    await step(page, 'Kỳ').click();
    await expect.poll(() => dialog(page).innerText(), { timeout: 20_000 }).toContain('theo tiêu đề');
    await step(page, 'Kiểm tra').click();
    await accept(page).click();

    const told = page.getByText('Đã nhận 4 dòng vào lớp «Tin báo»');
    await told.waitFor();
    await expect.poll(() => tips(page).innerText()).toMatch(/(^|\D)24\D/);
    expect(page.url()).toContain('m=tips.');
    const mark = await page.locator('[data-watermark]').innerText();
    expect(mark).toContain('Camera');
    expect(mark).not.toContain('Tin báo');
    expect(await keptSteps(page)).toBe(1);

    await reopened(app);
    await expect.poll(() => tips(page).innerText()).toMatch(/(^|\D)24\D/);

    // Accepted again, so that there is something to take back from the word at the foot.
    await dropFiles(page, `${SHEETS}second-report.ods`);
    await landed(page);
    await accept(page).click();
    await page.getByRole('button', { name: 'Hoàn tác' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Đã hoàn tác').waitFor();
    expect(await keptSteps(page)).toBe(3);
    await expect.poll(() => tips(page).innerText()).toMatch(/(^|\D)24\D/);
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  it('is what it was before when it is taken back', async () => {
    const app = await openApp();
    const { page } = app;
    const before = await tips(page).innerText();
    await dropFiles(page, `${SHEETS}good-report.csv`);
    await landed(page);
    await accept(page).click();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('Đã hoàn tác').waitFor();
    await expect.poll(() => tips(page).innerText()).toBe(before);
    expect(await page.locator('[data-watermark]').innerText()).not.toContain('ở lớp');
    await app.close();
  });
});

describe('a dirty file', () => {
  it('lands on what a person has to choose; the choice is previewed and remembered', async () => {
    const app = await openApp();
    const { page } = app;
    await dropFiles(page, `${SHEETS}dirty-names.xlsx`);
    expect(await landed(page)).toContain('Đặt vào xã');
    const footer = dialog(page).locator('footer');
    await expect.poll(() => footer.innerText(), { timeout: 20_000 }).toContain('nhận 7, loại 3');
    // The first of the names is open, with its candidates.
    await dialog(page).locator('fieldset input[type="radio"]').first().click();
    await expect.poll(() => footer.innerText()).toContain('nhận 8, loại 2');
    await step(page, 'Kiểm tra').click();
    await accept(page).click();
    await page.getByText('Đã nhận 8 dòng').waitFor();

    await dropFiles(page, `${SHEETS}dirty-names.xlsx`);
    await landed(page);
    await expect.poll(() => footer.innerText(), { timeout: 20_000 }).toContain('nhận 8, loại 2');
    // Leaving a file in which nothing was decided asks nothing.
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog(page).count()).toBe(0);
    await app.close();
  });

  it('shows old fonts before and after, and a period that is missing can be added', async () => {
    const app = await openApp();
    const { page } = app;
    await dropFiles(page, `${SHEETS}dirty-tcvn3-fonts.xlsx`, `${SHEETS}dirty-periods.xlsx`);
    await landed(page);
    await expect.poll(() => dialog(page).innerText(), { timeout: 20_000 }).toContain('Tệp 1 trên 2');
    await step(page, 'Tệp').click();
    const text = await dialog(page).innerText();
    expect(text).toContain('TCVN3 (ABC)');
    expect(text).toContain('Phường Tân Long');
    await dialog(page).getByRole('button', { name: 'Bỏ qua tệp này' }).click();
    await expect.poll(() => dialog(page).getByRole('heading', { level: 2 }).innerText()).toContain('periods');
    expect(await landed(page)).toContain('Kỳ');
    await dialog(page)
      .getByRole('button', { name: /^Thêm kỳ «Quý I/ })
      .click();
    await expect.poll(() => dialog(page).locator('footer').innerText()).toContain('nhận 4, loại 1');
    // Something was decided: Esc asks first.
    await page.keyboard.press('Escape');
    await dialog(page).getByRole('button', { name: 'Làm tiếp' }).click();
    await discard(page);
    expect(await keptSteps(page)).toBeFalsy();
    await app.close();
  });

  it('of persons is refused with the reason, and nothing is stored', async () => {
    const app = await openApp();
    const { page } = app;
    await dropFiles(page, `${SHEETS}hostile-identity.xlsx`);
    await landed(page);
    const text = await dialog(page).innerText();
    expect(text).toContain('Tệp bị từ chối');
    expect(text).toContain('Họ và tên người báo tin');
    expect(text).toContain('Xoá hẳn các cột ấy');
    expect(await accept(page).count()).toBe(0);
    for (const name of ['Cột', 'Kiểm tra']) {
      await step(page, name).click();
      expect(await accept(page).count()).toBe(0);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog(page).count()).toBe(0);
    expect(await keptSteps(page)).toBeFalsy();
    await expect.poll(() => tips(page).innerText(), { timeout: 20_000 }).toContain('2.462');
    await app.close();
  });

  it('that is no table says what came, what is expected and what to do', async () => {
    const app = await openApp('', { withoutMap: true });
    await dropFiles(app.page, `${SHEETS}hostile-word.docx`);
    const alert = dialog(app.page).getByRole('alert');
    await alert.waitFor();
    const text = await alert.innerText();
    for (const part of ['DOCX', 'XLSX', 'thả lại']) expect(text).toContain(part);
    await app.close();
  });
});

/** A table of so many rows, large enough to be interrupted. */
const largeTable = (rows: number): string =>
  ['Tên xã\tHuyện\tSố tin', ...Array.from({ length: rows }, (_, i) => `Xã ${i}\tH. Cái Bè\t${i % 9}`)].join(
    '\n',
  );

describe('other ways in, and out', () => {
  it('cells are pasted, and wait for their period', async () => {
    const app = await openApp('', { withoutMap: true });
    const { page } = app;
    await paste(page, 'Xã\tHuyện\tSố tin\nXã Tân Hội\tThị xã Cai Lậy\t7\nXã Mỹ Phong\tTP Mỹ Tho\t3');
    expect(await landed(page)).toContain('Kỳ');
    await expect
      .poll(() => dialog(page).getByRole('heading', { level: 2 }).innerText(), { timeout: 20_000 })
      .toContain('các ô đã dán');
    await dialog(page).getByRole('combobox', { name: 'Cả tệp là số liệu của kỳ' }).selectOption('2018-H1');
    await step(page, 'Kiểm tra').click();
    await expect.poll(() => accept(page).isEnabled()).toBe(true);
    await app.close();
  });

  it('columns that were kept are used by themselves, said so, and can be left', async () => {
    const app = await openApp('', { withoutMap: true });
    const { page } = app;
    const column = dialog(page).getByRole('combobox', { name: 'Cột «Huyện» là' });
    const cells = 'Xã\tHuyện\tSố tin\nXã Tân Hội\tThị xã Cai Lậy\t7\nXã Mỹ Phong\tTP Mỹ Tho\t3';
    await pasteToColumns(page, cells);
    expect(await column.inputValue()).toBe('district');
    await column.selectOption('');
    await dialog(page).getByText('tự chọn').first().waitFor();
    await dialog(page).getByRole('button', { name: 'Lưu cách ghép cột này' }).click();
    await dialog(page).getByText('Đã lưu').waitFor();
    await discard(page);

    await seesKeptColumns(page, cells);
    expect(await column.inputValue()).toBe('');
    await dialog(page).getByRole('button', { name: 'Về cách ghép đề xuất' }).click();
    await expect.poll(() => column.inputValue()).toBe('district');
    await app.close();
  });

  it('a reading is cancelled at once, and the next file is read', async () => {
    const app = await openApp('', { withoutMap: true });
    const { page } = app;
    await paste(page, largeTable(60_000));
    await dialog(page).getByRole('button', { name: 'Huỷ' }).click();
    await expect.poll(() => dialog(page).count()).toBe(0);
    await dropFiles(page, `${SHEETS}good-report.xlsx`);
    expect(await landed(page)).toContain('Kiểm tra');
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  it('by keyboard alone: Ctrl O, the file picker, steps, accept', async () => {
    const app = await openApp('?mode=command', { withoutMap: true });
    const { page } = app;
    await page.waitForFunction(() => document.documentElement.dataset['intake'] === 'ready');
    // Listened to from the start: a picker that nobody takes over is left at once.
    page.on('filechooser', () => {});
    await page.keyboard.press('Control+o');
    await dialog(page).getByRole('button', { name: 'Chọn tệp…' }).waitFor();
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
    await chooser.setFiles(`${SHEETS}good-report.csv`);
    await landed(page);
    await accept(page).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Đã nhận').waitFor();
    expect(page.url()).toContain('mode=command');
    await app.close();
  });

  it('where nothing can be kept, it is seen all the same and can be downloaded', async () => {
    const app = await openApp('', {
      withoutMap: true,
      prepare: (page) =>
        page.addInitScript(() => {
          Object.defineProperty(window, 'indexedDB', { get: () => undefined });
        }),
    });
    const { page } = app;
    await dropFiles(page, `${SHEETS}good-report.xlsx`);
    await landed(page);
    await expect.poll(() => dialog(page).innerText(), { timeout: 20_000 }).toContain('chỉ xem trước được');
    expect(await accept(page).isDisabled()).toBe(true);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog(page)
        .getByRole('button', { name: /^Tải tệp đã kiểm tra/ })
        .click(),
    ]);
    expect(download.suggestedFilename()).toBe('tips.csv');
    expect(readFileSync(await download.path(), 'utf8').split('\n')[0]).toContain('received');
    await app.close();
  });
});
