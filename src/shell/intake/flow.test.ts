import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { asked, previewWith, settle, tableOf, workerDied } from '../../../tests/fixtures/fakeIntake';
import { testYear } from '../../../tests/fixtures/periods';
import { file, good, last, shown, startFlow } from '../../../tests/fixtures/startedFlow';

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
    const { flow, intake } = await startFlow();
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
    const { flow, intake } = await startFlow();
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
    const period = testYear('2019');
    flow.choices.choosePeriod('2019', [period]);
    await (await last(intake)).answer(previewWith());
    expect(flow.choices.options).toMatchObject({ periodId: '2019', newPeriods: [period] });
    flow.choices.setNewPeriods([]);
    expect([flow.choices.options.periodId, flow.choices.options.newPeriods]).toEqual([undefined, undefined]);
  });
});

describe('the queue', () => {
  it('takes files one after another', async () => {
    const { flow, intake } = await startFlow();
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
