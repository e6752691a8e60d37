import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { memoryFolder, DATA_URL } from '../../../tests/fixtures/dataFolder';
import { ComputeError } from '../../compute/failure';
import type { DataFile, DataIndex } from '../../domain/dataFolder';
import { fittingMapping, mappingKey, type SavedMapping } from '../../import/savedMappings';
import { openStore } from '../../store/openStore';
import { acceptPackage, openPackage, packageName, planOf, writeKept } from './packages';

const never = new AbortController().signal;

describe('packageName', () => {
  it('says which territory, and the day it is in Việt Nam', () => {
    expect(packageName(['kon-tum-2023'], new Date('2026-11-22T16:59:00Z'))).toBe(
      'binh-yen_goi-so-lieu_kon-tum-2023_2026-11-22.zip',
    );
    expect(packageName(['a', 'b'], new Date('2026-11-22T17:00:00Z'))).toBe(
      'binh-yen_goi-so-lieu_2-dia-ban_2026-11-23.zip',
    );
  });
});

describe('a package', () => {
  const FOLDER = 'territories/squares/';
  const folder = memoryFolder();
  const { readFile } = folder;
  const roles: Readonly<Record<string, DataFile['role']>> = {
    [`${FOLDER}territory.json`]: 'territory',
    [`${FOLDER}communes.geojson`]: 'boundaries',
    [`${FOLDER}figures.json`]: 'figures',
  };
  const index: DataIndex = {
    ...folder.index,
    files: folder.index.files.map((file) => ({ ...file, role: roles[file.path] ?? 'layer' })),
  };
  const write = async (name: string) =>
    writeKept({
      store: await openStore({ name }),
      index,
      dataUrl: DATA_URL,
      readFile,
      territories: ['squares'],
      by: 'Lan',
      note: 'thử',
      at: '2026-11-22T02:00:00.000Z',
      signal: never,
      onProgress: () => undefined,
    });

  it('of served data changes nothing where the same data are served', async () => {
    const zip = await write('one');
    const opened = await openPackage(new Blob([zip]), 'goi.zip', never);
    expect([opened.manifest.madeBy, opened.manifest.note]).toEqual(['Lan', 'thử']);
    const store = await openStore({ name: 'two' });
    const source = { store, index, dataUrl: DATA_URL, readFile };
    expect((await planOf(opened, source, never)).changesNothing).toBe(true);
  });

  it('is one step of the history where it is accepted, under its own name', async () => {
    const opened = await openPackage(new Blob([await write('three')]), 'goi.zip', never);
    const store = await openStore({ name: 'four' });
    const elsewhere = { ...index, territories: [], files: [] };
    const plan = await planOf(opened, { store, index: elsewhere, dataUrl: DATA_URL, readFile }, never);
    expect(plan.territories.map(({ boundaries }) => boundaries)).toEqual(['brought']);
    const step = await acceptPackage(store, opened, plan, null, { name: 'goi.zip', by: 'Lan' });
    expect(step).toMatchObject({
      kind: 'package',
      by: 'Lan',
      territory: 'squares',
      sourceName: 'goi.zip',
      sourceSha256: opened.sha256,
    });
    expect((await store.history()).length).toBe(1);
    // The plan stood on another step: nothing is changed.
    await expect(acceptPackage(store, opened, plan, null, { name: 'goi.zip', by: '' })).rejects.toMatchObject(
      { failure: { code: 'conflict' } },
    );
  });

  it('teaches another machine what was decided about columns and names', async () => {
    const here = await openStore({ name: 'five' });
    const mapping: SavedMapping = {
      layer: 'tips',
      name: 'thang-5.xlsx',
      columns: { commune_name: 'Đơn vị', received: 'Cột A' },
      at: '2026-11-22T02:00:00.000Z',
    };
    await here.note('mappings', mappingKey(mapping), mapping);
    await here.note('decisions', 'before-2025', { 'xã tân an|': '00004' });
    await here.note('preferences', 'importedBy', 'Lan');
    here.close();
    const opened = await openPackage(new Blob([await write('five')]), 'goi.zip', never);
    const there = await openStore({ name: 'six' });
    await there.note('decisions', 'before-2025', { 'xã tân an|': '00031', 'xã hòa lộc|': '00028' });
    const elsewhere = { ...index, territories: [], files: [] };
    const plan = await planOf(opened, { store: there, index: elsewhere, dataUrl: DATA_URL, readFile }, never);
    await acceptPackage(there, opened, plan, null, { name: 'goi.zip', by: '' });

    const mappings = Object.values(await there.notes<SavedMapping>('mappings'));
    expect(mappings).toEqual([mapping]);
    // The file of the next month, as the intake will look at it there.
    expect(fittingMapping(['TT', 'ĐƠN VỊ', 'cột a'], 'tips', mappings)?.columns).toEqual({
      commune_name: 1,
      received: 2,
    });
    // What was decided there stays; what a person wrote of himself does not travel.
    expect(await there.notes('decisions')).toEqual({
      'before-2025': { 'xã tân an|': '00031', 'xã hòa lộc|': '00028' },
    });
    expect(await there.notes('preferences')).toEqual({});
  });

  it('that is none is refused with its reason', async () => {
    const failure = await openPackage(new Blob(['PK no zip']), 'x.zip', never).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(ComputeError);
    expect((failure as ComputeError).failure.subject).toBe('x.zip');
  });
});
