import { readFileSync } from 'node:fs';
import type { CommuneKind } from '../../../src/domain/commune';
import { invariant } from '../../../src/domain/programmerError';

/** What is published of a commune: enough to draw it schematically. */
export interface CommuneFact {
  readonly code: string;
  /** Full name with its kind, NFC. */
  readonly name: string;
  readonly kind: CommuneKind;
  /** Former district; null since 07/2025. */
  readonly district: string | null;
  /** Code of today's province ("82"), empty before 2025. */
  readonly province: string;
  /** Degrees: a point inside (before 2025) or the seat (2026), which may lie in the neighbour's cell. */
  readonly lon: number;
  readonly lat: number;
  readonly areaKm2: number;
  readonly population: number;
}

const KINDS: readonly CommuneKind[] = ['thị trấn', 'đặc khu', 'phường', 'xã'];

/** The kind a name begins with: "Phường 5" → "phường". The name carries the kind of its time, other columns may not. */
export function kindOfName(name: string): CommuneKind {
  const lower = name.toLocaleLowerCase('vi');
  const kind = KINDS.find((k) => lower.startsWith(`${k} `));
  invariant(kind, { got: name, expected: 'a name beginning with its kind', do: 'correct the reference row' });
  return kind;
}

/** Rows of a comma-separated text with a header; quoted cells may hold commas, not line breaks. */
export function readRows(text: string): Record<string, string>[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const [header, ...rows] = lines.map(cellsOf);
  return rows.map((cells) => Object.fromEntries((header ?? []).map((name, k) => [name, cells[k] ?? ''])));
}

function cellsOf(line: string): string[] {
  // Each cell is quoted or runs to the next comma; the leading comma makes all cells look alike.
  const cells = `,${line}`.match(/,("(?:[^"]|"")*"|[^,]*)/g) ?? [];
  return cells.map((cell) => {
    const text = cell.slice(1);
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
  });
}

function fileRows(name: string): Record<string, string>[] {
  return readRows(readFileSync(new URL(`../../reference/${name}`, import.meta.url), 'utf8'));
}

const number = (row: Record<string, string>, column: string): number => {
  const value = Number(row[column]);
  invariant(row[column] !== '' && Number.isFinite(value), {
    got: `${row.code}: ${column} = ${row[column]}`,
    expected: 'a number',
    do: 'correct the reference row',
  });
  return value;
};

/**
 * Names of the time where the reference list still has an older one. Xã Đắk Long became thị trấn Măng Đen in 2019
 * (Nghị quyết 720/NQ-UBTVQH14), which is why the report of 2023 counts 85 xã and 7 thị trấn.
 */
const RENAMED: Readonly<Record<string, string>> = { '23473': 'Thị trấn Măng Đen' };

/** Communes of one of the five places as they were before 2025, in the order of the list. */
export function communesBefore2025(place: string): CommuneFact[] {
  return fileRows('communes_before_2025.csv')
    .filter((row) => row.territory === place)
    .map((row) => {
      const name = (RENAMED[row.code!] ?? row.name!).normalize('NFC');
      return {
        code: row.code!,
        name,
        kind: kindOfName(name),
        district: row.district!.normalize('NFC'),
        province: '',
        lon: number(row, 'lon'),
        lat: number(row, 'lat'),
        areaKm2: number(row, 'area_km2'),
        population: number(row, 'population_2019'),
      };
    });
}

/** All communes of today (2026), in the order of the list. */
export function communes2026(): CommuneFact[] {
  return fileRows('communes_2026.csv').map((row) => {
    const name = row.name!.normalize('NFC');
    return {
      code: row.code!,
      name,
      kind: kindOfName(name),
      district: null,
      province: row.province_code!,
      lon: number(row, 'seat_lon'),
      lat: number(row, 'seat_lat'),
      areaKm2: number(row, 'area_km2'),
      population: number(row, 'population'),
    };
  });
}

/** Names of today's provinces by code: "82" → "Tỉnh Đồng Tháp". */
export function provinceNames2026(): ReadonlyMap<string, string> {
  return new Map(
    fileRows('communes_2026.csv').map((row) => [row.province_code!, row.province!.normalize('NFC')]),
  );
}
