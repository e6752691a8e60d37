import { placeByCommune } from '../../domain/communeColumns';
import { fold } from '../../domain/fold';
import type { LayerDefinition } from '../../domain/layer';
import { aggregate, type SafeStatusDetail } from './aggregate';
import { columns } from './columns';
import { headlines } from './headlines';
import { measures } from './measures';
import { m } from './messages';
import { parseRow, type SafeStatusRow } from './schema';

/** "An toàn về an ninh, trật tự": the yearly result of every commune, and why. */
export const safeStatus: LayerDefinition<SafeStatusRow, SafeStatusDetail> = {
  id: 'safe-status',
  name: m.layer,
  fileName: 'safe-status.csv',
  columns,
  refusesIdentity: false,
  measures,
  defaultMeasure: 'status',
  settings: [{ id: 'byKind', name: m.byKind, hint: m.byKindHint, default: false }],
  headlines,
  parseRow,
  place: placeByCommune,
  key: (row) =>
    `${row.code ?? `${fold(row.name ?? '')}/${fold(row.district ?? '')}`}|${fold(row.period ?? '')}`,
  aggregate,
};
