import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'playwright-core';

/** Drops files on the page as a person does: over the map, with the events that a browser sends. */
export async function dropFiles(page: Page, ...paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({
    name: basename(path),
    base64: readFileSync(path).toString('base64'),
  }));
  // What listens comes after the first paint.
  await page.waitForFunction(() => document.documentElement.dataset['intake'] === 'ready');
  await page.evaluate((given) => {
    const data = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    const target = document.querySelector('dialog[open]') ?? document.querySelector('#map');
    for (const type of ['dragenter', 'dragover', 'drop'])
      target?.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer: data }),
      );
  }, files);
}
