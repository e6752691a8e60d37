import type { LayerDescription } from '../../domain/layer';
import { headlines } from './headlines';
import { measures } from './measures';
import { m } from './messages';

/** Models as the screen knows them. */
export const description: LayerDescription = {
  id: 'models',
  name: m.layer,
  order: 2,
  measures,
  defaultMeasure: 'count',
  headlines,
};
