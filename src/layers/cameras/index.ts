import type { LayerDefinition } from '../../domain/layer';
import { aggregate, aggregateSteps, type CamerasDetail } from './aggregate';
import { columns } from './columns';
import { description } from './describe';
import { parseRow, type CameraRow } from './schema';

/** Surveillance cameras: where they stand, what they see. No stream, no face, no plate. */
export const cameras: LayerDefinition<CameraRow, CamerasDetail> = {
  ...description,
  fileName: 'cameras.csv',
  columns,
  refusesIdentity: false,
  parseRow,
  place: (row) => ({ by: 'position', lng: row.lng, lat: row.lat, code: row.code }),
  key: (row) => row.id,
  aggregate,
  aggregateSteps,
  // Only the tool that draws them asks for gaps.
  uncovered: async (input, commune) => (await import('./uncovered')).uncovered(input, commune),
};
