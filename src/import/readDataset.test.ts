import { describe, expect, it, vi } from 'vitest';
import { lampLayer, utf8, type LampRow } from '../../tests/fixtures/importLayer';
import type { Dataset, RawTable } from '../domain/dataset';
import type { Issue } from '../domain/issue';
import type { LayerDefinition } from '../domain/layer';
import { readCsv } from './formats/csv';
import { readDataset } from './readDataset';

async function tableOf(text: string): Promise<RawTable> {
  const table = await readCsv(utf8(text), 'lamps.csv');
  if (!table.ok) throw new Error(table.issues[0]?.code);
  return table.value;
}

async function read(text: string, layer: LayerDefinition<LampRow> = lampLayer()): Promise<Dataset<LampRow>> {
  const dataset = await readDataset(await tableOf(text), layer);
  if (!dataset.ok) throw new Error(told(dataset.issues).join());
  return dataset.value;
}

async function refusal(text: string, layer = lampLayer()): Promise<string[]> {
  const dataset = await readDataset(await tableOf(text), layer);
  return dataset.ok ? ['read'] : told(dataset.issues);
}

const told = (issues: readonly Issue[]): string[] =>
  issues.map((found) => `${found.row ?? '-'} ${found.column ?? '-'} ${found.code} ${found.got}`);

describe('readDataset', () => {
  it('accepts or rejects each row, and names the header as the file writes it', async () => {
    const dataset = await read('Mã xã,CÔNG SUẤT\n00004,60\n00028,\n00031,sáng\n\n00034, 40 \n');
    expect(dataset.rows.map(({ code, watts }) => [code, watts])).toEqual([
      ['00004', 60],
      ['00034', 40],
    ]);
    expect(dataset.rowNumbers).toEqual([2, 6]);
    expect([dataset.read, dataset.rejected]).toEqual([4, 2]);
    expect(told(dataset.issues)).toEqual(['3 CÔNG SUẤT missing ', '4 CÔNG SUẤT notANumber sáng']);
  });

  it('keeps the first of two rows with one key', async () => {
    const dataset = await read('id,Mã xã,watts\na,00004,1\nb,00004,2\na,00028,3\n,00004,4\n,00004,5');
    expect(dataset.rows.map(({ watts }) => watts)).toEqual([1, 2, 4, 5]);
    expect(told(dataset.issues)).toEqual(['4 - duplicateRow a']);
  });

  it('rejects a row that is wider than its header, because its values have shifted', async () => {
    const dataset = await read('Tên xã,watts\nTân Hội, Huyện Ba,60\nTân Hội,60,,');
    expect(told(dataset.issues)).toEqual(['2 - unreadable 60']);
    expect(dataset.rows).toHaveLength(1);
  });

  it('reads both coordinates from one cell, and shows the cell when it cannot', async () => {
    const dataset = await read('Toạ độ,watts\n"10.05, 106.05",1\n"106,05; 10,05",2\nở đâu đó,3');
    expect(dataset.rows.map(({ lng, lat }) => [lng, lat])).toEqual([
      [106.05, 10.05],
      [106.05, 10.05],
    ]);
    expect(told(dataset.issues)).toEqual(['4 Toạ độ notANumber ở đâu đó']);
  });

  it('refuses a file without a required column, without rows, or with persons in it', async () => {
    expect(await refusal('Mã xã,x\n1,2')).toEqual(['1 watts missingColumn Mã xã | x']);
    expect(await refusal('Mã xã,watts\n')).toEqual(['- - emptyFile ']);
    expect(
      await refusal('Mã xã,watts,Họ tên,SĐT\n00004,1,a,b', lampLayer({ refusesIdentity: true })),
    ).toEqual(['1 Họ tên identityColumn Họ tên', '1 SĐT identityColumn SĐT']);
  });

  it('treats headers named like built-in properties as text', async () => {
    const dataset = await read('__proto__,constructor,Mã xã,watts\nx,y,00004,1');
    expect(dataset.rows[0]).toMatchObject({ code: '00004', watts: 1 });
  });

  it('gives way between batches, and stops when it is told to', async () => {
    const table = await tableOf(`Mã xã,watts\n${'00004,1\n'.repeat(50_000)}`);
    const onProgress = vi.fn();
    await readDataset(table, lampLayer(), undefined, { onProgress });
    expect(onProgress.mock.calls.map(([share]) => share)).toEqual([
      0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1,
    ]);
    const breathe = vi.fn().mockRejectedValue(new Error('stopped'));
    await expect(readDataset(table, lampLayer(), undefined, { breathe })).rejects.toThrow('stopped');
    expect(breathe).toHaveBeenCalledTimes(1);
  });
});
