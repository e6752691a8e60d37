import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CommuneFeatures } from '../../../src/domain/boundarySet';
import type { Commune } from '../../../src/domain/commune';
import { foldTight } from '../../../src/domain/fold';
import type { Period } from '../../../src/domain/period';
import type { Epoch, LayerFile, Territory } from '../../../src/domain/territory';
import { readBoundaries } from '../../../src/import/boundaries/read';
import { readCsv } from '../../../src/import/formats/csv';
import { epochNames, fill, territoryWords } from './messages';

/** territory.json as it is kept in geodata: the build adds count, box and figures. Unknown keys are kept. */
type StoredTerritory = Omit<Territory, 'communeCount' | 'bbox' | 'figures' | 'periods'> & {
  readonly periods?: readonly Period[];
};

export const PRECISE_FILE = 'communes.geojson';
export const DRAWING_FILE = 'communes.draw.geojson';

/** How many of a layer's commune codes the new boundaries have; a layer that names no communes has none and is kept. */
export interface LayerFit {
  readonly layer: string;
  readonly known: number;
  readonly total: number;
  readonly kept: boolean;
  readonly illustrative: boolean;
}

/** A layer stays when at least this share of its commune codes is in the new boundaries. */
const LEAST_KNOWN_SHARE = 0.9;

export interface NewBoundaries {
  readonly communes: readonly Commune[];
  readonly precise: CommuneFeatures;
  /** Null: the precise copy is light enough to be drawn. */
  readonly drawing: CommuneFeatures | null;
  readonly sourceFile: string;
  readonly sha256: string;
  readonly epochDate: string | null;
  readonly name: string;
  /** Day of the import, yyyy-MM-dd; only a new territory carries it. */
  readonly today: string;
}

/** The territory as it stands, null when the folder is new. Throws on a territory.json that is no JSON. */
export function storedTerritory(folder: string): StoredTerritory | null {
  const path = join(folder, 'territory.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as StoredTerritory) : null;
}

/**
 * Official facts (district, area, residents) of the communes the folder already has, for the new ones with the same code
 * and name: a boundary file hardly ever brings residents.
 */
export async function withStoredFacts(
  folder: string,
  stored: StoredTerritory | null,
  communes: readonly Commune[],
): Promise<Commune[]> {
  const path = join(folder, stored?.boundaries.file ?? PRECISE_FILE);
  if (!existsSync(path)) return [...communes];
  const { communes: before } = await readBoundaries(readFileSync(path), basename(path));
  const byCode = new Map(before.map((commune) => [commune.code, commune]));
  return communes.map((commune) => {
    const old = byCode.get(commune.code);
    if (!old || foldTight(old.name) !== foldTight(commune.name)) return commune;
    return {
      ...commune,
      district: commune.district ?? old.district,
      areaKm2: old.areaKm2 ?? commune.areaKm2,
      population: commune.population ?? old.population,
    };
  });
}

/** Which layers of the folder speak of the new communes. */
export async function layerFits(
  folder: string,
  stored: StoredTerritory | null,
  communes: readonly Commune[],
): Promise<LayerFit[]> {
  const codes = new Set(communes.map(({ code }) => code));
  const fits: LayerFit[] = [];
  for (const [layer, { file, illustrative }] of Object.entries(stored?.layers ?? {})) {
    const named = await codesIn(join(folder, file));
    const known = named.filter((code) => codes.has(code)).length;
    fits.push({
      layer,
      known,
      total: named.length,
      illustrative,
      kept: named.length === 0 || known >= LEAST_KNOWN_SHARE * named.length,
    });
  }
  return fits;
}

async function codesIn(path: string): Promise<string[]> {
  if (!existsSync(path)) return [];
  const table = await readCsv(new Uint8Array(readFileSync(path)), basename(path));
  if (!table.ok) return [];
  const column = table.value.headers.findIndex((header) => foldTight(header) === 'communecode');
  if (column < 0) return [];
  return [...new Set(table.value.rows.map((row) => row[column]?.trim() ?? ''))].filter((code) => code !== '');
}

/** Writes the two copies and territory.json. Other files of the folder stay as they are. */
export function writeTerritory(
  folder: string,
  id: string,
  stored: StoredTerritory | null,
  fits: readonly LayerFit[],
  given: NewBoundaries,
): StoredTerritory {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, PRECISE_FILE), featureText(given.precise, given.communes));
  // A drawing left from an earlier import would show other borders than those counted on.
  rmSync(join(folder, DRAWING_FILE), { force: true });
  if (given.drawing) writeFileSync(join(folder, DRAWING_FILE), featureText(given.drawing, given.communes));
  const epoch =
    given.epochDate === null && stored ? stored.epoch : epochOf(given.epochDate, given.communes, given.today);
  const values = { file: given.sourceFile, hash: given.sha256.slice(0, 12) };
  const dropped = new Set(fits.filter(({ kept }) => !kept).map(({ layer }) => layer));
  const layers: Record<string, LayerFile> = Object.fromEntries(
    Object.entries(stored?.layers ?? {}).filter(([layer]) => !dropped.has(layer)),
  );
  const territory: StoredTerritory = {
    ...(stored ?? newTerritory(id, given.name, given.today)),
    epoch,
    boundaries: {
      file: PRECISE_FILE,
      drawing: given.drawing ? DRAWING_FILE : PRECISE_FILE,
      kind: 'imported',
      source: {
        text: { vi: fill(territoryWords.source.vi, values), en: fill(territoryWords.source.en, values) },
        date: given.epochDate,
      },
    },
    layers,
  };
  writeFileSync(join(folder, 'territory.json'), `${JSON.stringify(territory, null, 2)}\n`);
  return territory;
}

/** One feature on a line: a change of one commune is a change of one line. */
function featureText(features: CommuneFeatures, communes: readonly Commune[]): string {
  const lines = features.features.map(({ geometry }, c) => {
    const { code, name, kind, district, areaKm2, population } = communes[c] as Commune;
    return JSON.stringify({
      type: 'Feature',
      properties: { code, name, kind, district, areaKm2, population },
      geometry,
    });
  });
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/**
 * The epoch a day lies in. Without a day: files that name districts are older than their abolition on 01/07/2025.
 */
export function epochOf(date: string | null, communes: readonly Commune[], today: string): Epoch {
  const day = date ?? (communes.some(({ district }) => district !== null) ? '2025-06-30' : today);
  if (day < '2025-07-01')
    return { id: 'before-2025', name: epochNames['before-2025'], from: date, to: '2025-06-30' };
  if (day < '2026-04-30')
    return { id: '2025', name: epochNames['2025'], from: '2025-07-01', to: '2026-04-29' };
  return { id: '2026', name: epochNames['2026'], from: '2026-04-30', to: null };
}

/** A territory nobody has described yet: four years of periods up to today, to be edited by the office. */
function newTerritory(id: string, name: string, today: string): StoredTerritory {
  const last = Number(today.slice(0, 4));
  const periods = [3, 2, 1, 0].map((back): Period => {
    const year = String(last - back);
    const before = back === 3 ? null : String(last - back - 1);
    return {
      id: year,
      name: { vi: fill(territoryWords.year.vi, { year }), en: fill(territoryWords.year.en, { year }) },
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      sameLastYear: before,
      previous: before,
    };
  });
  return {
    id,
    name: { vi: name, en: name },
    kind: territoryWords.kind,
    whole: territoryWords.whole,
    epoch: epochOf(null, [], today),
    boundaries: {
      file: PRECISE_FILE,
      drawing: PRECISE_FILE,
      kind: 'imported',
      source: { text: { vi: '', en: '' }, date: null },
    },
    periods,
    defaultPeriod: String(last),
    layers: {},
    asOf: today,
  };
}
