import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { closeBrowser, openApp } from './harness';

afterAll(closeBrowser);

describe('content security policy', () => {
  it('is strict as a header and in the built HTML', async () => {
    const response = await fetch(inject('appUrl'));
    const header = response.headers.get('content-security-policy') ?? '';
    const html = readFileSync('dist/index.html', 'utf8');
    const meta =
      /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ??
      '';
    for (const policy of [header, meta]) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).toContain("style-src 'self'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).not.toMatch(/unsafe-|https?:|\*/);
    }
    expect(header).toContain("frame-ancestors 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    // The policy stands before anything it must govern.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<(script|link|style)\b/));
  });

  it('has nothing inline to forgive in the built HTML', () => {
    const html = readFileSync('dist/index.html', 'utf8');
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(html).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=/);
  });

  it('bites: an inline script does not run', async () => {
    const app = await openApp('', { withoutMap: true });
    const ran = await app.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.documentElement.dataset.inline = "ran"';
      document.head.append(script);
      return document.documentElement.dataset['inline'];
    });
    expect(ran).toBeUndefined();
    await app.close();
  });

  it('bites: another host cannot be reached', async () => {
    const app = await openApp('', { withoutMap: true });
    const reached = await app.page.evaluate(() =>
      fetch('https://example.org/').then(
        () => 'reached',
        () => 'refused',
      ),
    );
    expect(reached).toBe('refused');
    await app.close();
  });
});

describe('text from data is text', () => {
  it('shows markup in a commune’s name as letters', async () => {
    const hostile = 'Xã <img src=x onerror=alert(1)>';
    const app = await openApp('', {
      prepare: async (page) => {
        await page.route('**/communes.topojson', async (route) => {
          const response = await route.fetch();
          const text = await response.text();
          await route.fulfill({ response, body: text.replace('"Xã Tân Phong"', JSON.stringify(hostile)) });
        });
      },
    });
    await app.page.keyboard.press('Control+k');
    await app.page.locator('input[role="combobox"]').fill('img src');
    const option = app.page.locator('[role="listbox"] [role="option"]').first();
    await option.waitFor();
    expect(await option.innerText()).toContain(hostile);
    expect(await app.page.locator('img[src="x"]').count()).toBe(0);
    await app.close();
  });
});
