import { placeByCommune } from '../../domain/communeColumns';
import { fold } from '../../domain/fold';
import type { LayerDefinition } from '../../domain/layer';
import { DEFAULT_THRESHOLD } from '../../domain/suppression';
import { aggregate, type TipsDetail } from './aggregate';
import { columns } from './columns';
import { description } from './describe';
import { m } from './messages';
import { parseRow, type TipCountRow } from './schema';

/** Tips: a count per commune, period and category. Never a record of a person. */
export const tips: LayerDefinition<TipCountRow, TipsDetail> = {
  ...description,
  fileName: 'tips.csv',
  columns,
  refusesIdentity: true,
  settings: [
    { id: 'suppressBelow', name: m.suppressBelow, hint: m.suppressBelowHint, default: DEFAULT_THRESHOLD },
  ],
  parseRow,
  place: placeByCommune,
  // Two rows of one commune, period and category would be counted twice. Unknown categories all become `other`, and rows
  // without a category cannot be told apart: their key is the row's whole content, so that only true repetitions go.
  key: (row) =>
    [
      row.code ?? `${fold(row.name ?? '')}/${fold(row.district ?? '')}`,
      fold(row.period ?? ''),
      row.category,
      ...(row.category === 'other' || row.category === 'unspecified'
        ? [row.received, row.valuable, row.solved, row.arrests]
        : []),
    ].join('|'),
  aggregate,
};
