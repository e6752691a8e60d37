import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OpenedApp } from './harness';

export const SHEETS = 'tests/fixtures/import/sheets/';

export const dialog = (page: Page) => page.getByRole('dialog');
export const step = (page: Page, name: string) =>
  dialog(page)
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(name) });
export const accept = (page: Page) => dialog(page).getByRole('button', { name: /^Nhận \d/ });

/** The step in sight. */
export async function landed(page: Page): Promise<string> {
  const current = dialog(page).locator('nav [aria-current="step"]');
  await current.waitFor({ timeout: 30_000 });
  return current.innerText();
}

/** The tile of tips: its number. */
export const tips = (page: Page) =>
  page.locator('aside.right .tile', { hasText: 'Nguồn tin nhận được' }).first();

/** How many steps of a history this browser keeps; null when it keeps nothing at all. */
export const keptSteps = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    let steps: number | null = null;
    for (const { name } of databases) {
      if (!name) continue;
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      if (db.objectStoreNames.contains('steps'))
        steps = await new Promise<number>((done) => {
          const count = db.transaction('steps').objectStore('steps').count();
          count.onsuccess = () => done(count.result);
        });
      db.close();
    }
    return steps;
  });

export async function reopened(app: OpenedApp): Promise<void> {
  await app.page.reload();
  await app.page.waitForSelector('html[data-app="ready"]', { state: 'attached' });
}

/** Pastes a text as a person does outside of any field. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.waitForFunction(() => document.documentElement.dataset['intake'] === 'ready');
  await page.evaluate((given) => {
    const data = new DataTransfer();
    data.setData('text/plain', given);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data }),
    );
  }, text);
}

/** Pastes a text and goes to what was made of its columns. */
export async function pasteToColumns(page: Page, text: string): Promise<void> {
  await paste(page, text);
  await landed(page);
  await step(page, 'Cột').click();
}

/** Leaves the dialog and says that nothing of it shall be kept. */
export async function discard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).getByRole('button', { name: 'Bỏ', exact: true }).click();
  await expect.poll(() => dialog(page).count()).toBe(0);
}

/** Pastes the text anew, as next month: the kept columns are used by themselves, and the dialog says so. */
export async function seesKeptColumns(page: Page, text: string): Promise<void> {
  await pasteToColumns(page, text);
  await dialog(page).getByText('Đã dùng cách ghép cột lưu từ').waitFor();
}
