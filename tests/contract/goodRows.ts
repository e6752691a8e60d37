import type { RawRow } from '../../src/domain/layer';
import type { LayerExamples } from '../../src/domain/layerExamples';

const modules = import.meta.glob<{ examples: LayerExamples }>('../../src/layers/*/examples.ts', {
  eager: true,
});

/** Rows that a layer must accept, and the commune each would be placed in. */
export interface GoodRow {
  readonly raw: RawRow;
  readonly ordinal: number;
}

/** Examples of a layer for communes 0 … n−1 in a period. Throws for a layer without any, so that none goes untested. */
export function goodRows(layer: string, communes: number, period: string): GoodRow[] {
  const examples = modules[`../../src/layers/${layer}/examples.ts`]?.examples;
  if (!examples)
    throw new Error(`src/layers/${layer}/examples.ts is missing: give rows that the layer must accept`);
  return Array.from({ length: communes }, (_, c) =>
    examples(c, String(c + 1).padStart(5, '0'), period).map((raw) => ({ raw, ordinal: c })),
  ).flat();
}
