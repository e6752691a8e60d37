import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataIndex, TerritoryEntry } from '../../../src/domain/dataFolder';
import type { SourceNote } from '../../../src/domain/territory';
import { publishedFigures } from '../figures/published';
import { indexLine, jsonBytes, type BuiltFile } from './builtFile';
import { territoryFiles } from './territoryFiles';

const OVERVIEW_SOURCE: SourceNote = {
  text: {
    vi: 'Bản đồ nền tổng quan của chương trình (geodata/overview)',
    en: "The program's own overview map (geodata/overview)",
  },
  date: null,
};

const BASEMAP_SOURCE: SourceNote = {
  text: { vi: 'Bản đồ nền của đơn vị', en: "The office's own basemap" },
  date: null,
};

/** Lists of communes that the import asks for; plain facts, as geodata/README.md says. */
const REFERENCE_LISTS: Readonly<Record<string, SourceNote>> = {
  'communes_2026.csv': {
    text: {
      vi: 'Danh mục 3.321 đơn vị hành chính cấp xã hiện nay, tổng hợp từ các nghị quyết sắp xếp',
      en: "Today's 3,321 communes, collected from the administrative resolutions",
    },
    date: '2026',
  },
  'communes_before_2025.csv': {
    text: {
      vi: 'Danh mục xã, phường, thị trấn trước ngày 01/07/2025 của năm địa bàn đã công bố',
      en: 'Communes of before 1 July 2025 of the five published places',
    },
    date: '2026',
  },
  'crosswalk_2025.csv': {
    text: {
      vi: 'Bảng chuyển xã cũ sang xã mới năm 2025, tổng hợp từ các nghị quyết sắp xếp',
      en: 'What became of each commune in 2025, collected from the administrative resolutions',
    },
    date: '2026',
  },
};

const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);

/** Entries of a folder, sorted by name so that the result does not depend on the disk; none when it is missing. */
function entriesOf(folder: string, kind: 'files' | 'folders'): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => (kind === 'folders' ? entry.isDirectory() : entry.isFile()))
    .map((entry) => entry.name)
    .sort();
}

/** Overview files (GeoJSON, written without blanks), each with its source from overview/sources.json where that names it. */
function overviewFiles(folder: string): BuiltFile[] {
  const notes = join(folder, 'sources.json');
  const sources = existsSync(notes)
    ? (JSON.parse(readFileSync(notes, 'utf8')) as Record<string, SourceNote>)
    : {};
  return entriesOf(folder, 'files')
    .filter((name) => name.endsWith('.geojson'))
    .map((name) => ({
      path: `overview/${name}`,
      role: 'overview',
      bytes: jsonBytes(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
      period: null,
      source: sources[name] ?? OVERVIEW_SOURCE,
    }));
}

/** The reference lists that are there; an office may leave out what it does not want to serve. */
function referenceFiles(folder: string): BuiltFile[] {
  return Object.entries(REFERENCE_LISTS).flatMap(([name, source]) =>
    existsSync(join(folder, name))
      ? [
          {
            path: `reference/${name}`,
            role: 'reference',
            bytes: readFileSync(join(folder, name)),
            period: null,
            source,
          } as const,
        ]
      : [],
  );
}

/**
 * The whole data folder in memory: every file the app may fetch, and last its index.json. Pure reading: the same geodata
 * gives the same bytes. Only territories that have a folder are built; an office deletes and adds folders as it likes.
 *
 * @param geodata the folder that holds territories/, overview/ and reference/
 */
export function assemble(geodata: string): BuiltFile[] {
  const reference = (name: string): string => readFileSync(join(geodata, 'reference', name), 'utf8');
  const figures = publishedFigures(
    reference('published_figures.tsv'),
    reference('published_figures_shown.tsv'),
  );
  const territories = join(geodata, 'territories');
  const entries: TerritoryEntry[] = [];
  const files = [...overviewFiles(join(geodata, 'overview')), ...referenceFiles(join(geodata, 'reference'))];
  for (const id of entriesOf(territories, 'folders')) {
    const built = territoryFiles(join(territories, id), id, figures.get(id) ?? []);
    entries.push(built.entry);
    files.push(...built.files);
  }
  const basemap = join(geodata, 'basemap.pmtiles');
  if (existsSync(basemap))
    files.push({
      path: 'basemap.pmtiles',
      role: 'overview',
      bytes: readFileSync(basemap),
      period: null,
      source: BASEMAP_SOURCE,
    });
  files.sort(byPath);
  const index: DataIndex = {
    format: 'binh-yen-data',
    version: 1,
    defaultTerritory: defaultTerritory(territories, entries),
    territories: entries,
    files: files.map(indexLine),
  };
  return [
    ...files,
    {
      path: 'index.json',
      role: 'overview',
      bytes: jsonBytes(index),
      period: null,
      source: { text: { vi: 'Mục lục dữ liệu', en: 'Index of the data' }, date: null },
    },
  ];
}

/** The territory the app opens with: the one default.json names while its folder exists, else the first. */
function defaultTerritory(territories: string, entries: readonly TerritoryEntry[]): string {
  const first = entries[0];
  if (!first)
    throw new Error(`${territories}: got no territory; expected at least one folder with territory.json`);
  const path = join(territories, 'default.json');
  if (!existsSync(path)) return first.id;
  const { defaultTerritory: named } = JSON.parse(readFileSync(path, 'utf8')) as { defaultTerritory?: string };
  return entries.some((entry) => entry.id === named) ? (named ?? first.id) : first.id;
}
