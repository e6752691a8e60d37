import { csvText, type CsvTable } from '../../export/csv';
import { formatInstant } from '../../i18n/clock';
import { i18n, t } from '../../i18n/i18n.svelte';
import type { ResultInputs } from '../../domain/measure';
import type { Board } from '../board.svelte';
import { download } from '../export/download';
import { x } from '../export/messages';
import { m } from '../messages';
import { w } from './messages';

/**
 * Saves what a tool found, with where it comes from: place, period, each file with its fingerprint, the boundaries, the watermarks.
 * Returns the name of the file.
 */
export function saveTool(
  board: Board,
  tool: string,
  table: Pick<CsvTable, 'header' | 'rows'>,
  inputs: readonly ResultInputs[],
  notes: readonly string[],
): string {
  const { open, period } = board;
  if (!open) throw new Error(t(x.nothing));
  const provenance: (readonly [string, string])[] = [
    [t(m.territory), t(open.territory.name)],
    [t(m.period), period ? t(period.name) : ''],
    ...inputs.map(({ file, sha256 }) => [t(x.file), `${file} (SHA-256 ${sha256})`] as const),
    [t(x.boundaries), t(open.territory.epoch.name)],
    ...inputs
      .slice(0, 1)
      .map(({ computedAt }) => [t(x.counted), formatInstant(computedAt, i18n.language)] as const),
    ...notes.map((note) => [t(w.note), note] as const),
    ...(board.illustrative ? [[t(w.note), t(m.watermark)] as const] : []),
    ...(board.schematic ? [[t(w.note), t(m.schematic)] as const] : []),
  ];
  const name = `binh-yen_${[board.entry?.id, tool, period?.id].filter(Boolean).join('_')}.csv`;
  download(new Blob([csvText({ ...table, provenance })], { type: 'text/csv;charset=utf-8' }), name);
  return name;
}
