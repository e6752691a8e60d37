import type { MultiPolygon } from 'geojson';
import type { Commune } from '../domain/commune';
import type { AggregateInput, LayerDefinition } from '../domain/layer';
import { ComputeError } from './failure';

/**
 * What nothing of the layer covers of one commune, to draw; for numbers there are the measures of `layer.ground`.
 *
 * @param code five digits, of the territory's epoch
 * @throws ComputeError `refused` for a layer that covers no ground, `notFound` for a commune that is not of the territory.
 */
export async function findUncovered(
  layer: Pick<LayerDefinition, 'id' | 'uncovered'>,
  input: AggregateInput<unknown>,
  communes: readonly Commune[],
  code: string,
): Promise<MultiPolygon> {
  if (!layer.uncovered)
    throw new ComputeError({
      code: 'refused',
      subject: layer.id,
      got: 'a layer that covers no ground',
      expected: 'one that does',
    });
  const commune = communes.findIndex((each) => each.code === code);
  if (commune < 0)
    throw new ComputeError({
      code: 'notFound',
      subject: layer.id,
      got: code,
      expected: 'the code of a commune of the territory',
    });
  return layer.uncovered(input, commune);
}
