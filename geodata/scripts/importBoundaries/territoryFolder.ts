import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CommuneFeatures } from '../../../src/domain/boundarySet';
import type { Commune } from '../../../src/domain/commune';
import type { Period } from '../../../src/domain/period';
import type { LayerFile } from '../../../src/domain/territory';
import { codeFit, type CodeFit } from '../../../src/import/boundaries/layerFits';
import {
  DRAWING_FILE,
  epochOf,
  featureText,
  importedBoundaries,
  newTerritory,
  PRECISE_FILE,
  withKnownFacts,
  type TerritoryDescription,
} from '../../../src/import/boundaries/makeTerritory';
import { readBoundaries } from '../../../src/import/boundaries/read';

/** territory.json as it is kept in geodata: the build adds count, box and figures. Unknown keys are kept. */
type StoredTerritory = Omit<TerritoryDescription, 'periods'> & {
  readonly periods?: readonly Period[];
};

/** How many of a layer's commune codes the new boundaries have; a layer that names no communes has none and is kept. */
export interface LayerFit extends CodeFit {
  readonly layer: string;
  readonly illustrative: boolean;
}

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
  return withKnownFacts(communes, before);
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
    const path = join(folder, file);
    const bytes = existsSync(path) ? new Uint8Array(readFileSync(path)) : new Uint8Array();
    fits.push({ layer, illustrative, ...(await codeFit(bytes, basename(path), codes)) });
  }
  return fits;
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
  const dropped = new Set(fits.filter(({ kept }) => !kept).map(({ layer }) => layer));
  const layers: Record<string, LayerFile> = Object.fromEntries(
    Object.entries(stored?.layers ?? {}).filter(([layer]) => !dropped.has(layer)),
  );
  const territory: StoredTerritory = {
    ...(stored ?? newTerritory(id, { vi: given.name, en: given.name }, given.today)),
    epoch,
    boundaries: importedBoundaries(given.sourceFile, given.sha256, given.epochDate, given.drawing !== null),
    layers,
  };
  writeFileSync(join(folder, 'territory.json'), `${JSON.stringify(territory, null, 2)}\n`);
  return territory;
}
