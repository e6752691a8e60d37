import type { CommuneFeatures } from '../../domain/boundarySet';
import type { Commune } from '../../domain/commune';
import { fold, foldTight } from '../../domain/fold';
import type { Period } from '../../domain/period';
import type { Epoch, SourceNote, Territory } from '../../domain/territory';
import type { Bilingual } from '../../domain/text';
import { epochNames, territoryWords } from './territoryMessages';

/** What a territory's files are called in its folder. */
export const PRECISE_FILE = 'communes.geojson';
export const DRAWING_FILE = 'communes.draw.geojson';

/** territory.json as it is kept in geodata: the build adds count, box and figures. */
export type TerritoryDescription = Omit<Territory, 'communeCount' | 'bbox' | 'figures'>;

/** A separate copy to draw is only kept when it saves at least a fifth of the border vertices. */
const WORTH_DRAWING = 0.8;

/** Whether the simplified copy saves enough vertices to be kept beside the precise one. */
export function isWorthDrawing({
  verticesBefore,
  verticesAfter,
}: {
  readonly verticesBefore: number;
  readonly verticesAfter: number;
}): boolean {
  return verticesAfter < WORTH_DRAWING * verticesBefore;
}

/**
 * The epoch a day lies in. Without a day: files that name districts are older than their abolition on 01/07/2025.
 * @param date yyyy-MM-dd, or null
 * @param today yyyy-MM-dd
 */
export function epochOf(date: string | null, communes: readonly Commune[], today: string): Epoch {
  const day = date ?? (communes.some(({ district }) => district !== null) ? '2025-06-30' : today);
  if (day < '2025-07-01')
    return { id: 'before-2025', name: epochNames['before-2025'], from: date, to: '2025-06-30' };
  if (day < '2026-04-30')
    return { id: '2025', name: epochNames['2025'], from: '2025-07-01', to: '2026-04-29' };
  return { id: '2026', name: epochNames['2026'], from: '2026-04-30', to: null };
}

/**
 * Official facts (district, area, residents) of the communes that were there before, for the new ones with the same code and
 * name: a boundary file hardly ever brings residents.
 */
export function withKnownFacts(communes: readonly Commune[], before: readonly Commune[]): Commune[] {
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

/** Communes as GeoJSON, one on a line: a change of one commune is a change of one line. */
export function featureText(features: CommuneFeatures, communes: readonly Commune[]): string {
  const lines = features.features.map(({ geometry }, c) => {
    const { code, name, kind, district, areaKm2, population } = communes[c]!;
    return JSON.stringify({
      type: 'Feature',
      properties: { code, name, kind, district, areaKm2, population },
      geometry,
    });
  });
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}

/** A territory nobody has described yet: four years of periods up to today, to be edited by the office. */
export function newTerritory(id: string, name: Bilingual, today: string): TerritoryDescription {
  const last = Number(today.slice(0, 4));
  const periods = [3, 2, 1, 0].map((back): Period => {
    const year = String(last - back);
    const before = back === 3 ? null : String(last - back - 1);
    return {
      id: year,
      name: {
        vi: territoryWords.year.vi.replace('{year}', year),
        en: territoryWords.year.en.replace('{year}', year),
      },
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      sameLastYear: before,
      previous: before,
    };
  });
  return {
    id,
    name,
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

/** What a territory says of its imported boundaries. `date` is the day since when they are valid. */
export function importedBoundaries(
  sourceFile: string,
  sha256: string,
  date: string | null,
  hasDrawing: boolean,
): Territory['boundaries'] {
  const filled = (text: string): string =>
    text.replace('{file}', () => sourceFile).replace('{hash}', sha256.slice(0, 12));
  const source: SourceNote = {
    text: { vi: filled(territoryWords.source.vi), en: filled(territoryWords.source.en) },
    date,
  };
  return {
    file: PRECISE_FILE,
    drawing: hasDrawing ? DRAWING_FILE : PRECISE_FILE,
    kind: 'imported',
    source,
  };
}

/** "Tỉnh Tiền Giang 2018" → "tinh-tien-giang-2018"; "dia-ban" for a name without letters and digits. */
export function idFromName(name: string): string {
  const id = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return id === '' ? 'dia-ban' : id;
}

/** Whether a text can be a territory's id: lower-case letters, digits and hyphens. */
export function isTerritoryId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 60;
}
