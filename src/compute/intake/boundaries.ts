import type { Commune } from '../../domain/commune';
import type { DataFile } from '../../domain/dataFolder';
import { yearsOf } from '../../domain/period';
import type { Territory } from '../../domain/territory';
import type { Bilingual } from '../../domain/text';
import {
  DRAWING_FILE,
  epochOf,
  featureText,
  idFromName,
  importedBoundaries,
  isTerritoryId,
  newTerritory,
  PRECISE_FILE,
  withKnownFacts,
} from '../../import/boundaries/makeTerritory';
import { territoryWords } from '../../import/boundaries/territoryMessages';
import { sha256 } from '../../import/sha256';
import { ComputeError, refusal } from '../failure';
import type { DataFolder } from '../readDataFile';
import type { BoundaryWork } from './boundaryWork';
import { knownTerritory, layerFits, type KnownTerritory } from './knownTerritory';
import {
  PREVIEW_LIMITS,
  type BoundariesInput,
  type BoundariesPreview,
  type LayerFit,
  type PreparedTerritory,
} from './protocol';

/** Communes named among those whose area changed most, and the least change that is named, km². */
const CHANGES = 20;
const NOTABLE_KM2 = 0.01;

type Made = NonNullable<BoundaryWork['made']>;

/** What a boundary file would become, before anybody accepts it. */
export async function boundariesPreview(
  work: BoundaryWork,
  input: Pick<BoundariesInput, 'options'>,
  folder: DataFolder,
  now: Date,
  signal: AbortSignal,
): Promise<BoundariesPreview> {
  const { reading, made } = work;
  const told = {
    report: reading.report,
    issues: reading.issues.slice(0, PREVIEW_LIMITS.issues),
    issueTotal: reading.issues.length,
  };
  if (!made) return { features: null, ...told, repair: null, territory: null, replaces: null };
  const plan = await planOf(work, made, input, folder, now, signal);
  const { id, name, epoch, bbox, communeCount } = plan.territory;
  return {
    features: made.simplified.features,
    ...told,
    repair: repairOf(made, plan.communes),
    territory: { id, name, epoch, bbox, communeCount },
    replaces: plan.known && { name: plan.known.territory.name, layers: plan.fits },
  };
}

/** The territory's files as they will be kept. Refused when the file cannot be used. */
export async function preparedTerritory(
  work: BoundaryWork,
  input: Pick<BoundariesInput, 'options'>,
  folder: DataFolder,
  now: Date,
  signal: AbortSignal,
): Promise<PreparedTerritory> {
  const { reading, made } = work;
  const expected = 'communes as GeoJSON, TopoJSON or zipped Shapefile';
  if (!made) throw refusal(work.sourceName, reading.issues, expected);
  const lost = lostNames(made, reading.communes);
  if (lost.length > 0)
    throw new ComputeError({
      code: 'refused',
      subject: work.sourceName,
      got: lost.join(', '),
      expected: 'communes with ground of their own',
    });
  const { territory, communes, known } = await planOf(work, made, input, folder, now, signal);
  const base = known?.folder ?? `territories/${territory.id}/`;
  const path = base + (known ? nameIn(folder, territory.id) : 'territory.json');
  const texts: [string, DataFile['role'], string, Pick<DataFile, 'period' | 'source'>][] = [];
  const { source } = territory.boundaries;
  const timeless = { period: null, source };
  texts.push([base + PRECISE_FILE, 'boundaries', featureText(made.repaired.features, communes), timeless]);
  if (made.hasDrawing)
    texts.push([base + DRAWING_FILE, 'drawing', featureText(made.simplified.features, communes), timeless]);
  texts.push([
    path,
    'territory',
    `${JSON.stringify(territory)}\n`,
    {
      period: yearsOf(territory.periods),
      source: { text: territoryWords.description, date: territory.asOf },
    },
  ]);
  const bytes = texts.map(([, , text]) => new TextEncoder().encode(text));
  const files = await Promise.all(
    texts.map(async ([at, role, , more], i): Promise<DataFile> => {
      const own = bytes[i]!;
      return { path: at, role, bytes: own.length, sha256: await sha256(own), ...more, stored: true };
    }),
  );
  const { id, name, kind, communeCount, boundaries } = territory;
  return {
    entry: { id, name, kind, communeCount, boundaryKind: boundaries.kind, path },
    files,
    bytes,
    sourceSha256: work.sha256,
  };
}

interface Plan {
  readonly territory: Territory;
  readonly communes: readonly Commune[];
  readonly known: KnownTerritory | null;
  readonly fits: readonly LayerFit[];
}

/** The territory as it would be: one of the same id lends it everything but its borders and the layers that do not fit. */
async function planOf(
  work: BoundaryWork,
  made: Made,
  { options }: Pick<BoundariesInput, 'options'>,
  folder: DataFolder,
  now: Date,
  signal: AbortSignal,
): Promise<Plan> {
  const called = options.name ?? nameOf(work);
  const id = options.id !== undefined && isTerritoryId(options.id) ? options.id : idFromName(called.vi);
  const known = await knownTerritory(folder, id, signal);
  const communes = withKnownFacts(work.reading.communes, known?.communes ?? []);
  const fits = known ? await layerFits(folder, known, communes, signal) : [];
  const today = now.toISOString().slice(0, 10);
  const date = /^\d{4}-\d{2}-\d{2}$/.test(options.epochDate ?? '') ? (options.epochDate ?? null) : null;
  const dropped = new Set(fits.filter(({ kept }) => !kept).map(({ layer }) => layer));
  const layers = Object.entries(known?.territory.layers ?? {}).filter(([layer]) => !dropped.has(layer));
  const base = known?.territory ?? { ...newTerritory(id, called, today), figures: null };
  return {
    known,
    communes,
    fits,
    territory: {
      ...base,
      name: options.name ?? base.name,
      epoch: date === null && known ? known.territory.epoch : epochOf(date, communes, today),
      communeCount: communes.length,
      bbox: made.bbox,
      boundaries: importedBoundaries(work.sourceName, work.sha256, date, made.hasDrawing),
      layers: Object.fromEntries(layers),
    },
  };
}

/** What the file calls the whole, else its own name. */
function nameOf({ calledBy, sourceName }: BoundaryWork): Bilingual {
  const stem = sourceName
    .replace(/\.\w{1,8}$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  const name = calledBy ?? (stem === '' ? territoryWords.kind.vi : stem.normalize('NFC'));
  return { vi: name, en: name };
}

function nameIn({ index }: DataFolder, id: string): string {
  const path = index.territories.find((entry) => entry.id === id)?.path ?? 'territory.json';
  return path.replace(/^.*\//, '');
}

function repairOf({ repaired }: Made, communes: readonly Commune[]): BoundariesPreview['repair'] {
  const { before, after, notchKm2, keptHoles, changeKm2 } = repaired.report;
  return {
    overlapBefore: before.overlapKm2,
    overlapAfter: after.overlapKm2,
    overlaps: before.overlaps,
    gapBefore: before.gapKm2,
    gapAfter: after.gapKm2,
    gaps: before.gaps,
    largestGapAfter: after.largestGapKm2,
    notch: notchKm2,
    keptHoles: keptHoles.length,
    lost: lostNames({ repaired }, communes),
    changes: communes
      .map(({ name, ordinal }) => ({ name, km2: changeKm2[ordinal] ?? 0 }))
      .filter(({ km2 }) => Math.abs(km2) >= NOTABLE_KM2)
      .sort((a, b) => Math.abs(b.km2) - Math.abs(a.km2))
      .slice(0, CHANGES),
  };
}

function lostNames({ repaired }: Pick<Made, 'repaired'>, communes: readonly Commune[]): string[] {
  return repaired.report.lost.map((c) => `${communes[c]?.name ?? ''} (${communes[c]?.code ?? ''})`);
}
