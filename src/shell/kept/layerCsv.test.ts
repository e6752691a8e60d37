import { expect, it } from 'vitest';
import { readCsv } from '../../import/formats/csv';
import { layerCsv } from './layerCsv';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

it('writes a kept file as Vietnamese Excel opens it: commas in positions, everything else untouched', async () => {
  const text = await layerCsv(
    bytes('commune_code,name,lat,lng,share\n00004,"Tổ 1, ấp 2",10.123456,106.5,1.611\n00028,=1+1,,,-5\n'),
  );
  expect(text).toBe(
    "\ufeffcommune_code;name;lat;lng;share\r\n00004;Tổ 1, ấp 2;10,123456;106,5;1.611\r\n00028;'=1+1;;;-5\r\n\r\n",
  );
});

it('can be read again with the same rows', async () => {
  const source = 'commune_code,name\n00004,"a ""b"""\n00028,"hai\ndòng"\n';
  const first = await readCsv(bytes(source), 'a.csv');
  const second = await readCsv(bytes((await layerCsv(bytes(source))) ?? ''), 'b.csv');
  expect(first.ok && second.ok && second.value.rows).toEqual(first.ok && first.value.rows);
});

it('gives up on what is no table', async () => {
  expect(await layerCsv(bytes('a\n"b'))).toBeNull();
});
