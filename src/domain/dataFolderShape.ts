import type { DataFile, DataIndex, TerritoryEntry } from './dataFolder';
import { list, nullable, number, object, oneOf, text } from './shape';
import type { SourceNote } from './territory';
import type { Bilingual } from './text';

/**
 * What index.json must look like. Fields that are not named here are left out of what was read: a served index can
 * therefore name nothing that this browser keeps (`stored`, `overlay`).
 */

/** Paths stay inside the data folder: no scheme, no leading slash, no "..". */
export const pathShape = text(/^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\:?#]+$/, 'a relative path without ".."');
export const idShape = text(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'an id of letters, digits, "-", "_" and "."');
export const sha256Shape = text(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex');
export const bilingualShape = object<Bilingual>({ vi: text(), en: text() });
export const sourceShape = object<SourceNote>({
  text: bilingualShape,
  date: nullable(text(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'yyyy, yyyy-MM or yyyy-MM-dd')),
});
export const boundaryKindShape = oneOf('schematic', 'imported');

export const dataFileShape = object<DataFile>({
  path: pathShape,
  role: oneOf('territory', 'boundaries', 'drawing', 'layer', 'figures', 'overview', 'reference'),
  bytes: number(0),
  sha256: sha256Shape,
  period: nullable(text()),
  source: sourceShape,
});

export const territoryEntryShape = object<TerritoryEntry>({
  id: idShape,
  name: bilingualShape,
  kind: bilingualShape,
  communeCount: number(1),
  boundaryKind: boundaryKindShape,
  path: pathShape,
});

export const dataIndexShape = object<DataIndex>({
  format: oneOf('binh-yen-data'),
  version: oneOf(1),
  defaultTerritory: idShape,
  territories: list(territoryEntryShape, 1000),
  files: list(dataFileShape, 100_000),
});
