import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { codeOf, freshBrowser, keep, layersOf, openTab } from '../../tests/fixtures/browserStore';
import { bytesOf, importing, importNote } from '../../tests/fixtures/keptStore';
import { EMPTY_STATE } from './contract';

beforeEach(freshBrowser);
afterEach(() => void vi.restoreAllMocks());

describe('two tabs', () => {
  it('do not fight: the slower one is told, loads the newer state and can go on', async () => {
    const [a, b] = [await openTab(), await openTab()];
    const heard = vi.fn();
    b.subscribe(heard);
    const state = importing(b.state, 'squares', 'tips', 'of b');
    await keep(a, 'cameras', 'of a');
    // The same tick: b has not heard of it yet.
    const late = b.accept({
      parent: null,
      note: importNote('squares', 'tips'),
      state,
      bytes: [bytesOf('of b')],
    });
    expect(await codeOf(late)).toBe('conflict');
    expect(layersOf(b.state)).toEqual(['cameras']);
    expect(heard).toHaveBeenCalled();
    await keep(b, 'tips', 'of b');
    expect(layersOf(b.state)).toEqual(['cameras', 'tips']);
  });

  it('hear of each other', async () => {
    const [a, b] = [await openTab(), await openTab()];
    const seen: (number | undefined)[] = [];
    const stop = b.subscribe(() => seen.push(b.head?.id));
    await keep(a, 'cameras', '1');
    await vi.waitFor(() => expect(seen).toEqual([1]));
    await a.undo('Lan');
    await vi.waitFor(() => expect(seen).toEqual([1, 2]));
    expect(b.state).toEqual(EMPTY_STATE);
    await a.note('preferences', 'by', 'Lan');
    await vi.waitFor(() => expect(seen).toEqual([1, 2, 2]));
    stop();
    await keep(a, 'cameras', '2');
    await vi.waitFor(() => expect(b.head?.id).toBe(3));
    expect(seen).toHaveLength(3);
  });

  it('refuse a preview that stood on an older step, also in one tab', async () => {
    const store = await openTab();
    await keep(store, 'cameras', '1');
    expect(await codeOf(keep(store, 'cameras', '2', null))).toBe('conflict');
    expect(store.head?.id).toBe(1);
  });

  it('under one subscriber and the own change it is told once, after the state is new', async () => {
    const store = await openTab();
    const seen: unknown[] = [];
    store.subscribe(() => seen.push(layersOf(store.state)));
    await keep(store, 'cameras', '1');
    expect(seen).toEqual([['cameras']]);
  });

  it('a database that is deleted is seen as empty', async () => {
    const store = await openTab();
    await keep(store, 'cameras', '1');
    const seen = vi.fn();
    store.subscribe(seen);
    await new Promise((done) => {
      indexedDB.deleteDatabase('test').onsuccess = done;
    });
    await vi.waitFor(() => expect(seen).toHaveBeenCalled());
    expect([store.head, store.state]).toEqual([null, EMPTY_STATE]);
    await keep(store, 'cameras', '2');
    expect(layersOf((await openTab()).state)).toEqual(['cameras']);
  });
});
