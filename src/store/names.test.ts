import { afterEach, beforeEach, expect, it } from 'vitest';
import { freshBrowser, keep, layersOf, openTab } from '../../tests/fixtures/browserStore';
import { DATABASE, installationPath, ownName } from './names';

beforeEach(freshBrowser);
afterEach(freshBrowser);

it('knows where it lies, in a page and in a worker, however it was built', () => {
  const page = 'https://may-chu/phong-a/?t=kon-tum-2023#c';
  const worker = 'https://may-chu/phong-a/assets/worker-1.js';
  for (const base of ['/phong-a/', './', '', 'https://may-chu/phong-a/'])
    expect([installationPath(base, { page }), installationPath(base, { worker })]).toEqual([
      '/phong-a/',
      '/phong-a/',
    ]);
  expect(installationPath('/', { page: 'https://may-chu/?t=x' })).toBe('/');
  expect(installationPath('./', { page: 'https://may-chu/index.html' })).toBe('/');
});

it('leaves what was kept at "/" where it is', () => {
  expect(ownName('binh-yen', '/')).toBe('binh-yen');
  expect(DATABASE).toBe('binh-yen');
});

it('keeps the data of two installations on one host apart', async () => {
  const [first, second] = [ownName('binh-yen', '/phong-a/'), ownName('binh-yen', '/phong-b/')];
  const here = await openTab(first);
  const there = await openTab(second);
  await keep(here, 'lamps', 'a');
  await keep(there, 'cameras', 'b');
  expect(layersOf((await openTab(first)).state)).toEqual(['lamps']);
  expect(layersOf((await openTab(second)).state)).toEqual(['cameras']);
  expect(layersOf((await openTab('binh-yen')).state)).toEqual([]);
});
