import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { prepared, previewWith } from '../../../tests/fixtures/fakeIntake';
import { good, hash, last, shown } from '../../../tests/fixtures/startedFlow';
import { takeBack } from './keeping.svelte';

describe('accepting', () => {
  it('is one step of the history, remembers decisions and who it was, and can be taken back', async () => {
    const { flow, intake, store, received } = await shown();
    flow.choices.decidePlaces({ 'xa a|': '00001' });
    await (await last(intake)).answer(previewWith());
    flow.keeping.by = ' Tổ tổng hợp ';
    const accepting = flow.accept();
    expect(flow.keeping.accepting).toBe(true);
    await (await last(intake)).answer(good);
    await accepting;
    expect(store?.head).toMatchObject({ kind: 'import', layer: 'tips', by: 'Tổ tổng hợp', parent: null });
    expect(store?.state.overlay.layers).toEqual([
      { territory: 'a', layer: 'tips', file: prepared.layerFile },
    ]);
    expect(await store?.notes('decisions')).toEqual({ 'before-2025': { 'xa a|': '00001' } });
    expect(await store?.notes('preferences')).toEqual({ importedBy: 'Tổ tổng hợp' });
    expect(received).toMatchObject([{ step: store?.head?.id, periodIds: ['2018-H1'] }]);

    const [receipt] = received;
    if (!store || !receipt) throw new Error('nothing was received');
    expect(await takeBack(store, receipt, '')).toBe(true);
    expect(store.state.files).toEqual([]);
    expect(await takeBack(store, receipt, '')).toBe(false);
  });

  it('keeps nothing when another window was faster; looking again makes it possible', async () => {
    const { flow, intake, store } = await shown();
    if (!store) throw new Error('no store');
    const other = { ...prepared.file, path: 'territories/a/models.csv' };
    await store.accept({
      parent: null,
      note: {
        kind: 'import',
        by: '',
        territory: 'a',
        territoryName: { vi: 'A', en: 'A' },
        layer: 'models',
        layerName: { vi: 'M', en: 'M' },
        periods: [],
        sourceName: '',
        sourceSha256: '',
        counts: null,
        changes: null,
        of: null,
      },
      state: {
        ...store.state,
        files: [{ ...other, sha256: await hash(prepared.bytes) }],
        overlay: {
          layers: [{ territory: 'a', layer: 'models', file: { ...prepared.layerFile, file: 'models.csv' } }],
          periods: [],
        },
      },
      bytes: [prepared.bytes],
    });
    const accepting = flow.accept();
    await (await last(intake)).answer(good);
    await accepting;
    expect(flow.keeping.failure?.code).toBe('conflict');
    expect([flow.stage, store.state.overlay.layers.length]).toEqual(['table', 1]);
    flow.lookAgain();
    await (await last(intake)).answer(previewWith());
    const again = flow.accept();
    await (await last(intake)).answer(good);
    await again;
    expect(store.state.overlay.layers.map(({ layer }) => layer).sort()).toEqual(['models', 'tips']);
  });

  it('is impossible without a store: the preview works, the file can be had', async () => {
    const { flow, intake } = await shown(previewWith(), { withoutStore: true });
    expect([flow.stage, flow.keeping.impossible, flow.ready]).toEqual(['table', true, true]);
    await flow.accept();
    expect(flow.stage).toBe('table');
    const file = flow.file();
    await (await last(intake)).answer(good);
    expect(await file).toEqual({ name: 'tips.csv', bytes: prepared.bytes });
  });
});
