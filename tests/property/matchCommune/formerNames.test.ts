import { beforeAll, describe, expect, it } from 'vitest';
import { readReference } from '../../../geodata/scripts/reference';
import type { Commune } from '../../../src/domain/commune';
import { communeNames, findByName, type CommuneNames } from '../../../src/import/communeNames';
import type { CommuneOfToday, CrosswalkRow } from '../../../src/import/matchCommune/reference';

let provinces: Map<string, CommuneNames>;
let rows: CrosswalkRow[];
let provinceOf: Map<string, string>;

beforeAll(async () => {
  rows = await readReference<CrosswalkRow>('crosswalk_2025.csv');
  const communes = await readReference<CommuneOfToday>('communes_2026.csv');
  provinceOf = new Map(communes.map(({ code, province }) => [code, province]));
  const byProvince = new Map<string, CommuneOfToday[]>();
  for (const one of communes) byProvince.set(one.province, [...(byProvince.get(one.province) ?? []), one]);
  provinces = new Map(
    [...byProvince].map(([province, list]) => [
      province,
      communeNames(
        list.map(({ code, name }, ordinal): Commune => {
          return { ordinal, code, name, kind: null, district: null, areaKm2: null, population: null };
        }),
        [province],
        rows,
      ),
    ]),
  );
});

/** A former commune within one province of today, and every commune of today there that has some of it. */
interface Former {
  readonly name: string;
  readonly district: string;
  readonly province: string;
  readonly heirs: ReadonlySet<string>;
  readonly whole: boolean;
}

function formerCommunes(): Former[] {
  const found = new Map<string, { row: CrosswalkRow; heirs: Set<string>; whole: boolean }>();
  const leads = new Map<string, number>();
  for (const row of rows) leads.set(row.old_code, (leads.get(row.old_code) ?? 0) + 1);
  for (const row of rows) {
    const province = provinceOf.get(row.new_code) ?? '';
    const key = `${province}|${row.old_code}`;
    const held = found.get(key) ?? { row, heirs: new Set<string>(), whole: true };
    held.heirs.add(row.new_code);
    held.whole &&= row.part === 'full' && leads.get(row.old_code) === 1;
    found.set(key, held);
  }
  return [...found].map(([key, { row, heirs, whole }]) => ({
    name: row.old_name,
    district: row.old_district,
    province: key.split('|')[0] ?? '',
    heirs,
    whole,
  }));
}

const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');

describe('every commune of before 07/2025 in the province that it is in today', () => {
  it.each([
    ['with its district', (former: Former) => [former.name, former.district] as const, 0.99],
    [
      'with its district, without accents',
      (f: Former) => [withoutAccents(f.name), withoutAccents(f.district)] as const,
      0.98,
    ],
    ['without its district', (former: Former) => [former.name, null] as const, 0.92],
  ])('%s: led to the commune that has all of it, or left for choice, never wrong', (_, write, least) => {
    const wrong: string[] = [];
    const all = formerCommunes();
    // A namesake of the same district's name that went wholly there is what the text says as well.
    const said = ({ province, name, district }: Former): string => `${province}|${name}|${district}`;
    const wholly = new Set(
      all.filter(({ whole }) => whole).flatMap((one) => [...one.heirs].map((heir) => `${said(one)}|${heir}`)),
    );
    let placed = 0;
    let whole = 0;
    for (const former of all) {
      const names = provinces.get(former.province);
      if (!names) throw new Error(`got no ${former.province}`);
      const [name, district] = write(former);
      const match = findByName(names, name, district, { older: true });
      const code = match.outcome === 'one' ? names.communes[match.ordinal]?.code : undefined;
      if (former.whole) whole++;
      if (code === undefined) continue;
      if (!former.heirs.has(code)) wrong.push(`${name}, ${district} → ${code}`);
      else if (!former.whole && !wholly.has(`${said(former)}|${code}`))
        wrong.push(`${name}, ${district}: divided, but placed in ${code}`);
      else if (former.whole) placed++;
    }
    expect(wrong).toEqual([]);
    expect(placed / whole).toBeGreaterThan(least);
  });
});
