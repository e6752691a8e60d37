import { beforeAll, describe, expect, it } from 'vitest';
import { fixtureTarget } from '../../tests/fixtures/import/sheets/report';
import { utf8 } from '../../tests/fixtures/importLayer';
import type { TerritoryTarget } from '../../geodata/scripts/importTable/territoryTarget';
import { assignPoints } from '../geo/communeIndex';
import { vn2000System, vn2000Transform, type Vn2000Transform } from '../geo/vn2000';
import { layerById } from '../layers/registry';
import { importTable, type ImportedTable, type ImportOptions } from './importTable';

const cameras = layerById('cameras')!;
let target: TerritoryTarget;
let tm10575: Vn2000Transform;
let tm105: Vn2000Transform;

beforeAll(async () => {
  target = await fixtureTarget('tien-giang-2018');
  tm10575 = await vn2000Transform(vn2000System('9210')!);
  tm105 = await vn2000Transform(vn2000System('5897')!);
});

/** A point inside each of the first `count` communes' frames that lies in some commune. */
function points(count: number, from = 0): [number, number, number][] {
  const [west, south, east, north] = target.bbox;
  const found: [number, number, number][] = [];
  for (let i = from; found.length < count && i < 5000; i++) {
    const lng = west + ((i * 0.618034) % 1) * (east - west);
    const lat = south + ((i * 0.414214) % 1) * (north - south);
    const ordinal = assignPoints(target.index(), Float64Array.of(lng, lat))[0] ?? -1;
    if (ordinal >= 0) found.push([lng, lat, ordinal]);
  }
  return found;
}

const grid = (transform: Vn2000Transform, [lng, lat]: readonly number[]): [string, string] => {
  const [x, y] = transform.fromWgs84(lng ?? 0, lat ?? 0);
  return [x.toFixed(2), y.toFixed(2)];
};

async function importText(text: string, options: ImportOptions = {}): Promise<ImportedTable> {
  const outcome = await importTable(utf8(text), 'toado.csv', cameras, target, options);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

const codes = ({ placed }: ImportedTable): string[] =>
  placed.placement.issues.map(({ row, severity, code }) => `${row ?? '-'} ${severity} ${code}`);

describe('positions in VN-2000 metres', () => {
  it('are brought to degrees by the zone that brings them into the communes, and it is told', async () => {
    const some = points(40);
    const rows = some.map((point) => grid(tm10575, point).join(';'));
    const imported = await importText(['X;Y', ...rows].join('\n'));
    expect(imported.zones).toMatchObject({ rows: 40, chosen: ['EPSG:9210'], sure: true });
    expect(imported.zones?.candidates[0]).toMatchObject({ epsg: 'EPSG:9210', meridian: 105.75, inside: 40 });
    expect(imported.zones?.candidates[0]?.points).toHaveLength(80);
    expect([...imported.placed.placement.ordinals]).toEqual(some.map(([, , ordinal]) => ordinal));
    expect(codes(imported).filter((line) => !line.includes('noRange') && !line.includes('assumed'))).toEqual([
      '- warning convertedZone',
    ]);
    const told = imported.placed.placement.issues.find(({ code }) => code === 'convertedZone');
    expect(told).toMatchObject({ column: 'X', got: "EPSG:9210 TM-3 105°45': 40" });
    const [lng, lat] = imported.table.rows[0] ?? [];
    expect(Number(lng)).toBeCloseTo(some[0]?.[0] ?? 0, 6);
    expect(Number(lat)).toBeCloseTo(some[0]?.[1] ?? 0, 6);
  });

  it('may stand with the northing as X, as field books have it, or in one cell', async () => {
    const some = points(40);
    const turned = some.map((point) => grid(tm10575, point).reverse().join(';'));
    const imported = await importText(['Toạ độ X (m);Toạ độ Y (m)', ...turned].join('\n'));
    expect([...imported.placed.placement.ordinals]).toEqual(some.map(([, , ordinal]) => ordinal));
    const cells = some.map((point) => `"${grid(tm10575, point).join(' ')}";1`);
    const one = await importText(['Toạ độ;Ghi chú', ...cells].join('\n'));
    expect([...one.placed.placement.ordinals]).toEqual(some.map(([, , ordinal]) => ordinal));
  });

  it('are never placed when two zones fit: each row is refused until a person chooses', async () => {
    const middle = points(400).filter(([lng, lat]) => Math.hypot(lng - 106.2, lat - 10.4) < 0.03);
    const rows = middle.slice(0, 6).map((point) => grid(tm10575, point).join(';'));
    const text = ['X;Y', ...rows].join('\n');
    const open = await importText(text);
    expect(open.zones).toMatchObject({ rows: rows.length, chosen: [], sure: false });
    expect(open.zones?.candidates.length).toBeGreaterThan(1);
    expect(open.zones?.candidates.filter(({ official }) => official)).toHaveLength(1);
    expect(open.zones?.candidates[0], 'what the province uses is offered first').toMatchObject({
      epsg: 'EPSG:9210',
      official: true,
      inside: rows.length,
    });
    expect(open.placed.placement.counts).toMatchObject({
      read: rows.length,
      accepted: 0,
      rejected: rows.length,
    });
    expect(codes(open)).toEqual(rows.map((_, i) => `${i + 2} error unknownZone`));

    const chosen = await importText(text, { zones: ['EPSG:9210'] });
    expect(chosen.zones).toMatchObject({ chosen: ['EPSG:9210'], sure: true });
    expect(chosen.placed.placement.counts).toMatchObject({ assigned: rows.length, rejected: 0 });
  });

  it('believe the meridian that the title names, unless the rows contradict it', async () => {
    const middle = points(400).filter(([lng, lat]) => Math.hypot(lng - 106.2, lat - 10.4) < 0.03);
    const rows = middle.slice(0, 6).map((point) => grid(tm10575, point).join(';'));
    const titled = (meridian: string): Promise<ImportedTable> =>
      importText([`DANH SÁCH CAMERA, KINH TUYẾN TRỤC ${meridian};`, 'X;Y', ...rows].join('\n'));
    expect((await titled("105°45'")).zones).toMatchObject({ chosen: ['EPSG:9210'], sure: true });
    expect((await titled("108°00'")).zones).toMatchObject({ chosen: [], sure: false });
  });

  it('believe the commune that the rows say of themselves', async () => {
    const middle = points(400).filter(([lng, lat]) => Math.hypot(lng - 106.2, lat - 10.4) < 0.03);
    const rows = middle
      .slice(0, 6)
      .map((point) => [...grid(tm10575, point), target.communes[point[2]]?.code].join(';'));
    const imported = await importText(['X;Y;Mã xã', ...rows].join('\n'));
    expect(imported.zones).toMatchObject({ chosen: ['EPSG:9210'], sure: true });
    expect(codes(imported).some((line) => line.includes('communeMismatch'))).toBe(false);
  });

  it('still tell when code and position disagree', async () => {
    const some = points(40);
    const rows = some.map((point, i) =>
      [...grid(tm10575, point), target.communes[i === 3 ? (point[2] + 60) % 173 : point[2]]?.code].join(';'),
    );
    const imported = await importText(['X;Y;Mã xã', ...rows].join('\n'));
    expect(codes(imported).filter((line) => line.includes('Mismatch'))).toEqual([
      '5 warning communeMismatch',
    ]);
  });

  it('of two zones in one file go each to its own', async () => {
    // In the far west by 105°, in the far east by 105°45': neither zone brings the other's rows in.
    const west = points(3000)
      .filter(([lng]) => lng < 105.95)
      .slice(0, 8);
    const east = points(3000)
      .filter(([lng]) => lng > 106.6)
      .slice(0, 8);
    const rows = [...west.map((p) => grid(tm105, p)), ...east.map((p) => grid(tm10575, p))];
    const text = ['X;Y', ...rows.map((row) => row.join(';'))].join('\n');
    const imported = await importText(text, { zones: ['5897', '9210'] });
    expect(imported.zones?.chosen).toEqual(['EPSG:5897', 'EPSG:9210']);
    const ordinals = [...imported.placed.placement.ordinals];
    const right = [...west, ...east].map(([, , ordinal]) => ordinal);
    const doubtful = imported.placed.placement.issues.filter(({ code }) => code === 'ambiguousZone');
    ordinals.forEach((ordinal, i) => {
      // Whatever two zones bring inside is told, never chosen in silence.
      if (ordinal !== right[i]) expect(doubtful.map(({ row }) => row)).toContain(i + 2);
    });
    expect(ordinals.filter((ordinal, i) => ordinal === right[i]).length).toBeGreaterThanOrEqual(8);
  });

  it('outside of everything are offered the zones around, and converted by the one that is chosen', async () => {
    const text = 'X;Y\n500000;2300000\n501000;2301000';
    const open = await importText(text);
    expect(open.zones).toMatchObject({ chosen: [], sure: false });
    expect(open.zones?.candidates.map(({ inside }) => inside)).toEqual([0, 0, 0, 0, 0, 0]);
    const chosen = await importText(text, { zones: ['EPSG:5897'] });
    expect(chosen.placed.placement.counts).toMatchObject({ accepted: 2, outside: 2 });
  });

  it('beside rows in degrees leave those alone; a file of degrees has no report', async () => {
    const some = points(40);
    const rows = some.map((point, i) => (i < 5 ? `${point[0]};${point[1]}` : grid(tm10575, point).join(';')));
    const mixed = await importText(['X;Y', ...rows].join('\n'));
    expect(mixed.zones?.rows).toBe(35);
    expect([...mixed.placed.placement.ordinals]).toEqual(some.map(([, , ordinal]) => ordinal));
    const plain = await importText(['X;Y', ...some.map(([lng, lat]) => `${lng};${lat}`)].join('\n'));
    expect(plain.zones).toBeNull();
  });
});

describe('positions in degrees, minutes and seconds', () => {
  it.each([
    ['Kinh độ;Vĩ độ', '106°21\'34"Đ;10°21\'34"B'],
    ['Kinh độ;Vĩ độ', '106 21 34;10 21 34'],
    ['Kinh độ;Vĩ độ', "106o21'34'';10o21'34''"],
    ['Toạ độ;Ghi chú', '10°21\'34"B, 106°21\'34"Đ;1'],
    ['Toạ độ;Ghi chú', '106°21\'34,0"E 10°21\'34,0"N;1'],
  ])('are read through the whole import: %s %s', async (header, row) => {
    const imported = await importText(`${header}\n${row}`);
    const expected = assignPoints(
      target.index(),
      Float64Array.of(106 + 21 / 60 + 34 / 3600, 10 + 21 / 60 + 34 / 3600),
    );
    expect([...imported.placed.placement.ordinals]).toEqual([...expected]);
    expect(expected[0]).toBeGreaterThanOrEqual(0);
  });

  it('with the letters of the other axis are swapped', async () => {
    const imported = await importText('Kinh độ;Vĩ độ\n10°21\'34"B;106°21\'34"Đ');
    expect(codes(imported)).toEqual(['2 error latLngSwapped']);
  });
});
