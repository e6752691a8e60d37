import type { RawTable } from '../domain/dataset';
import { issue, type Issue } from '../domain/issue';
import { assignPoints } from '../geo/communeIndex';
import { vn2000Transform } from '../geo/vn2000';
import { fold } from '../domain/fold';
import { findByCode } from './communeNames';
import type { ColumnMapping } from './matchColumns';
import { gridPosition, gridPositionIn, type GridPosition } from './metres';
import { officialMeridian } from './officialMeridian';
import type { WorkPace } from './outcome';
import type { PlaceTarget } from './placeTarget';
import {
  byFit,
  clearZones,
  meridianText,
  ZONE_POINTS,
  ZONES,
  zonesNamed,
  zonesSaid,
  type Zone,
  type ZoneFit,
  type ZoneReport,
} from './zones';

/** A table whose positions are all in degrees. */
export interface ConvertedTable {
  readonly table: RawTable;
  readonly issues: readonly Issue[];
  /** Rows of the file that are refused: nobody knows their zone. */
  readonly refused: ReadonlySet<number>;
  readonly report: ZoneReport | null;
}

/** Rows in metres that are tried in every zone; the zones that bring some inside are tried with all. */
const TRIED = 500;
/** Zones that are offered where none brings anything inside: those around the territory. */
const OFFERED = 6;
/** Rows between two chances to stop. */
const BATCH = 10_000;

/**
 * Positions in VN-2000 metres → degrees (WGS 84), in the cells of the table. The zone is the one that a person chose, else
 * the one that the texts around the table name and that brings most rows into the territory's communes, else the one that
 * clearly brings them in; where none is clear, the rows are refused (`unknownZone`) and the report says what may be chosen.
 *
 * Of several zones a row takes the first that brings it into a commune. One that two zones bring in takes the commune that
 * its own code or name says; where it says none it is told (`ambiguousZone`): placed by the first zone when a person gave
 * the order, refused when the zones were found out. What no zone brings in is converted by the first and lies outside.
 */
export async function convertZones(
  table: RawTable,
  mapping: ColumnMapping,
  target: PlaceTarget,
  wanted: readonly string[] | undefined,
  pace: WorkPace = {},
  title: readonly string[] = [],
): Promise<ConvertedTable> {
  const unchanged = { table, issues: [], refused: new Set<number>(), report: null };
  const columns = positionColumns(mapping);
  const metres = columns ? rowsInMetres(table, columns) : [];
  if (!columns || metres.length === 0) return unchanged;
  const told = toldCommunes(table, mapping, metres, target);
  const asked = zonesNamed(wanted ?? []);
  const fits = await fitZones(metres, told, target, asked, pace);
  const toldCount = told.reduce((sum, ordinal) => sum + Number(ordinal >= 0), 0);
  const said = saidZones([...title, ...table.headers], fits, metres.length);
  const chosen =
    [asked, said].find((zones) => zones.length > 0) ?? clearZones(fits, metres.length, toldCount);
  const report: ZoneReport = {
    rows: metres.length,
    candidates: await candidatesOf(fits, metres, target),
    chosen: chosen.map(({ epsg }) => epsg),
    sure: chosen.length > 0,
  };
  const { header } = columns;
  if (chosen.length === 0) {
    const numbers = metres.map(({ at }) => table.rowNumbers[at] ?? 0);
    return {
      table,
      issues: metres.map(({ easting, northing }, i) =>
        issue('unknownZone', { row: numbers[i], column: header, got: `${easting}, ${northing}` }),
      ),
      refused: new Set(numbers),
      report,
    };
  }
  const converted = await convertRows(table, columns, metres, told, chosen, fits, asked.length > 0);
  return { ...converted, report };
}

/** What the file says of itself, where its rows do not contradict it. */
function saidZones(texts: readonly string[], fits: readonly ZoneFit[], rows: number): readonly Zone[] {
  const said = zonesSaid(texts);
  const inside = said.reduce((sum, zone) => sum + (fits.find((fit) => fit.zone === zone)?.inside ?? 0), 0);
  return inside * 2 >= rows ? said : [];
}

/** Where positions stand: two columns, or one with both. */
interface PositionColumns {
  readonly lng: number;
  readonly lat: number;
  readonly both: ColumnMapping['position'];
  readonly header: string;
}

function positionColumns({ matches, position }: ColumnMapping): PositionColumns | null {
  const lng = matches.find(({ column }) => column === 'lng');
  const lat = matches.find(({ column }) => column === 'lat');
  if (lng && lat) return { lng: lng.index, lat: lat.index, both: null, header: lng.header };
  return position ? { lng: -1, lat: -1, both: position, header: position.header } : null;
}

interface MetreRow extends GridPosition {
  /** Index in the table. */
  readonly at: number;
}

function rowsInMetres(table: RawTable, { lng, lat, both }: PositionColumns): MetreRow[] {
  const found: MetreRow[] = [];
  table.rows.forEach((row, at) => {
    const position = both
      ? gridPositionIn(row[both.index] ?? '')
      : gridPosition(row[lng] ?? '', row[lat] ?? '');
    if (position) found.push({ at, ...position });
  });
  return found;
}

/** Per row in metres the commune that its code, else its full name, says; −1 where it says none. */
function toldCommunes(
  table: RawTable,
  mapping: ColumnMapping,
  metres: readonly MetreRow[],
  { names }: PlaceTarget,
): Int32Array {
  const indexOf = (id: string): number => mapping.matches.find(({ column }) => column === id)?.index ?? -1;
  const [codeAt, nameAt] = [indexOf('commune_code'), indexOf('commune_name')];
  const byName = new Map<string, number>();
  if (nameAt >= 0)
    for (const { name, ordinal } of names.communes)
      byName.set(fold(name), byName.has(fold(name)) ? -1 : ordinal);
  return Int32Array.from(metres, ({ at }) => {
    const row = table.rows[at] ?? [];
    const code = codeAt < 0 ? '' : (row[codeAt] ?? '').trim();
    if (code !== '') return findByCode(names, code).ordinal;
    const name = nameAt < 0 ? '' : (row[nameAt] ?? '');
    return name === '' ? -1 : (byName.get(fold(name)) ?? -1);
  });
}

/** How each zone that brings anything inside fits, best first; zones that were asked for are always among them. */
async function fitZones(
  metres: readonly MetreRow[],
  told: Int32Array,
  target: PlaceTarget,
  asked: readonly Zone[],
  pace: WorkPace,
): Promise<ZoneFit[]> {
  const step = Math.max(1, Math.floor(metres.length / TRIED));
  const some = metres.filter((_, i) => i % step === 0);
  const fits: ZoneFit[] = [];
  const meridians = target.names.communes.map(({ code }) => officialMeridian(code));
  for (const zone of ZONES) {
    const tried = await positionsIn(zone, some);
    const hits = assignPoints(target.index(), tried).some((ordinal) => ordinal >= 0);
    if (!hits && !asked.includes(zone)) continue;
    const ordinals = new Int32Array(metres.length);
    for (let from = 0; from < metres.length; from += BATCH) {
      await pace.breathe?.();
      const part = await positionsIn(zone, metres.slice(from, from + BATCH));
      ordinals.set(assignPoints(target.index(), part), from);
    }
    let inside = 0;
    let agreeing = 0;
    let official = 0;
    ordinals.forEach((ordinal, i) => {
      if (ordinal >= 0) inside++;
      if (zone.kind === 'tm3' && meridians[ordinal] === zone.meridian) official++;
      if (ordinal >= 0 && ordinal === told[i]) agreeing++;
    });
    fits.push({ zone, ordinals, inside, agreeing, official });
  }
  return fits.sort(byFit);
}

async function positionsIn(zone: Zone, metres: readonly MetreRow[]): Promise<Float64Array> {
  const transform = await vn2000Transform(zone);
  const lngLat = new Float64Array(2 * metres.length);
  metres.forEach(({ easting, northing }, i) => lngLat.set(transform.toWgs84(easting, northing), 2 * i));
  return lngLat;
}

async function candidatesOf(
  fits: readonly ZoneFit[],
  metres: readonly MetreRow[],
  target: PlaceTarget,
): Promise<ZoneReport['candidates']> {
  const offered =
    fits.length > 0
      ? fits.map(({ zone, inside, official }) => ({ zone, inside, official: official * 2 > inside }))
      : zonesAround(target).slice(0, OFFERED);
  const step = Math.max(1, Math.ceil(metres.length / ZONE_POINTS));
  const shown = metres.filter((_, i) => i % step === 0);
  return Promise.all(
    offered.map(async ({ zone, inside, official }) => ({
      epsg: zone.epsg,
      meridian: zone.meridian,
      kind: zone.kind,
      inside,
      official,
      points: await positionsIn(zone, shown),
    })),
  );
}

/** Where no zone brings anything inside: those of the territory's provinces, then the others, each nearest first. */
function zonesAround({ bbox, names }: PlaceTarget): { zone: Zone; inside: number; official: boolean }[] {
  const centre = (bbox[0] + bbox[2]) / 2;
  const meridians = new Set(names.communes.map(({ code }) => officialMeridian(code)));
  return ZONES.map((zone) => ({
    zone,
    inside: 0,
    official: zone.kind === 'tm3' && meridians.has(zone.meridian),
  })).sort(
    (a, b) =>
      Number(b.official) - Number(a.official) ||
      Math.abs(a.zone.meridian - centre) - Math.abs(b.zone.meridian - centre),
  );
}

async function convertRows(
  table: RawTable,
  columns: PositionColumns,
  metres: readonly MetreRow[],
  told: Int32Array,
  chosen: readonly Zone[],
  fits: readonly ZoneFit[],
  ordered: boolean,
): Promise<Omit<ConvertedTable, 'report'>> {
  const ordinals = chosen.map((zone) => fits.find((fit) => fit.zone === zone)?.ordinals);
  const positions = await Promise.all(chosen.map((zone) => positionsIn(zone, metres)));
  const rows = [...table.rows];
  const issues: Issue[] = [];
  const refused = new Set<number>();
  const counts = chosen.map(() => 0);
  metres.forEach(({ at, easting, northing }, i) => {
    const hits = chosen.flatMap((_, z) => ((ordinals[z]?.[i] ?? -1) >= 0 ? [z] : []));
    const said = hits.find((z) => ordinals[z]?.[i] === told[i]);
    const number = table.rowNumbers[at] ?? 0;
    if (hits.length > 1 && said === undefined) {
      const got = `${easting}, ${northing} (${hits.map((z) => chosen[z]?.epsg ?? '').join(', ')})`;
      const severity = ordered ? 'warning' : 'error';
      issues.push(issue('ambiguousZone', { row: number, column: columns.header, got, severity }));
      if (!ordered) {
        refused.add(number);
        return;
      }
    }
    const z = said ?? hits[0] ?? 0;
    counts[z] = (counts[z] ?? 0) + 1;
    rows[at] = inDegrees(
      rows[at] ?? [],
      columns,
      positions[z]?.[2 * i] ?? NaN,
      positions[z]?.[2 * i + 1] ?? NaN,
    );
  });
  chosen.forEach((zone, z) => {
    if ((counts[z] ?? 0) === 0) return;
    const got = `${zone.epsg} ${zone.kind === 'utm' ? 'UTM' : 'TM-3'} ${meridianText(zone.meridian)}: ${counts[z]}`;
    issues.push(issue('convertedZone', { column: columns.header, got, severity: 'warning' }));
  });
  return { table: { ...table, rows }, issues, refused };
}

/** The row with its position in degrees; eight decimals are about a millimetre. */
function inDegrees(row: readonly string[], columns: PositionColumns, lng: number, lat: number): string[] {
  const text = (degrees: number): string => String(Number(degrees.toFixed(8)));
  const { both } = columns;
  return row.map((cell, i) => {
    if (both && i === both.index)
      return both.order === 'lngLat' ? `${text(lng)} ${text(lat)}` : `${text(lat)} ${text(lng)}`;
    return i === columns.lng ? text(lng) : i === columns.lat ? text(lat) : cell;
  });
}
