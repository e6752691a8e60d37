import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  codeOf,
  freshBrowser,
  inStore,
  keep,
  layersOf,
  openTab,
  textOf,
} from '../../tests/fixtures/browserStore';
import { bytesOf, hashOf, importing, importNote, keptFile } from '../../tests/fixtures/keptStore';
import { issue } from '../domain/issue';
import { issueReport } from '../domain/issueReport';
import { checkStep } from './checkState';
import { EMPTY_STATE } from './contract';
import { withTerritory } from './state';

beforeEach(freshBrowser);
afterEach(() => void vi.restoreAllMocks());

describe('accept', () => {
  it('keeps the state, the bytes and the step, and is there when it is opened again', async () => {
    const store = await openTab();
    expect([store.head, store.state, store.recovery]).toEqual([null, EMPTY_STATE, null]);
    const step = await keep(store, 'cameras', 'a,b\n1,2\n');
    expect(step).toMatchObject({ id: 1, parent: null, by: 'Lan', at: '2026-11-22T00:00:00.000Z' });
    expect(store.head).toBe(step);
    const again = await openTab();
    expect(again.head).toEqual(step);
    expect(again.state).toEqual(store.state);
    expect(textOf(await again.read(store.state.files[0]!.sha256))).toBe('a,b\n1,2\n');
    expect(await again.history()).toEqual([step]);
  });

  it('refuses a state whose bytes are not there, or are others', async () => {
    const store = await openTab();
    const state = importing(EMPTY_STATE, 'squares', 'cameras', 'a');
    const note = importNote('squares', 'cameras');
    for (const bytes of [[], [bytesOf('b')]])
      expect(await codeOf(store.accept({ parent: null, note, state, bytes }))).toBe('broken');
    const longer = { ...state, files: state.files.map((file) => ({ ...file, bytes: 2 })) };
    expect(await codeOf(store.accept({ parent: null, note, state: longer, bytes: [bytesOf('a')] }))).toBe(
      'broken',
    );
    expect(await store.history()).toEqual([]);
    expect((await store.usage()).bytes).toBe(0);
  });

  it('keeps what an import found wrong; one without a list, or with one of another version, loses nothing else', async () => {
    const store = await openTab();
    const state = importing(EMPTY_STATE, 'squares', 'tips', 'hello');
    const report = issueReport([issue('notANumber', { row: 4, column: 'Số tin', got: 'năm' })]);
    const note = { ...importNote('squares', 'tips'), report };
    const step = await store.accept({ parent: null, note, state, bytes: [bytesOf('hello')] });
    expect((await openTab()).head?.report).toEqual(report);
    const { report: _left, ...older } = step;
    expect(checkStep(older)).toEqual({ ...older, report: null });
    const later = { ...step, report: { ...report, issues: [{ ...report.issues[0], code: 'notYetKnown' }] } };
    expect(checkStep(later)).toEqual({ ...older, report: null });
  });

  it('refuses a state that is none', async () => {
    const store = await openTab();
    const note = importNote('squares', 'cameras');
    const file = keptFile('../up.csv', 'a');
    const state = { ...EMPTY_STATE, files: [file] };
    expect(await codeOf(store.accept({ parent: null, note, state, bytes: [bytesOf('a')] }))).toBe('broken');
  });

  it('keeps only its own part of a larger buffer, and nothing that the state does not name', async () => {
    const store = await openTab();
    const large = bytesOf('xxhello');
    const state = importing(EMPTY_STATE, 'squares', 'tips', 'hello');
    await store.accept({
      parent: null,
      note: importNote('squares', 'tips'),
      state,
      bytes: [large.subarray(2), bytesOf('a stranger')],
    });
    expect(textOf(await store.read(hashOf(bytesOf('hello'))))).toBe('hello');
    expect((await store.usage()).bytes).toBe(5);
  });

  it('needs no bytes for what is kept already', async () => {
    const store = await openTab();
    await keep(store, 'cameras', 'same');
    const state = importing(store.state, 'squares', 'tips', 'same');
    await store.accept({ parent: 1, note: importNote('squares', 'tips'), state, bytes: [] });
    expect(layersOf(store.state)).toEqual(['cameras', 'tips']);
    expect((await store.usage()).bytes).toBe(4);
  });
});

describe('undo and restore', () => {
  it('walks down the history, and what was undone comes back by restoring it', async () => {
    const store = await openTab();
    await keep(store, 'cameras', '1');
    await keep(store, 'tips', '2');
    await keep(store, 'models', '3');
    const undone = await store.undo('Minh');
    expect(undone).toMatchObject({
      id: 4,
      kind: 'undo',
      of: 3,
      parent: 3,
      by: 'Minh',
      layer: 'models',
      sourceName: '',
    });
    expect(layersOf(store.state)).toEqual(['cameras', 'tips']);
    await store.undo('');
    expect(layersOf(store.state)).toEqual(['cameras']);
    await store.undo('');
    expect(layersOf(store.state)).toEqual([]);
    expect(await codeOf(store.undo(''))).toBe('notFound');
    expect(store.head?.id).toBe(6);
    const restored = await store.restore(3, 'Minh');
    expect(restored).toMatchObject({ kind: 'restore', of: 3, layer: 'models' });
    expect(layersOf(store.state)).toEqual(['cameras', 'tips', 'models']);
    // A restore is a change like any other: undoing it brings back what stood before it.
    await store.undo('');
    expect(layersOf(store.state)).toEqual([]);
    expect(await codeOf(store.undo(''))).toBe('notFound');
  });

  it('finds nothing to undo or to restore in an empty store', async () => {
    const store = await openTab();
    expect(await codeOf(store.undo(''))).toBe('notFound');
    expect(await codeOf(store.restore(1, ''))).toBe('notFound');
    expect(await store.history()).toEqual([]);
  });

  it('refuses to restore what has lost its bytes', async () => {
    const store = await openTab();
    await keep(store, 'cameras', '1');
    await keep(store, 'cameras', '2');
    await inStore('blobs', (blobs) => blobs.delete(hashOf(bytesOf('1'))));
    expect(await codeOf(store.restore(1, ''))).toBe('broken');
    expect(store.head?.id).toBe(2);
  });
});

describe('remove', () => {
  it('takes a layer out and says what it was', async () => {
    const store = await openTab();
    await keep(store, 'cameras', '1');
    await keep(store, 'tips', '2');
    const step = await store.remove({ territory: 'squares', layer: 'cameras' }, 'Minh');
    expect(step).toMatchObject({ kind: 'remove', of: 1, layer: 'cameras', by: 'Minh', counts: null });
    expect(layersOf(store.state)).toEqual(['tips']);
    expect(store.state.files).toHaveLength(1);
    await store.undo('');
    expect(layersOf(store.state)).toEqual(['tips', 'cameras'].sort());
  });

  it('takes a territory made here out with everything in it', async () => {
    const store = await openTab();
    const path = 'territories/mine/territory.json';
    const files = [
      keptFile(path, '{}', 'territory'),
      keptFile('territories/mine/communes.geojson', '[]', 'boundaries'),
    ];
    const name = { vi: 'Của tôi', en: 'Mine' };
    const entry = { id: 'mine', name, kind: name, communeCount: 2, boundaryKind: 'imported' as const, path };
    await store.accept({
      parent: null,
      note: importNote('mine', null),
      state: withTerritory(store.state, { entry, files }),
      bytes: [bytesOf('{}'), bytesOf('[]')],
    });
    await keep(store, 'cameras', 'elsewhere');
    await store.accept({
      parent: 2,
      note: importNote('mine', 'tips'),
      state: importing(store.state, 'mine', 'tips', 'there'),
      bytes: [bytesOf('there')],
    });
    const step = await store.remove({ territory: 'mine', layer: null }, '');
    expect(step).toMatchObject({ of: 1, territoryName: name, layerName: null });
    expect(store.state.territories).toEqual([]);
    expect(store.state.files.map((file) => file.path)).toEqual(['territories/squares/cameras.csv']);
    expect(layersOf(store.state)).toEqual(['cameras']);
  });

  it('finds nothing to remove', async () => {
    const store = await openTab();
    await keep(store, 'cameras', '1');
    expect(await codeOf(store.remove({ territory: 'squares', layer: 'tips' }, ''))).toBe('notFound');
    expect(await codeOf(store.remove({ territory: 'squares', layer: null }, ''))).toBe('notFound');
  });
});

describe('forget', () => {
  it('removes earlier steps and the bytes that nothing needs any more', async () => {
    const store = await openTab();
    await keep(store, 'cameras', 'first');
    await keep(store, 'cameras', 'second');
    await keep(store, 'tips', 'third');
    await store.forget(2);
    expect((await store.history()).map(({ id }) => id)).toEqual([3, 2]);
    expect(await codeOf(store.read(hashOf(bytesOf('first'))))).toBe('notFound');
    expect(textOf(await store.read(hashOf(bytesOf('second'))))).toBe('second');
    expect((await store.usage()).bytes).toBe(11);
    await store.undo('');
    expect(layersOf(store.state)).toEqual(['cameras']);
    // What stood before is forgotten: the way down ends here.
    expect(await codeOf(store.undo(''))).toBe('notFound');
    expect((await openTab()).state).toEqual(store.state);
  });

  it('never gives a number twice and never forgets the head', async () => {
    const store = await openTab();
    await keep(store, 'cameras', 'a');
    await store.undo('');
    await store.forget(2);
    expect(store.state).toEqual(EMPTY_STATE);
    expect((await keep(store, 'cameras', 'b')).id).toBe(3);
    expect(await codeOf(store.forget(1))).toBe('notFound');
    expect(await codeOf(store.forget(99))).toBe('notFound');
    expect((await openTab()).head?.id).toBe(3);
  });
});

describe('notes', () => {
  it('are kept beside the history, by notebook', async () => {
    const store = await openTab();
    await store.note('mappings', 'cameras', { columns: { id: 0 } });
    await store.note('mappings', '__proto__', 1);
    await store.note('decisions', '2026', { tanan: '00004' });
    await store.note('mappings', 'tips', { lost: undefined, kept: 1 });
    await keep(store, 'cameras', '1');
    await store.undo('');
    const again = await openTab();
    const mappings = await again.notes('mappings');
    expect(Object.entries(mappings)).toEqual([
      ['__proto__', 1],
      ['cameras', { columns: { id: 0 } }],
      ['tips', { kept: 1 }],
    ]);
    await again.note('mappings', 'cameras', null);
    expect(Object.keys(await again.notes('mappings'))).not.toContain('cameras');
    expect(await again.notes('preferences')).toEqual({});
    expect(await again.notes('decisions')).toEqual({ '2026': { tanan: '00004' } });
  });
});
