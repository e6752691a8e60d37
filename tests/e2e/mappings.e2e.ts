import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readMappings } from '../../src/import/savedMappings';
import { tempFolder } from '../fixtures/tempFolder';
import { dropFiles } from './dropFiles';
import { closeBrowser, openApp } from './harness';
import { dialog, discard, landed, pasteToColumns, seesKeptColumns, SHEETS, step } from './intakePage';

const folder = tempFolder();
afterAll(closeBrowser);

describe('what the columns are', () => {
  const cells = 'Xã\tHuyện\tSố tin\nXã Tân Hội\tThị xã Cai Lậy\t7\nXã Mỹ Phong\tTP Mỹ Tho\t3';

  it('leaves as a file and is used by another machine, at once and for the next file', async () => {
    const path = join(folder, 'ghep.json');
    const here = await openApp('', { withoutMap: true });
    await pasteToColumns(here.page, cells);
    const columnHere = dialog(here.page).getByRole('combobox', { name: 'Cột «Huyện» là' });
    await columnHere.selectOption('');
    await dialog(here.page).getByText('tự chọn').first().waitFor();
    const [saved] = await Promise.all([
      here.page.waitForEvent('download'),
      dialog(here.page).getByRole('button', { name: 'Lưu cách ghép ra tệp' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('binh-yen_cach-ghep-cot_tips.json');
    await saved.saveAs(path);
    const read = readMappings(new Uint8Array(readFileSync(path)));
    expect(read.ok && read.value[0]?.columns).toEqual({ commune_name: 'Xã', received: 'Số tin' });
    await here.close();

    const there = await openApp('', { withoutMap: true });
    const { page } = there;
    const column = dialog(page).getByRole('combobox', { name: 'Cột «Huyện» là' });
    await pasteToColumns(page, cells);
    expect(await column.inputValue()).toBe('district');
    const input = dialog(page).getByLabel('Dùng tệp cách ghép…', { exact: true }).and(page.locator('input'));
    await input.setInputFiles(join(SHEETS, 'good-points.geojson'));
    await dialog(page).getByText('Không dùng được good-points.geojson').waitFor();
    expect(await column.inputValue()).toBe('district');
    await input.setInputFiles(path);
    await dialog(page).getByText('Đã ghép cột theo ghep.json').waitFor();
    await expect.poll(() => column.inputValue()).toBe('');
    await discard(page);

    await seesKeptColumns(page, cells);
    expect(await column.inputValue()).toBe('');
    expect([...here.complaints, ...there.complaints]).toEqual([]);
    await there.close();
  });
});

describe('a map file of points', () => {
  it('is a table, in its own system of coordinates and its old letters', async () => {
    const app = await openApp('', { withoutMap: true });
    const { page } = app;
    await dropFiles(page, join(SHEETS, 'dirty-points-vn2000.zip'));
    await landed(page);
    await step(page, 'Tệp').click();
    await dialog(page).getByText('Shapefile nén (ZIP)').waitFor();
    await dialog(page).getByText('Chữ kiểu cũ đã được đổi sang Unicode').waitFor();
    await step(page, 'Kiểm tra').click();
    await dialog(page).getByText('2 camera thay cho toàn bộ số liệu minh hoạ').waitFor();
    await dialog(page)
      .getByText(/^Báo cáo đọc tệp/)
      .click();
    await dialog(page).getByText('toạ độ VN-2000 (mét) đã chuyển sang độ').first().waitFor();
    expect(app.complaints).toEqual([]);
    await app.close();
  });

  it('with lines among its points says what to do', async () => {
    const app = await openApp('', { withoutMap: true });
    await dropFiles(app.page, join(SHEETS, 'hostile-mixed.topojson'));
    await dialog(app.page).getByText('không chỉ có điểm').waitFor({ timeout: 20_000 });
    await dialog(app.page).getByText('Xuất riêng lớp điểm').waitFor();
    await app.close();
  });
});
