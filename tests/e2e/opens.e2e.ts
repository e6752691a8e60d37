import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, foreignRequests, openApp } from './harness';
import { noteWriting, writtenOn } from './pictureText';
import { MODES, SCREENS, TERRITORIES } from './territories';

afterAll(closeBrowser);

describe('every territory opens without a complaint and without asking anybody else', () => {
  for (const [i, { id, communes, title }] of TERRITORIES.entries()) {
    // Languages, themes and screens rotate over the territories, so that each meets each.
    const screen = SCREENS[i % SCREENS.length] ?? SCREENS[0];
    const theme = i % 2 === 0 ? 'light' : 'dark';
    const lang = i % 4 < 2 ? 'vi' : 'en';
    it(`${id} on a ${screen.name}, ${theme}, ${lang}`, async () => {
      const app = await openApp(`?t=${id}&lang=${lang}&layers=models,cameras,tips,safe-status`, {
        ...screen,
        theme,
      });
      expect(await app.page.title()).toContain(title);
      expect(await app.page.locator('html').getAttribute('lang')).toBe(lang);
      if (screen.name !== 'phone') {
        const showing = await app.page.locator('.centre').innerText();
        expect(showing).toContain(`${communes} ${lang === 'vi' ? 'trên' : 'of'} ${communes}`);
      }
      // Points and densities come with their own library, after the map.
      await app.page.waitForLoadState('networkidle');
      expect(foreignRequests(app)).toEqual([]);
      expect(app.complaints).toEqual([]);
      await app.close();
    });
  }
});

describe('every exported picture names Hoàng Sa and Trường Sa as Việt Nam’s, and says what it shows', () => {
  for (const { id } of TERRITORIES)
    it(id, async () => {
      const app = await openApp(`?t=${id}`, {
        prepare: noteWriting,
      });
      await app.page.getByRole('button', { name: 'Xuất', exact: true }).click();
      const [download] = await Promise.all([
        app.page.waitForEvent('download', { timeout: 60_000 }),
        app.page.getByRole('menuitem', { name: /PNG/ }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/\.png$/);
      const written = (await writtenOn(app.page)).join(' ');
      for (const text of [
        'Quần đảo Hoàng Sa (Việt Nam)',
        'Quần đảo Trường Sa (Việt Nam)',
        'Số liệu minh hoạ',
      ])
        expect(written.replace(/\s+/g, ' ')).toContain(text);
      expect(written).toMatch(/ km/);
      await app.close();
    });
});

describe('Hoàng Sa and Trường Sa are on every map, by name and as Việt Nam’s', () => {
  for (const { id } of TERRITORIES)
    for (const mode of MODES)
      it(`${id}, ${mode}`, async () => {
        const app = await openApp(`?t=${id}&mode=${mode}`);
        const inset = app.page.locator('[data-archipelagos]');
        expect(await inset.count()).toBe(1);
        expect(await inset.getAttribute('data-archipelagos')).toBe('inset');
        expect(await inset.isVisible()).toBe(true);
        const names = (await inset.innerText()).replace(/\s+/g, ' ');
        expect(names).toContain('Quần đảo Hoàng Sa (Việt Nam)');
        expect(names).toContain('Quần đảo Trường Sa (Việt Nam)');
        expect(app.complaints).toEqual([]);
        await app.close();
      });
});
