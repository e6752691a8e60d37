import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, openApp, type OpenedApp } from './harness';
import { SCREENS } from './territories';

afterAll(closeBrowser);

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** Findings of axe (WCAG 2.2 A and AA, best practices) on what is on screen now. */
async function findings(app: OpenedApp): Promise<string[]> {
  // The page's own policy forbids injected scripts; the debugger's evaluation is not bound by it.
  await app.page.evaluate(axe);
  const result = (await app.page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations.map((v) => ({ id: v.id, nodes: v.nodes.map((n) => ({ html: n.html })) })))',
  )) as readonly Finding[];
  return result.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' ¦ ')}`);
}

describe('axe finds nothing', () => {
  for (const mode of ['planner', 'command', 'stage'] as const)
    for (const theme of ['light', 'dark'] as const)
      it(`${mode}, ${theme}`, async () => {
        const app = await openApp(`?mode=${mode}&theme=${theme}`, { theme });
        expect(await findings(app)).toEqual([]);
        await app.close();
      });

  it('command, with all changes opened', async () => {
    const app = await openApp('?mode=command');
    await app.page.getByRole('button', { name: /thay đổi nữa/ }).click();
    await app.page.getByRole('dialog').waitFor();
    expect(await findings(app)).toEqual([]);
    await app.close();
  });

  it('on a phone', async () => {
    const app = await openApp('', SCREENS[2]);
    expect(await findings(app)).toEqual([]);
    await app.close();
  });

  it('with a commune, the search and an opened figure', async () => {
    const app = await openApp('?c=28249');
    expect(await findings(app)).toEqual([]);
    await app.page.keyboard.press('Control+k');
    await app.page.locator('input[role="combobox"]').fill('tan');
    expect(await findings(app)).toEqual([]);
    await app.page.keyboard.press('Escape');
    await app.page.goto(`${app.appUrl}`);
    await app.page.waitForSelector('aside.right .tile button');
    await app.page.locator('aside.right .tile button').first().click();
    await app.page.getByRole('dialog').waitFor();
    expect(await findings(app)).toEqual([]);
    await app.close();
  });

  it('bites: an image without a text is found', async () => {
    const app = await openApp('', { withoutMap: true });
    await app.page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
    expect((await findings(app)).some((one) => one.startsWith('image-alt'))).toBe(true);
    await app.close();
  });
});

/** How far the page can be scrolled sideways, in pixels. */
const sideways = (app: OpenedApp) =>
  app.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe('large type', () => {
  it('at 400 % (320 px wide) nothing is lost sideways', async () => {
    const app = await openApp('', { width: 320, height: 256, withoutMap: true });
    expect(await sideways(app)).toBeLessThanOrEqual(0);
    await app.close();
  });

  it('with text at 200 % the page still fits', async () => {
    const app = await openApp('', { withoutMap: true });
    await app.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await expect.poll(() => sideways(app)).toBeLessThanOrEqual(0);
    await app.close();
  });
});
