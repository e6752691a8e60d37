import type { Language } from '../../domain/text';
import type { Board } from '../board.svelte';
import { download } from '../export/download';
import type { KeptHost } from './host';

/**
 * "Tải mẫu Excel": a workbook to be filled in by the communes, for one layer and the period on the screen. Made in the
 * intake worker, handed to the browser's own saving.
 * @returns name of the file; null while the territory is not there yet
 */
export async function saveTemplate(
  { client, dataUrl }: Pick<KeptHost, 'client' | 'dataUrl'>,
  { entry, period, index }: Pick<Board, 'entry' | 'period' | 'index'>,
  layer: string,
  language: Language,
): Promise<string | null> {
  if (!entry || !period || !index) return null;
  const asked = { territoryId: entry.id, layer, periodId: period.id };
  const bytes = await client().template({ ...asked, index, language, dataUrl });
  const name = `mau_${layer}_${entry.id}_${period.id}.xlsx`;
  download(
    new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
    name,
  );
  return name;
}
