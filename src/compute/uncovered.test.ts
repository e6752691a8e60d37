import { describe, expect, it } from 'vitest';
import { rowOfSquares, contextOf } from '../../tests/contract/territory';
import type { AggregateInput, LayerDefinition } from '../domain/layer';
import { ComputeError } from './failure';
import { findUncovered } from './uncovered';

const { communes } = rowOfSquares(3);
const input: AggregateInput<unknown> = { rows: [], ordinals: new Int32Array(0), context: contextOf(3) };
const layer: Pick<LayerDefinition, 'id' | 'uncovered'> = {
  id: 'lamps',
  uncovered: (_, commune) => Promise.resolve({ type: 'MultiPolygon', coordinates: [[[[commune, 0]]]] }),
};
const failure = (of: typeof layer, code: string) =>
  findUncovered(of, input, communes, code).then(
    () => null,
    (error: unknown) => (error instanceof ComputeError ? error.failure : error),
  );

describe('what a layer does not cover', () => {
  it('is asked for by the code of the commune', async () => {
    expect((await findUncovered(layer, input, communes, '00003')).coordinates).toEqual([[[[2, 0]]]]);
  });

  it('is refused for a layer that covers no ground, and not found for a commune of elsewhere', async () => {
    expect(await failure({ id: 'tips' }, '00003')).toMatchObject({ code: 'refused', subject: 'tips' });
    expect(await failure(layer, '3')).toMatchObject({ code: 'notFound', got: '3' });
  });
});
