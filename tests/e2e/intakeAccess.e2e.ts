import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { dropFiles } from './dropFiles';
import { closeBrowser, openApp } from './harness';
import { accept, dialog, landed, SHEETS, step } from './intakePage';

afterAll(closeBrowser);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Findings of axe on what is on screen now. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const result = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations.map((v) => ({ id: v.id, nodes: v.nodes.map((n) => ({ html: n.html })) })))',
  )) as readonly Finding[];
  return result.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' ¦ ')}`);
}

describe('axe finds nothing', () => {
  for (const theme of ['light', 'dark'] as const)
    it(`in any step, ${theme}`, async () => {
      const app = await openApp('', { withoutMap: true, theme });
      const { page } = app;
      await page.getByRole('button', { name: 'Nhập số liệu…' }).click();
      await dialog(page).getByRole('button', { name: 'Chọn tệp…' }).waitFor();
      expect(await findings(page)).toEqual([]);
      await dropFiles(page, `${SHEETS}dirty-names.xlsx`);
      await landed(page);
      for (const name of ['Tệp', 'Cột', 'Kỳ', 'Đặt vào xã', 'Kiểm tra']) {
        await step(page, name).click();
        await expect.poll(() => landed(page)).toContain(name);
        expect(await findings(page), name).toEqual([]);
      }
      await accept(page).click();
      await page.getByRole('button', { name: 'Hoàn tác' }).waitFor();
      expect(await findings(page), 'the word at the foot').toEqual([]);
      await app.close();
    });

  it('on a phone', async () => {
    const app = await openApp('', { width: 390, height: 844, withoutMap: true });
    await dropFiles(app.page, `${SHEETS}good-report.xlsx`);
    await landed(app.page);
    for (const name of ['Tệp', 'Cột', 'Kiểm tra']) {
      await step(app.page, name).click();
      await expect.poll(() => landed(app.page)).toContain(name);
      expect(await findings(app.page), name).toEqual([]);
    }
    await app.close();
  });
});
