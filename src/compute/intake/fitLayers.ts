import { fold } from '../../domain/fold';
import type { LayerDefinition } from '../../domain/layer';
import type { RawSheet } from '../../import/formats/rawWorkbook';
import type { OpenedWorkbook } from '../../import/openWorkbook';
import { readSheet, type SheetTable } from '../../import/table/readSheet';

/** Rows from the top that are looked at: titles, the header, and a few rows to know it by. */
const HEAD_ROWS = 60;
/** Sheets that are looked at: the longest ones, for a workbook may begin with a hundred small ones. */
const SHEETS = 20;

export interface LayerScore {
  readonly layer: string;
  /** 0 … 1. */
  readonly score: number;
}

/**
 * How well a file fits each layer, best first; every layer is in it. Counts, on the sheet that fits best: how much of the
 * header the layer knows (a column that only this layer has counts twice), whether its required columns are there, and
 * words of the layer in the title and in the names of sheet and file.
 */
export function fitLayers(
  { workbook, sourceName }: OpenedWorkbook,
  layers: readonly LayerDefinition[],
): LayerScore[] {
  const heads = [...workbook.sheets]
    .sort((a, b) => b.rows.length - a.rows.length)
    .slice(0, SHEETS)
    .map(headOf);
  const shared = sharedColumns(layers);
  const scores = layers.map((layer) => {
    const words = wordsOf(layer);
    const best = heads.reduce((most, head) => {
      const table = readSheet(head, layer);
      const texts = [sourceName.replace(/\.\w+$/, ''), head.name ?? '', ...(table?.title ?? [])];
      const score = table ? headerScore(table, shared) + 0.2 * named(texts, words) : 0;
      return Math.max(most, head.hidden ? score / 2 : score);
    }, 0);
    return { layer: layer.id, score: Math.round(Math.min(1, best) * 1000) / 1000 };
  });
  // Array.sort is stable: layers that fit alike stay in the order of the registry.
  return scores.sort((a, b) => b.score - a.score);
}

function headOf(sheet: RawSheet): RawSheet {
  return {
    ...sheet,
    rows: sheet.rows.slice(0, HEAD_ROWS),
    rowNumbers: sheet.rowNumbers.slice(0, HEAD_ROWS),
  };
}

/** Columns that several layers have (place, period): they say nothing of which layer it is. */
function sharedColumns(layers: readonly LayerDefinition[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { columns } of layers)
    for (const { id } of columns) {
      if (seen.has(id)) shared.add(id);
      seen.add(id);
    }
  return shared;
}

/** 0 … 0.8: 0.5 for the header, 0.3 for the required columns. */
function headerScore({ headers, mapping }: SheetTable, shared: ReadonlySet<string>): number {
  const filled = headers.filter((header) => header.trim() !== '').length;
  const worth = (column: string): number => (shared.has(column) ? 1 : 2);
  const known = mapping.matches.reduce((sum, { column, score }) => sum + worth(column) * score, 0);
  // All columns of the file known, half of them the layer's own, is as good as it gets.
  const share = filled === 0 ? 0 : Math.min(1, known / (1.5 * filled));
  const own = mapping.matches.some(({ column }) => !shared.has(column));
  const required = mapping.missing.length === 0 ? 1 : 0;
  return known === 0 ? 0 : 0.5 * share + (own ? 0.3 : 0.15) * required;
}

/** Names of the layer and of what it counts, folded; words of one syllable say too little. */
function wordsOf({ id, name, fileName, measures }: LayerDefinition): readonly string[] {
  const texts = [
    id,
    fileName.replace(/\.\w+$/, ''),
    name.vi,
    name.en,
    ...measures.flatMap((measure) => [measure.name.vi, measure.unit.vi]),
  ];
  return [...new Set(texts.map(fold))].filter((word) => word.length >= 5);
}

/** 1: the file names the layer; 0: it does not. */
function named(texts: readonly string[], words: readonly string[]): number {
  const folded = texts.map((text) => ` ${fold(text)} `);
  return words.some((word) => folded.some((text) => text.includes(` ${word} `))) ? 1 : 0;
}
