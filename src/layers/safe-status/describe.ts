import type { LayerDescription } from '../../domain/layer';
import { headlines } from './headlines';
import { measures } from './measures';
import { m } from './messages';

/** "An toàn về an ninh, trật tự" as the screen knows it. */
export const description: LayerDescription = {
  id: 'safe-status',
  name: m.layer,
  order: 1,
  measures,
  defaultMeasure: 'status',
  headlines,
};
