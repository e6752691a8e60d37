import type { LayerDescription } from '../../domain/layer';
import { headlines } from './headlines';
import { measures } from './measures';
import { m } from './messages';

/** Cameras as the screen knows them. */
export const description: LayerDescription = {
  id: 'cameras',
  name: m.layer,
  order: 3,
  measures,
  defaultMeasure: 'count',
  headlines,
  ground: { covered: 'coverageKm2', all: 'areaKm2' },
};
