import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SQUARES } from '../../tests/fixtures/importLayer';
import { ranCommand } from '../../tests/fixtures/ranCommand';
import { run } from './aggregate';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'binh-yen-area-'));
  write('squares.geojson', JSON.stringify(SQUARES));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

interface Area {
  name: string;
  areaKm2: number;
  estimate: boolean;
  inside: number;
  insideButOutsideTerritory: number;
  withoutPosition: number;
  measures: Record<string, number | null>;
  communes: { code: string; share: number }[];
}

async function aggregate(layer: string, csv: string, areas: unknown, ...more: string[]) {
  const files = ['--input', write('input.csv', csv), '--area', write('areas.geojson', JSON.stringify(areas))];
  const { status, out, err } = await ranCommand(
    run,
    ...['--boundaries', join(folder, 'squares.geojson'), '--layer', layer],
    ...files,
    ...more,
  );
  return { status, text: out + err };
}

async function areasOf(layer: string, csv: string, areas: unknown): Promise<Area[]> {
  const { status, text } = await aggregate(layer, csv, areas, '--json');
  expect(status).toBe(0);
  return (JSON.parse(text) as { areas: Area[] }).areas;
}

const box = (west: number, south: number, east: number, north: number, name?: string) => ({
  type: 'Feature',
  properties: name === undefined ? {} : { name },
  geometry: {
    type: 'Polygon',
    coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]], // prettier-ignore
  },
});
const circle = (lng: number, lat: number, radiusM: number) => ({
  type: 'Feature',
  properties: { radiusM },
  geometry: { type: 'Point', coordinates: [lng, lat] },
});
const all = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

describe('geodata aggregate --area', () => {
  const eyes =
    'Kinh độ,Vĩ độ,Góc nhìn,Tầm xa,Loại,Mã xã\n106.05,10.05,360,100,360,\n106.12,10.05,360,100,360,\n106.30,10.20,,,,\n';

  it('counts what lies inside each area, and says how much of each commune that is', async () => {
    const [both, round] = await areasOf(
      'cameras',
      eyes,
      all(box(106, 10, 106.15, 10.1, 'Một xã rưỡi'), circle(106.05, 10.05, 50)),
    );
    expect(both).toMatchObject({ name: 'Một xã rưỡi', estimate: false, inside: 2, withoutPosition: 0 });
    expect(both!.communes.map(({ code }) => code)).toEqual(['00004', '00028']);
    expect(both!.communes[0]!.share).toBeCloseTo(1, 6);
    expect(both!.communes[1]!.share).toBeCloseTo(0.5, 6);
    expect(both!.measures['count']).toBe(2);
    expect(both!.measures['coverageKm2']).toBeCloseTo(2 * Math.PI * 0.01, 5);
    // The circle lies within what its camera sees.
    expect(round).toMatchObject({ name: '#2', inside: 1 });
    expect(round!.areaKm2).toBeCloseTo(Math.PI * 0.0025, 6);
    expect(round!.measures['coverageShare']).toBeCloseTo(1, 3);
  });

  it('counts rows beyond the territory, and says how many', async () => {
    const [area] = await areasOf('cameras', eyes, all(box(106.2, 10.1, 106.4, 10.3)));
    expect(area).toMatchObject({ inside: 1, insideButOutsideTerritory: 1, communes: [] });
  });

  it('spreads what is known by commune only, and calls it an estimate', async () => {
    const [area] = await areasOf(
      'tips',
      'Mã xã,Số tin,Có giá trị\n00004,100,50\n00028,60,60\n00031,900,1\n',
      all(box(106, 10, 106.15, 10.1)),
    );
    expect(area).toMatchObject({ estimate: true, inside: 0, withoutPosition: 2 });
    expect(area!.measures['received']).toBeCloseTo(130, 4);
    expect(area!.measures['valuableShare']).toBeCloseTo(80 / 130, 6);
    expect(area!.measures['perKm2']).toBeCloseTo(130 / area!.areaKm2, 2);
    expect(area!.measures['per1000']).toBeNull();
  });

  it('leaves a status without a value, and sites without a position out', async () => {
    const areas = all(box(106, 10, 106.15, 10.1));
    const [status] = await areasOf('safe-status', 'Mã xã,Kết quả\n00004,đạt\n', areas);
    expect(status!.measures['status']).toBeNull();
    const [sites] = await areasOf(
      'models',
      'Mô hình,Kinh độ,Vĩ độ,Mã xã\nA,106.05,10.05,\nB,,,00028\n',
      areas,
    );
    expect(sites).toMatchObject({ estimate: false, inside: 1, withoutPosition: 1 });
    expect(sites!.measures['count']).toBe(1);
  });

  it('tells it to a person as well', async () => {
    const { text } = await aggregate('cameras', eyes, all(box(106, 10, 106.15, 10.1, 'Chợ')), '--lang', 'vi');
    expect(text).toContain('Vùng «Chợ»');
    expect(text).toMatch(/00028 Xã Nghĩa Hưng: 50(,0)? %/);
  });

  it.each([
    ['a line', all({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: [] } })],
    ['a circle without a radius', all({ ...circle(106, 10, 1), properties: {} })],
    ['nothing', all()],
    ['no GeoJSON', 7],
  ])('refuses %s with exit code 2', async (_name, areas) => {
    const { status, text } = await aggregate('cameras', eyes, areas);
    expect(status).toBe(2);
    expect(text).toContain('areas.geojson');
    expect(text.trimEnd().split('\n')).toHaveLength(1);
  });
});
