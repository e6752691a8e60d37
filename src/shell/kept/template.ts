import type { IntakeApi } from '../../compute/intake/protocol';
import { download } from '../export/download';
import type { KeptHost } from './host';

type TemplateInput = Parameters<IntakeApi['template']>[0];

/**
 * "Tải mẫu Excel": a workbook to be filled in by the communes, for one layer and one period of a territory. Made in the
 * intake worker, handed to the browser's own saving.
 * @returns name of the file
 */
export async function saveTemplate(
  { client, dataUrl }: Pick<KeptHost, 'client' | 'dataUrl'>,
  input: Omit<TemplateInput, 'dataUrl'>,
): Promise<string> {
  const bytes = await client().template({ ...input, dataUrl });
  const name = `mau_${input.layer}_${input.territoryId}_${input.periodId}.xlsx`;
  download(
    new Blob([bytes], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }),
    name,
  );
  return name;
}
