import { placeByCommune } from '../../domain/communeColumns';
import { fold } from '../../domain/fold';
import type { LayerDefinition } from '../../domain/layer';
import { aggregate, type ModelsDetail } from './aggregate';
import { columns } from './columns';
import { description } from './describe';
import { m } from './messages';
import { nameKey } from './names';
import { DEFAULT_OVERDUE_MONTHS } from './overdue';
import { parseRow, type ModelSiteRow } from './schema';

/** Self-help models of the movement: names, the sites where they are applied, the teams at those sites. */
export const models: LayerDefinition<ModelSiteRow, ModelsDetail> = {
  ...description,
  fileName: 'models.csv',
  columns,
  refusesIdentity: false,
  settings: [
    {
      id: 'overdueMonths',
      name: m.overdueMonths,
      hint: m.overdueMonthsHint,
      default: DEFAULT_OVERDUE_MONTHS,
    },
  ],
  parseRow,
  place: (row) =>
    row.lng !== null && row.lat !== null
      ? { by: 'position', lng: row.lng, lat: row.lat, code: row.code }
      : placeByCommune(row),
  // A site without a name and without a position cannot be told from its neighbour: never called a duplicate.
  key: (row) =>
    row.site === '' && row.lng === null
      ? null
      : [nameKey(row.model), fold(row.site), row.lng, row.lat, row.code ?? fold(row.name ?? '')].join('|'),
  aggregate,
};
