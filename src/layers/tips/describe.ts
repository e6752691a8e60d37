import type { LayerDescription } from '../../domain/layer';
import { headlines } from './headlines';
import { measures } from './measures';
import { m } from './messages';

/** Tips as the screen knows them. */
export const description: LayerDescription = {
  id: 'tips',
  name: m.layer,
  order: 4,
  measures,
  defaultMeasure: 'per1000',
  headlines,
};
