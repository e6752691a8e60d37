import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import type { IntakePlace, IntakeSource } from '../../compute/intake/protocol';
import { StoreError, type Store } from '../../store/contract';
import { openStore } from '../../store/openStore';
import {
  asked,
  fakeIntake,
  prepared,
  previewWith,
  settle,
  tableOf,
  workerDied,
  type FakeIntake,
} from '../../../tests/fixtures/fakeIntake';
import { IntakeFlow } from './flow.svelte';
import type { Receipt } from './flowHost';
import { takeBack } from './keeping.svelte';

const file = (name: string): IntakeSource => ({ kind: 'file', blob: new Blob([name]), name });
const unavailable = new StoreError({ code: 'unavailable', got: 'no IndexedDB', expected: 'IndexedDB' });
const place: IntakePlace = {
  territoryId: 'a',
  dataUrl: 'http://data/',
  index: { format: 'binh-yen-data', version: 1, defaultTerritory: 'a', territories: [], files: [] },
};

let opened: Store | null = null;
let counter = 0;
afterEach(() => {
  opened?.close();
  opened = null;
});

async function start(options: { withoutStore?: boolean } = {}) {
  const intake = fakeIntake();
  const received: Receipt[] = [];
  const store = options.withoutStore ? null : await openStore({ name: `flow ${counter++}` });
  opened = store;
  const flow = new IntakeFlow({
    client: () => intake.client,
    rest: () => intake.rest(),
    place: () => place,
    territory: () => ({ id: 'a', name: { vi: 'A', en: 'A' }, epochId: 'before-2025' }),
    layerName: (layer) => ({ vi: layer, en: layer }),
    store: () => (store ? Promise.resolve(store) : Promise.reject(unavailable)),
    carried: () => Promise.resolve(),
    received: (receipt) => received.push(receipt),
    now: () => new Date('2026-11-22T10:00:00.000Z'),
  });
  return { intake, received, store, flow };
}

/** The call that was made last. */
async function last(intake: FakeIntake) {
  for (let i = 0; i < 50 && intake.calls.length === 0; i++) await settle();
  await settle();
  await settle();
  const call = intake.calls.at(-1);
  if (!call) throw new Error('nothing was asked');
  return call;
}

/** A file on screen with the first preview. */
async function shown(preview = previewWith(), options: { withoutStore?: boolean } = {}) {
  const all = await start(options);
  all.flow.bring([file('thang-6.xlsx')]);
  await (await last(all.intake)).answer(tableOf(['tips', 0.9], ['models', 0.3]));
  await (await last(all.intake)).answer(preview);
  await settle();
  return all;
}

describe('a file', () => {
  it('that needs nothing lands on what it would change', async () => {
    const { flow } = await shown();
    expect([flow.stage, flow.step, flow.choices.layer, flow.ready]).toEqual([
      'table',
      'review',
      'tips',
      true,
    ]);
    expect(flow.states).toEqual({
      file: 'done',
      columns: 'done',
      period: 'done',
      places: 'done',
      review: 'done',
    });
  });

  it('lands on the first step that wants a decision, and cannot be accepted before', async () => {
    const { flow } = await shown(previewWith({ open: ['period'], diff: null, periodSource: 'none' }));
    expect([flow.step, flow.ready]).toEqual(['period', false]);
    expect(flow.states?.review).toBe('decide');
  });

  it('that fits two layers alike asks which', async () => {
    const { flow, intake } = await start();
    flow.bring([file('x.csv')]);
    await (await last(intake)).answer(tableOf(['tips', 0.6], ['models', 0.58]));
    await (await last(intake)).answer(previewWith());
    await settle();
    expect(flow.step).toBe('file');
    flow.choices.chooseLayer('models');
    const call = await last(intake);
    expect(asked(call).layer).toBe('models');
    await call.answer(previewWith({ layer: 'models' }));
    expect(flow.states?.file).toBe('done');
  });

  it('of persons is refused whatever else is open', async () => {
    const mapping = { ...previewWith().mapping, identity: ['Họ tên'] };
    const { flow } = await shown(previewWith({ mapping, counts: null, diff: null, open: ['columns'] }));
    expect([flow.states?.file, flow.ready]).toEqual(['decide', false]);
  });

  it('that nobody knows is said to be so', async () => {
    const { flow, intake } = await start();
    flow.bring([file('x.doc')]);
    await (await last(intake)).answer({ kind: 'unknown', got: 'DOCX', issues: [] });
    expect(flow.stage).toBe('unknown');
  });
});

describe('decisions', () => {
  it('made while a preview is on its way are previewed after it, all at once', async () => {
    const { flow, intake } = await shown();
    const before = intake.calls.length;
    flow.choices.choosePeriod('2018');
    flow.choices.chooseMerge('rows');
    flow.choices.decidePlaces({ 'xa a|': '00001' });
    expect(flow.busy).toBe(true);
    expect(intake.calls.length).toBe(before + 1);
    await intake.calls.at(-1)?.answer(previewWith());
    expect(intake.calls.length).toBe(before + 2);
    const input = asked(intake.calls.at(-1));
    expect(input.options).toMatchObject({ periodId: '2018', merge: 'rows' });
    expect(input.decisions).toEqual({ 'xa a|': '00001' });
    await intake.calls.at(-1)?.answer(previewWith());
    expect([flow.busy, flow.choices.touched]).toEqual([false, true]);
  });

  it('are taken back by cancelling, and the preview on screen stays', async () => {
    const { flow, intake } = await shown();
    const { preview } = flow;
    flow.choices.choosePeriod('2018');
    const call = await last(intake);
    flow.cancel();
    await settle();
    expect(call.aborted).toBe(true);
    expect([flow.busy, flow.choices.options.periodId, flow.stage]).toEqual([false, undefined, 'table']);
    expect(flow.preview).toBe(preview);
    flow.choices.choosePeriod('2019');
    await (await last(intake)).answer(previewWith());
    expect(flow.busy).toBe(false);
  });

  it('survive a worker that died, and are asked again', async () => {
    const { flow, intake } = await shown();
    flow.choices.choosePeriod('2018');
    await (await last(intake)).fail(workerDied);
    expect([flow.failure, flow.ready, flow.choices.options.periodId]).toEqual([workerDied, false, '2018']);
    flow.retry();
    const call = await last(intake);
    expect(asked(call).options.periodId).toBe('2018');
    await call.answer(previewWith());
    expect([flow.failure, flow.ready]).toEqual([null, true]);
  });

  it('on new periods can be taken back with the choice that hung on them', async () => {
    const { flow, intake } = await shown();
    const name = { vi: 'Năm 2019', en: 'Year 2019' };
    const period = {
      id: '2019',
      name,
      from: '2019-01-01',
      to: '2019-12-31',
      sameLastYear: null,
      previous: null,
    };
    flow.choices.choosePeriod('2019', [period]);
    await (await last(intake)).answer(previewWith());
    expect(flow.choices.options).toMatchObject({ periodId: '2019', newPeriods: [period] });
    flow.choices.setNewPeriods([]);
    expect([flow.choices.options.periodId, flow.choices.options.newPeriods]).toEqual([undefined, undefined]);
  });
});

describe('the queue', () => {
  it('takes files one after another', async () => {
    const { flow, intake } = await start();
    flow.bring([file('a.csv'), file('b.csv')]);
    await last(intake);
    flow.bring([file('c.csv')]);
    expect([flow.at, flow.waiting, intake.calls.length]).toEqual([0, 2, 1]);
    flow.skip();
    const call = await last(intake);
    expect([flow.at, intake.calls[0]?.aborted]).toEqual([1, true]);
    expect(call.input).toMatchObject({ source: { name: 'b.csv' } });
    flow.close();
    expect([flow.stage, flow.source, intake.rested()]).toEqual(['choose', null, 1]);
  });

  it('goes on after a file was kept', async () => {
    const { flow, intake } = await shown();
    flow.bring([file('b.csv')]);
    const accepting = flow.accept();
    await (await last(intake)).answer(good);
    await accepting;
    expect([flow.at, flow.stage]).toEqual([1, 'reading']);
  });
});

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

describe('corrected rejected rows', () => {
  it('are merged by themselves, and a person may choose otherwise', async () => {
    const headers = ['Tên xã', 'Số tin', 'Dòng trong tệp gốc', 'Lý do bị loại'];
    const { flow, intake } = await shown(previewWith({ headers }));
    expect(flow.choices.rejectsAgain).toBe(true);
    const call = await last(intake);
    expect(asked(call).options.merge).toBe('rows');
    await call.answer(previewWith({ headers }));
    expect([flow.stage, flow.choices.touched]).toEqual(['table', false]);
    flow.choices.chooseMerge('period');
    expect(asked(await last(intake)).options.merge).toBe('period');
  });
});

describe('kept columns', () => {
  it('are used by themselves for the next file and can be left for the proposal', async () => {
    const { flow, intake, store } = await shown();
    flow.choices.chooseColumns({ commune_name: 0, valuable: 1 });
    await (
      await last(intake)
    ).answer(
      previewWith({
        mapping: {
          ...previewWith().mapping,
          matches: [
            { column: 'commune_name', header: 'Tên xã', index: 0, score: 1, reason: 'chosen' },
            { column: 'valuable', header: 'Số tin', index: 1, score: 1, reason: 'chosen' },
          ],
        },
      }),
    );
    expect(flow.choices.columnsFrom.by).toBe('chosen');
    await flow.saveColumns();
    expect(Object.values((await store?.notes('mappings')) ?? {})).toHaveLength(1);
    flow.skip();

    flow.bring([file('thang-7.xlsx')]);
    await (await last(intake)).answer(tableOf(['tips', 0.9]));
    await (await last(intake)).answer(previewWith());
    const call = await last(intake);
    expect(asked(call).options.columns).toEqual({ commune_name: 0, valuable: 1 });
    await call.answer(previewWith());
    expect(flow.choices.columnsFrom).toEqual({ by: 'saved', name: 'thang-6.xlsx' });
    flow.choices.chooseColumns(null);
    expect(asked(await last(intake)).options.columns).toBeUndefined();
    expect(flow.choices.columnsFrom.by).toBe('proposed');
  });
});

async function hash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
const good = { ...prepared, file: { ...prepared.file, sha256: await hash(prepared.bytes) } };
