import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { DATA_URL, servedTerritories } from '../../../tests/fixtures/servedTerritory';
import type { DataIndex } from '../../domain/dataFolder';
import { layers } from '../../layers/registry';
import { CROSSWALK_PATH, crosswalkRows } from '../../import/formerNames';
import { createEngine } from '../engine';
import { HIDDEN_CELL } from './diff';
import { createIntake } from './intake';
import type { IntakeSource, PreparedImport, PreviewInput } from './protocol';

const now = (): Date => new Date('2026-11-22T08:00:00Z');
const served = servedTerritories('bac-kan-2011');
const ports = { ...served, layers, now };
const intake = createIntake(ports);
const engine = createEngine(ports);

const file = (content: BlobPart, name = 'bao cao.csv'): IntakeSource => ({
  kind: 'file',
  blob: new Blob([content]),
  name,
});
const csv = (...lines: readonly string[]): IntakeSource => file(lines.join('\r\n'));
const input = (source: IntakeSource, layer: string, more: Partial<PreviewInput> = {}): PreviewInput => ({
  territoryId: 'bac-kan-2011',
  dataUrl: DATA_URL,
  index: served.index,
  source,
  layer,
  options: {},
  decisions: {},
  ...more,
});

/** The index once imports are kept, one over the other. */
function kept(prepared: PreparedImport, layer: string, index: DataIndex = served.index): DataIndex {
  served.stored.set(prepared.file.sha256, prepared.bytes);
  const { overlay = { layers: [], periods: [] } } = index;
  return {
    ...index,
    files: [...index.files.filter(({ path }) => path !== prepared.file.path), prepared.file],
    overlay: {
      layers: [
        ...overlay.layers.filter((each) => each.layer !== layer),
        { territory: 'bac-kan-2011', layer, file: prepared.layerFile },
      ],
      periods: [
        ...overlay.periods,
        ...prepared.periods.map((period) => ({ territory: 'bac-kan-2011', period })),
      ],
    },
  };
}

describe('what a person decides', () => {
  it('a period that the territory lacks is proposed, taken, kept, and then one of the territory’s', async () => {
    const source = csv('Tên xã,Kỳ,Kết quả', 'Phường Đức Xuân,Năm 2012,Đạt', 'Xã Xuất Hóa,Năm 2012,Chưa đạt');
    const first = await intake.preview(input(source, 'safe-status'));
    expect(first.counts).toMatchObject({ read: 2, accepted: 0 });
    expect(first.open).toEqual(['nothingAccepted']);
    expect(first.diff).toBeNull();
    expect(first.proposedPeriods).toMatchObject([{ id: '2012', from: '2012-01-01', to: '2012-12-31' }]);

    const options = { newPeriods: first.proposedPeriods };
    const second = await intake.preview(input(source, 'safe-status', { options }));
    expect(second).toMatchObject({ counts: { accepted: 2 }, open: [], proposedPeriods: [] });
    expect(second.diff).toMatchObject({ periodId: '2012', replacesIllustrative: true });
    const prepared = await intake.prepare(input(source, 'safe-status', { options }));
    expect(prepared).toMatchObject({
      periodIds: ['2012'],
      periods: [{ id: '2012', previous: '2011', sameLastYear: '2011' }],
      file: { path: 'territories/bac-kan-2011/safe-status.csv', role: 'layer', period: '2012', stored: true },
      layerFile: { file: 'safe-status.csv', illustrative: false },
    });
    expect(prepared.layerFile.source.text.vi).toContain('bao cao.csv');

    const index = kept(prepared, 'safe-status');
    const opened = await engine.openTerritory({ territoryId: 'bac-kan-2011', dataUrl: DATA_URL, index });
    expect(opened.territory.periods.at(-1)?.id).toBe('2012');
    const counted = await engine.aggregate({
      ...input(source, 'safe-status', { index }),
      periodId: '2012',
    });
    expect(counted.table.inputs).toMatchObject({ illustrative: false, rowsUsed: 2 });
  });

  it('a file without a period waits for one, and is told what its title proposes', async () => {
    const source = csv('KẾT QUẢ QUÝ II NĂM 2012,,', 'Tên xã,Kết quả,', 'Phường Đức Xuân,Đạt,');
    const waiting = await intake.preview(input(source, 'safe-status'));
    expect(waiting).toMatchObject({ open: ['period'], diff: null, periodSource: 'none' });
    expect(waiting.proposedPeriods.map(({ id }) => id)).toEqual(['2012-Q2']);
    await expect(intake.prepare(input(source, 'safe-status'))).rejects.toMatchObject({
      failure: { code: 'refused', got: 'period' },
    });
    const chosen = await intake.preview(input(source, 'safe-status', { options: { periodId: '2011' } }));
    expect(chosen).toMatchObject({ open: [], periodSource: 'chosen', proposedPeriods: [] });
    expect(chosen.diff?.periodId).toBe('2011');
  });

  it('columns: a header that nobody knows can be chosen, without reading the file again', async () => {
    const source = csv('Nơi,Đánh giá chung', 'Phường Đức Xuân,Đạt');
    const lost = await intake.preview(input(source, 'safe-status', { options: { periodId: '2011' } }));
    expect(lost).toMatchObject({ counts: null, open: ['columns'], diff: null });
    expect(lost.mapping.missing.length).toBeGreaterThan(0);
    const options = { periodId: '2011', columns: { commune_name: 0, status: 1 } };
    const found = await intake.preview(input(source, 'safe-status', { options }));
    expect(found).toMatchObject({ counts: { read: 1, assigned: 1 }, open: [] });
  });
});

describe('a file that is older than the boundaries', () => {
  it('is led to the communes of today; two former ones that are one today are never kept as two rows', async () => {
    const now2026 = servedTerritories('dong-thap-2026');
    const own = createIntake({ ...now2026, layers, now });
    const rows = await crosswalkRows(await now2026.readFile(`${DATA_URL}${CROSSWALK_PATH}`, { limit: 1e9 }));
    const opened = await createEngine({ ...now2026, layers, now }).openTerritory({
      territoryId: 'dong-thap-2026',
      dataUrl: DATA_URL,
      index: now2026.index,
    });
    const code = opened.communes.find(
      (commune) => rows.filter((row) => row.new_code === commune.code && row.part === 'full').length > 1,
    )!.code;
    const [first, second] = rows.filter((row) => row.new_code === code && row.part === 'full');
    const source = csv(
      'Tên xã,Huyện,Kết quả',
      `${first!.old_name},${first!.old_district},Đạt`,
      `${second!.old_name},${second!.old_district},Chưa đạt`,
    );
    const asked = {
      ...input(source, 'safe-status', { options: { periodId: '2025-Q3' } }),
      territoryId: 'dong-thap-2026',
      index: now2026.index,
    };
    // What a person says of the texts that fit several: both are parts of the same commune of today.
    const open = (await own.preview(asked)).places;
    const decided = { ...asked, decisions: Object.fromEntries(open.map(({ key }) => [key, code])) };
    const preview = await own.preview(decided);
    expect(preview.counts).toMatchObject({ read: 2, accepted: 1, rejected: 1 });
    expect(preview.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { row: 3, code: 'duplicateRow' },
    ]);
    expect(preview.diff?.changes.find(({ change }) => change === 'added')?.ordinal).toBe(
      opened.communes.findIndex((commune) => commune.code === code),
    );
    const kept2026 = await own.prepare(decided);
    expect(new TextDecoder().decode(kept2026.bytes)).toContain(code);
  });
});

describe('the difference that accepting makes', () => {
  it('names the communes that came from one category to another', async () => {
    const year = (...results: readonly string[]): IntakeSource =>
      csv('Tên xã,Kỳ,Kết quả', ...results.map((text) => `${text.replace(':', ',2011,')}`));
    const before = year('Phường Đức Xuân:Chưa đạt', 'Xã Xuất Hóa:Đạt', 'Phường Sông Cầu:Đạt');
    const index = kept(await intake.prepare(input(before, 'safe-status')), 'safe-status');
    const after = year('Phường Đức Xuân:Đạt', 'Xã Xuất Hóa:Đạt');
    const { diff } = await intake.preview(input(after, 'safe-status', { index }));
    expect(diff).toMatchObject({
      rows: { added: 0, changed: 1, removed: 1, same: 1 },
      kept: 0,
      replacesIllustrative: false,
    });
    expect(diff?.changes).toMatchObject([
      {
        change: 'changed',
        label: 'Phường Đức Xuân',
        row: 2,
        cells: [{ column: 'status', before: 'Chưa đạt', after: 'Đạt' }],
      },
      { change: 'removed', label: 'Phường Sông Cầu', row: null },
    ]);
    expect(diff?.moves).toHaveLength(2);
    expect(diff?.moves.map(({ ordinals }) => ordinals.length)).toEqual([1, 1]);
    expect(diff?.changed).toHaveLength(2);
  });

  it('shows no former count that the suppression policy hides, and no measure of it', async () => {
    const tips = (a: number, b: number): IntakeSource =>
      csv(
        'Tên xã,Kỳ,Số tin',
        `Phường Đức Xuân,2011,${a}`,
        `Xã Xuất Hóa,2011,${b}`,
        'Phường Sông Cầu,2011,40',
      );
    const index = kept(await intake.prepare(input(tips(3, 30), 'tips')), 'tips');
    const { diff } = await intake.preview(input(tips(60, 31), 'tips', { index }));
    const befores = diff?.changes.flatMap(({ cells }) => cells.map(({ before }) => before));
    // 3 is small; 30 could be had from the total, so it is hidden with it, or the 40 is.
    expect(befores).toContain(HIDDEN_CELL);
    expect(befores).not.toContain('3');
    const shown = diff?.measures.find(({ measure }) => measure === 'received');
    expect(shown?.after).toBe(131);
    const hidden = [...(diff?.before ?? [])].filter((value) => Number.isNaN(value));
    expect(hidden.length).toBeGreaterThan(0);
  });
});

describe('rejected rows', () => {
  it('come back corrected, and only they are merged', async () => {
    const source = csv(
      'Tên xã,Kỳ,Số tin,Có giá trị',
      'Phường Đức Xuân,2011,12,9',
      'Xã Xuất Hóa,2011,nhiều,3',
      'Phường Sông Cầu,2011,7,6',
    );
    const index = kept(await intake.prepare(input(source, 'tips')), 'tips');
    const bytes = await intake.rejectedRows({ ...input(source, 'tips'), language: 'vi' });
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows).toHaveLength(2);
    expect(sheet?.rows[1]?.join('|')).toMatch(/nhiều.*không phải là số.*\|3$/);

    const rows = sheet!.rows.map((row) => row.map((cell) => (cell === 'nhiều' ? '21' : cell)));
    const corrected = file(new Uint8Array(await writeXlsx({ sheets: [{ name: 'S', rows }] })), 'sửa.xlsx');
    const preview = await intake.preview(input(corrected, 'tips', { index }));
    expect(preview).toMatchObject({ merge: 'rows', counts: { read: 1, accepted: 1 } });
    expect(preview.diff).toMatchObject({ rows: { added: 1, changed: 0, removed: 0, same: 0 }, kept: 2 });
    const { bytes: whole } = await intake.prepare(input(corrected, 'tips', { index }));
    expect(new TextDecoder().decode(whole).trimEnd().split('\n')).toHaveLength(4);
  });
});

describe('what a file is', () => {
  const inspect = (source: IntakeSource) =>
    intake.inspect({ territoryId: 'bac-kan-2011', dataUrl: DATA_URL, index: served.index, source });

  it('a package, notes, boundaries, nothing that is read', async () => {
    const zip = (name: string): string => `PK\u0003\u0004${'x'.repeat(30)}${name}PK\u0005\u0006`;
    expect(await inspect(file(zip('binh-yen-package.json'), 'a.zip'))).toEqual({ kind: 'package' });
    expect(await inspect(file(zip('photo.jpg'), 'a.zip'))).toMatchObject({ kind: 'unknown', got: 'ZIP' });
    expect(await inspect(file('{"format":"binh-yen-decisions","version":1}'))).toEqual({ kind: 'notes' });
    expect(await inspect(file('{"type":"Topology","objects":{}}'))).toEqual({
      kind: 'boundaries',
      format: 'topojson',
    });
    const pasted = await inspect({ kind: 'pasted', text: 'Tên xã\tSố tin\nPhường Đức Xuân\t4' });
    expect(pasted).toMatchObject({ kind: 'table', format: 'pasted', issues: [] });
  });

  it('too large, or not to be read at all: said before and without reading it', async () => {
    const blob = (size: number, head: string): Blob =>
      ({
        size,
        slice: () => new Blob([head]),
        arrayBuffer: () => Promise.reject(new Error('must not be read')),
      }) as unknown as Blob;
    // A Blob takes only real Blobs as parts, which a fake of a gigabyte can give.
    const huge = await inspect({ kind: 'file', blob: blob(2 ** 30, 'Tên xã,Số tin\n'), name: 'x.csv' });
    expect(huge).toMatchObject({ kind: 'table', issues: [{ code: 'tooLarge' }] });
    const areas = blob(2 ** 30, '{"type":"Topology"');
    expect(await inspect({ kind: 'file', blob: areas, name: 'x.json' })).toMatchObject({
      kind: 'unknown',
      got: 'topojson',
      issues: [{ code: 'tooLarge' }],
    });
    const folder = await inspect({ kind: 'file', blob: blob(10, ''), name: 'thư mục' });
    expect(folder).toMatchObject({ kind: 'unknown', issues: [{ code: 'unreadable' }] });
    const refused = await intake.preview(
      input({ kind: 'file', blob: blob(2 ** 30, 'a,b\n'), name: 'x.csv' }, 'tips'),
    );
    expect(refused).toMatchObject({ counts: null, open: [], diff: null, issues: [{ code: 'tooLarge' }] });
  });
});

describe('calls', () => {
  it('that are cancelled reject with the reason', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stop'));
    const source = csv('Tên xã,Kỳ,Kết quả', 'Phường Đức Xuân,2011,Đạt');
    await expect(intake.preview(input(source, 'safe-status'), { signal: stop.signal })).rejects.toThrow(
      'stop',
    );
  });

  it('name their steps', async () => {
    const steps = new Set<string>();
    const source = csv('Tên xã,Kỳ,Kết quả', 'Phường Đức Xuân,2010,Đạt');
    const fresh = createIntake(ports);
    await fresh.preview(input(source, 'safe-status'), { onProgress: ({ step }) => steps.add(step) });
    expect([...steps]).toEqual(['read', 'fetch', 'understand', 'place', 'compare', 'count']);
  });

  it('of an unknown layer are a mistake of the program', async () => {
    await expect(intake.preview(input(csv('a'), 'lamps'))).rejects.toMatchObject({
      failure: { code: 'notFound', got: 'lamps' },
    });
  });

  it('give a template whose columns are all found again', async () => {
    const bytes = await intake.template({ ...input(csv(''), 'tips'), periodId: '2011', language: 'vi' });
    const preview = await intake.preview(input(file(bytes, 'mẫu.xlsx'), 'tips'));
    expect(preview.mapping).toMatchObject({ missing: [], unused: [] });
  });
});
