import { placeByCommune } from '../../domain/communeColumns';
import { fold } from '../../domain/fold';
import type { LayerDefinition } from '../../domain/layer';
import { aggregate, type SafeStatusDetail } from './aggregate';
import { columns } from './columns';
import { description } from './describe';
import { m } from './messages';
import { parseRow, type SafeStatusRow } from './schema';

/** "An toàn về an ninh, trật tự": the yearly result of every commune, and why. */
export const safeStatus: LayerDefinition<SafeStatusRow, SafeStatusDetail> = {
  ...description,
  fileName: 'safe-status.csv',
  columns,
  refusesIdentity: false,
  settings: [{ id: 'byKind', name: m.byKind, hint: m.byKindHint, default: false }],
  parseRow,
  place: placeByCommune,
  key: (row) =>
    `${row.code ?? `${fold(row.name ?? '')}/${fold(row.district ?? '')}`}|${fold(row.period ?? '')}`,
  aggregate,
};
