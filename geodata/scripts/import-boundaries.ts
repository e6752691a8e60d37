import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Commune } from '../../src/domain/commune';
import { formatNumber } from '../../src/i18n/numbers';
import { DRAWING_FILE, isWorthDrawing, PRECISE_FILE } from '../../src/import/boundaries/makeTerritory';
import { readBoundaries } from '../../src/import/boundaries/read';
import { repairBoundaries } from '../../src/import/boundaries/repair/repair';
import { simplifyForDrawing } from '../../src/import/boundaries/simplify';
import type { SimplifiedCommunes } from '../../src/import/boundaries/simplify';
import { territoryName } from '../../src/import/boundaries/territoryName';
import { fill, messages } from './importBoundaries/messages';
import { importOptions } from './importBoundaries/options';
import type { ImportOptions } from './importBoundaries/options';
import { refusalText, summaryLines } from './importBoundaries/summary';
import {
  layerFits,
  storedTerritory,
  withStoredFacts,
  writeTerritory,
} from './importBoundaries/territoryFolder';
import type { LayerFit } from './importBoundaries/territoryFolder';

export const help = `${messages.usage.vi}\n${messages.usage.en}\n`;

const TERRITORIES = fileURLToPath(new URL('../territories', import.meta.url));

/**
 * `geodata import-boundaries`: a file of communes becomes (or replaces) the boundaries of a territory's folder.
 * Prints what was read, repaired and refused.
 *
 * @returns exit code: 0, or 2 with one clear sentence on standard error
 */
export async function run(args: string[]): Promise<number> {
  const parsed = importOptions(args, TERRITORIES);
  if ('help' in parsed) {
    console.log(parsed.help);
    return 0;
  }
  if ('error' in parsed) return unusable(parsed.error);
  const { options } = parsed;
  const { language } = options;
  const file = basename(options.file);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(options.file);
  } catch {
    return unusable(fill(messages.noFile[language], { file: options.file }));
  }
  const reading = await readBoundaries(bytes, file, options.reading);
  if (reading.report.refused) return unusable(refusalText(file, reading.report.refused, language));

  const folder = join(options.root, options.territory);
  let communes: Commune[];
  let fits: LayerFit[];
  let stored: ReturnType<typeof storedTerritory>;
  try {
    stored = storedTerritory(folder);
    communes = await withStoredFacts(folder, stored, reading.communes);
    fits = await layerFits(folder, stored, communes);
  } catch (error) {
    return unusable(fill(messages.badFolder[language], { got: (error as Error).message }));
  }
  const repaired = repairBoundaries(reading.boundaries, communes);
  if (repaired.report.lost.length > 0) {
    const names = repaired.report.lost.map((c) => `${communes[c]?.name} (${communes[c]?.code})`);
    return unusable(fill(messages.refusedTwins[language], { file, got: names.join(', ') }));
  }
  const simplified = await simplifyForDrawing(repaired.features, communes);
  const worth = isWorthDrawing(simplified);

  const lines = summaryLines(reading, repaired.report, communes, language);
  if (options.dryRun) lines.push(messages.dryRun[language]);
  else {
    const written = writeTerritory(folder, options.territory, stored, fits, {
      communes,
      precise: repaired.features,
      drawing: worth ? simplified.features : null,
      sourceFile: file,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      epochDate: options.epoch,
      name: options.name ?? territoryName(reading) ?? options.territory,
      today: new Date().toISOString().slice(0, 10),
    });
    lines.push(
      ...writtenLines(
        options,
        repaired.boundaries.coords.length / 2,
        worth ? simplified : null,
        written.epoch.name[language],
        fits,
      ),
    );
  }
  console.log(lines.join('\n'));
  return 0;
}

function unusable(sentence: string): number {
  console.error(sentence);
  return 2;
}

function writtenLines(
  { language, territory }: ImportOptions,
  vertices: number,
  simplified: SimplifiedCommunes | null,
  epoch: string,
  fits: readonly LayerFit[],
): string[] {
  const number = (value: number): string => formatNumber(value, language);
  const at = (file: string): string => `${territory}/${file}`;
  const line = (text: { vi: string; en: string }, values: Record<string, string> = {}): string =>
    `  ${fill(text[language], values)}`;
  return [
    `${messages.headWritten[language]}:`,
    line(messages.writtenPrecise, { file: at(PRECISE_FILE), vertices: number(vertices) }),
    simplified
      ? line(messages.writtenDrawing, {
          file: at(DRAWING_FILE),
          before: number(simplified.verticesBefore),
          after: number(simplified.verticesAfter),
        })
      : line(messages.writtenSame),
    line(messages.writtenTerritory, { file: at('territory.json'), epoch }),
    ...fits.map(({ layer, known, total, kept }) =>
      line(kept ? messages.keptLayer : messages.droppedLayer, {
        layer,
        known: number(known),
        total: number(total),
      }),
    ),
    ...(fits.some(({ kept, illustrative }) => kept && illustrative)
      ? [line(messages.illustrative, { territory })]
      : []),
    ...(fits.length === 0 ? [line(messages.noLayers)] : []),
    messages.next[language],
  ];
}
