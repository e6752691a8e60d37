import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KeptState, StepNote } from '../../src/store/contract';
import { closeBrowser, mapReady, openApp, type OpenedApp } from './harness';

/**
 * What a browser keeps, in a real one: the built app's own store, worker and screen. The default territory's report of
 * 2018 has 164 of 173 communes; the kept table has 163.
 */
const PATH = 'territories/tien-giang-2018/safe-status.csv';
const SERVED = readFileSync(`dist/data/${PATH}`, 'utf8');
const KEPT = SERVED.replace(/,2018-H1,met,/, ',2018-H1,not-met,');
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const CHUNK = readdirSync('dist/assets').find((name) => /^openKept-.*\.js$/.test(name)) ?? 'missing';

const source = { text: { vi: 'Công an tỉnh', en: 'Provincial police' }, date: null };
const stateOf = (content: string): KeptState => ({
  format: 'binh-yen-kept',
  version: 1,
  territories: [],
  files: [
    {
      path: PATH,
      role: 'layer',
      bytes: Buffer.byteLength(content),
      sha256: sha256(content),
      period: null,
      source,
      stored: true,
    },
  ],
  overlay: {
    layers: [
      {
        territory: 'tien-giang-2018',
        layer: 'safe-status',
        file: { file: 'safe-status.csv', illustrative: false, source },
      },
    ],
    periods: [],
  },
});

/**
 * Runs a call of the app's own store in the page, as another tab would. As text: what a test's compiler makes of a dynamic
 * import runs in no page.
 */
function withStore(page: Page, call: string): Promise<unknown> {
  return page.evaluate(`(async () => {
    const { openStore } = await import(${JSON.stringify(`/assets/${CHUNK}`)});
    const store = await openStore();
    try { return await (${call})(store); } finally { store.close(); }
  })()`);
}

function keep(page: Page, content: string): Promise<unknown> {
  const note: StepNote = {
    kind: 'import',
    by: 'Lan',
    territory: 'tien-giang-2018',
    territoryName: { vi: 'Tiền Giang', en: 'Tiền Giang' },
    layer: 'safe-status',
    layerName: { vi: 'An toàn', en: 'Safe' },
    periods: ['2018-H1'],
    sourceName: 'a.xlsx',
    sourceSha256: '',
    counts: null,
    changes: null,
    of: null,
  };
  return withStore(
    page,
    `async (store) => (await store.accept({
      parent: store.head?.id ?? null,
      note: ${JSON.stringify(note)},
      state: ${JSON.stringify(stateOf(content))},
      bytes: [new TextEncoder().encode(${JSON.stringify(content)})],
    })).id`,
  );
}

const undo = (page: Page): Promise<unknown> => withStore(page, "(store) => store.undo('')");

const shows = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), text, { timeout: 20_000 });

/** The row of the layer in the left panel; the published figure says 164/173, too. */
const IS_SERVED = 'An toàn về ANTT\n164/173';
const IS_KEPT = 'An toàn về ANTT\n163/173';

let app: OpenedApp;
beforeAll(async () => {
  app = await openApp('?layers=safe-status');
});
afterAll(closeBrowser);

describe('what a browser keeps', () => {
  it('loads no store while there is none', async () => {
    await shows(app.page, IS_SERVED);
    expect(app.requests.filter((url) => /openKept|blobReader/.test(url))).toEqual([]);
    const names = await app.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(names).toEqual([]);
  });

  it('is shown at once', async () => {
    expect(await keep(app.page, KEPT)).toBe(1);
    await shows(app.page, IS_KEPT);
  });

  it('is shown first of all after a reload, without asking for what it replaces', async () => {
    app.requests.length = 0;
    const seen: string[] = [];
    await app.page.exposeFunction('seen', (text: string) => void seen.push(text));
    await app.page.addInitScript(() => {
      const tell = (window as Window & { seen?: (text: string) => void }).seen;
      new MutationObserver(() => tell?.(document.body?.innerText ?? '')).observe(document, {
        subtree: true,
        childList: true,
        characterData: true,
      });
    });
    await app.page.reload();
    await mapReady(app.page);
    await shows(app.page, IS_KEPT);
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((text) => text.includes(IS_SERVED))).toEqual([]);
    expect(app.requests.some((url) => url.includes(CHUNK))).toBe(true);
    expect(app.requests.some((url) => url.endsWith(PATH))).toBe(false);
  });

  it('is undone in every tab', async () => {
    const other = await app.page.context().newPage();
    await other.goto(app.page.url());
    await shows(other, IS_KEPT);
    await undo(other);
    await shows(app.page, IS_SERVED);
    await shows(other, IS_SERVED);
    await other.close();
  });

  it('that is broken gives way to what is served', async () => {
    await keep(app.page, KEPT);
    await shows(app.page, IS_KEPT);
    await app.page.evaluate(
      () =>
        new Promise<void>((done) => {
          const request = indexedDB.open('binh-yen');
          request.onsuccess = () => {
            const database = request.result;
            const clearing = database.transaction('blobs', 'readwrite');
            clearing.objectStore('blobs').clear();
            clearing.oncomplete = () => {
              database.close();
              done();
            };
          };
        }),
    );
    await app.page.reload();
    await mapReady(app.page);
    await shows(app.page, IS_SERVED);
    expect(app.complaints).toEqual([]);
  });
});
