import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { PublishedFigure } from '../../src/domain/figure';
import { closeBrowser, openApp } from './harness';
import { TERRITORIES } from './territories';

afterAll(closeBrowser);

/** Text of the whole panel, also of folded parts. */
const panelText = (page: Page) =>
  page.locator('aside.right').evaluate((panel) => {
    for (const details of panel.querySelectorAll('details')) details.open = true;
    return (panel as HTMLElement).innerText.replace(/\s+/g, ' ');
  });

describe('totals on screen are the published ones', () => {
  const totals: Readonly<Record<string, readonly string[]>> = {
    'tien-giang-2018': ['164 /173', '51 mô hình'],
    'kon-tum-2023': ['38 mô hình', '726'],
    'vung-tau-2023': ['1.611'],
    'nam-sach-2020': ['7', '88 mô hình'],
    'bac-kan-2011': ['218'],
  };
  for (const [id, expected] of Object.entries(totals))
    it(id, async () => {
      const app = await openApp(`?t=${id}`, { withoutMap: true });
      const published = async (): Promise<string> =>
        (await app.page.locator('aside.right .tile').allInnerTexts())
          .map((text) => text.replace(/\s+/g, ' ').replace(/ \//g, '/'))
          .filter((text) => text.includes('công bố'))
          .join(' | ');
      for (const value of expected)
        await expect.poll(published, { timeout: 20_000 }).toContain(value.replace(/ \//g, '/'));
      await app.close();
    });

  it('Nam Sách shows no percentage for a number without a denominator', async () => {
    const app = await openApp('?t=nam-sach-2020', { withoutMap: true });
    const tile = app.page.locator('aside.right .tile').filter({ hasText: 'An toàn về ANTT' }).first();
    await expect.poll(() => tile.innerText(), { timeout: 20_000 }).toContain('công bố');
    // The change against the year before is a percentage of a count; the count itself must not become a share.
    const [value = ''] = (await tile.innerText()).split('công bố');
    expect(value).toContain('7');
    expect(value).not.toMatch(/%|\//);
    await app.close();
  });
});

describe('every published figure stands at the place it was published for', () => {
  for (const { id } of TERRITORIES.filter((one) => one.id !== 'dong-thap-2026'))
    it(id, async () => {
      const figures = JSON.parse(
        readFileSync(`public/data/territories/${id}/figures.json`, 'utf8'),
      ) as readonly PublishedFigure[];
      expect(figures.length).toBeGreaterThan(5);
      const app = await openApp(`?t=${id}`, { withoutMap: true });
      for (const figure of figures.filter((one) => one.communeCode === null))
        await expect.poll(() => panelText(app.page), { timeout: 20_000 }).toContain(figure.name.vi);
      await app.close();
      const code = figures.find((one) => one.communeCode !== null)?.communeCode;
      if (!code) return;
      const commune = await openApp(`?t=${id}&c=${code}`, { withoutMap: true });
      for (const figure of figures.filter((one) => one.communeCode === code))
        await expect.poll(() => panelText(commune.page), { timeout: 20_000 }).toContain(figure.name.vi);
      await commune.close();
    });
});

describe('small counts stay hidden', () => {
  it('no received count from 1 to 4 stands in the table, the legend or the panel', async () => {
    const app = await openApp('?t=bac-kan-2011&m=tips.received');
    const cells = await app.page.locator('.centre tbody tr, .centre [role="row"]').allInnerTexts();
    expect(cells.length).toBeGreaterThan(5);
    for (const row of cells) {
      const fields = row.split(/[\t\n]+/).map((field) => field.trim());
      expect(
        fields.slice(2).filter((field) => /^[1-4]$/.test(field)),
        row,
      ).toEqual([]);
    }
    await app.close();
  });
});
