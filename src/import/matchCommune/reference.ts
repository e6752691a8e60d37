import { foldTight } from '../../domain/fold';
import type { GazetteerEntry } from './gazetteer';

/** A row of the list of today's communes (communes_2026.csv). */
export interface CommuneOfToday {
  readonly code: string;
  readonly name: string;
  readonly province: string;
}

/** A row of the list of communes before 2025. */
export interface CommuneBefore {
  readonly code: string;
  readonly name: string;
  readonly district: string;
  readonly province: string;
}

/** A row of the crosswalk: a former commune, whole or in part, became (a part of) one of today. */
export interface CrosswalkRow {
  readonly old_code: string;
  readonly old_name: string;
  readonly old_district: string;
  readonly old_province: string;
  readonly new_code: string;
  readonly new_name: string;
  readonly part: string;
}

/**
 * Names of today's epoch: the communes with their province and the districts their ground belonged to, and the former
 * names led here by the crosswalk. A row whose `part` is not "full" leads only a part; so does one whose former commune
 * the crosswalk leads to a second commune as well, whatever it says.
 */
export function entriesOfToday(
  communes: readonly CommuneOfToday[],
  crosswalk: readonly CrosswalkRow[],
): GazetteerEntry[] {
  const provinces = new Map(communes.map((one) => [one.code, one.province]));
  const districts = new Map<string, Set<string>>();
  const oldProvinces = new Map<string, Set<string>>();
  const note = (map: Map<string, Set<string>>, key: string, value: string) =>
    map.set(key, (map.get(key) ?? new Set()).add(value));
  const heirs = new Map<string, Set<string>>();
  for (const row of crosswalk) {
    note(heirs, row.old_code, row.new_code);
    note(districts, row.new_code, row.old_district);
    note(oldProvinces, row.new_code, row.old_province);
  }
  const today = communes.map((one) => ({
    code: one.code,
    name: one.name,
    districts: [...(districts.get(one.code) ?? [])],
    provinces: [...new Set([one.province, ...(oldProvinces.get(one.code) ?? [])])],
    former: false,
    partial: false,
  }));
  const former = crosswalk
    .filter((row) => provinces.has(row.new_code))
    .map((row) => ({
      code: row.new_code,
      name: row.old_name,
      nowName: row.new_name,
      districts: [row.old_district],
      provinces: [...new Set([row.old_province, provinces.get(row.new_code) ?? row.old_province])],
      former: true,
      partial: row.part !== 'full' || (heirs.get(row.old_code)?.size ?? 0) > 1,
    }));
  return [...today, ...former];
}

/**
 * Names of the epoch before 07/2025: the list of the five published places as they were when they were published, and
 * for the rest of the country the crosswalk's former side, which is of mid-2025. Where both know a code by two names,
 * the later one is an alias, unless a namesake of the published time stands in the same district.
 */
export function entriesBefore2025(
  communes: readonly CommuneBefore[],
  crosswalk: readonly CrosswalkRow[],
): GazetteerEntry[] {
  const place = (name: string, district: string) => `${foldTight(name)}|${foldTight(district)}`;
  const published = new Set(communes.map((one) => place(one.name, one.district)));
  const publishedCodes = new Set(communes.map((one) => one.code));
  const seen = new Set<string>();
  const entries: GazetteerEntry[] = [];
  const add = (code: string, name: string, district: string, province: string) => {
    const key = `${code}|${place(name, district)}`;
    if (seen.has(key)) return;
    seen.add(key);
    entries.push({ code, name, districts: [district], provinces: [province], former: false, partial: false });
  };
  for (const one of communes) add(one.code, one.name, one.district, one.province);
  for (const row of crosswalk)
    if (!publishedCodes.has(row.old_code) || !published.has(place(row.old_name, row.old_district)))
      add(row.old_code, row.old_name, row.old_district, row.old_province);
  return entries;
}
