import type { AreaResult } from '../../../compute/countArea';
import type { Commune } from '../../../domain/commune';
import type { LayerDescription } from '../../../domain/layer';
import type { MeasureDefinition } from '../../../domain/measure';

/** One figure of a drawn area; `null` value: there is none, and `why` says why. */
export interface AreaFigure {
  readonly measure: MeasureDefinition;
  readonly value: number | null;
  readonly why: 'value' | 'noData' | 'notShown' | 'hidden';
  /** The value is a least one: communes with hidden counts are not in it. */
  readonly atLeast: boolean;
}

/** The measures of a layer that an area can have, in the layer's order. A status is of a commune, never of an area. */
export function areaFigures(layer: Pick<LayerDescription, 'measures'>, result: AreaResult): AreaFigure[] {
  return layer.measures
    .filter(({ hidden, scale, total }) => !hidden && scale !== 'category' && total !== 'none')
    .map((measure) => {
      const value = result.values[measure.id] ?? NaN;
      const some = (result.hidden[measure.id] ?? 0) > 0;
      if (!Number.isNaN(value)) return { measure, value, why: 'value', atLeast: some && total(measure) };
      const why = measure.sensitive && !result.estimate ? 'notShown' : some ? 'hidden' : 'noData';
      return { measure, value: null, why, atLeast: false };
    });
}

/** A sum only grows by what is left out; a ratio may go either way. */
const total = ({ total: by }: MeasureDefinition): boolean => by === 'sum';

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
