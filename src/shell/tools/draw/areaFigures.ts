import type { AreaResult } from '../../../compute/countArea';
import type { Commune } from '../../../domain/commune';
import type { LayerDescription } from '../../../domain/layer';
import type { MeasureDefinition } from '../../../domain/measure';

/** One figure of a drawn area; `null` value: there is none, and `why` says why. */
export interface AreaFigure {
  readonly measure: MeasureDefinition;
  readonly value: number | null;
  readonly why: 'value' | 'noData' | 'notShown';
}

/** The measures of a layer that an area can have, in the layer's order. A status is of a commune, never of an area. */
export function areaFigures(layer: Pick<LayerDescription, 'measures'>, result: AreaResult): AreaFigure[] {
  return layer.measures
    .filter(({ hidden, scale, total }) => !hidden && scale !== 'category' && total !== 'none')
    .map((measure) => {
      const value = result.values[measure.id] ?? NaN;
      if (!Number.isNaN(value)) return { measure, value, why: 'value' };
      return { measure, value: null, why: measure.sensitive && !result.estimate ? 'notShown' : 'noData' };
    });
}

/** Communes that lie in the area at least in part, the largest share first. */
export function communesInside(
  communes: readonly Commune[],
  shares: Float64Array,
): { readonly commune: Commune; readonly share: number }[] {
  return communes
    .flatMap((commune) => {
      const share = shares[commune.ordinal] ?? 0;
      return share > 0 ? [{ commune, share }] : [];
    })
    .sort((a, b) => b.share - a.share || a.commune.ordinal - b.commune.ordinal);
}
