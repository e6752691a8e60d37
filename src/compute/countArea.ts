import type { BoundarySet } from '../domain/boundarySet';
import type { Commune } from '../domain/commune';
import type { LayerDefinition, RowPlace } from '../domain/layer';
import type { AggregateTable, MeasureDefinition, ResultInputs } from '../domain/measure';
import { applySuppression } from '../domain/suppression';
import { allSteps, partOf, type Steps } from '../domain/steps';
import { assignPoints, buildCommuneIndex } from '../geo/communeIndex';
import { communeShareSteps } from '../geo/drawnArea';
import { partitionAreasKm2 } from '../geo/partitionAreas';
import { countingBase, type CountingBase } from './countingBase';
import { countSteps, type CountedFor, type PlacedFile } from './countLayer';

/** What a layer says of an area that somebody drew. */
export interface AreaResult {
  readonly areaKm2: number;
  /** Share of each commune's area that lies in it, 0 … 1. */
  readonly shares: Float64Array;
  /** One value per measure; NaN = no data, or a measure that an area cannot have (a status, a number without a sum). */
  readonly values: Readonly<Record<string, number>>;
  /**
   * False: rows with a position inside were counted. True: the layer knows communes only, and the values are estimates, each
   * commune's spread evenly over its area.
   */
  readonly estimate: boolean;
  /** Communes of the area whose value is hidden by the suppression policy and left out, by measure; absent = none. */
  readonly hidden: Readonly<Record<string, number>>;
  readonly rows: {
    /** With a position inside the area. */
    readonly inside: number;
    /** Of them, those that lie in no commune of the territory. */
    readonly insideButOutsideTerritory: number;
    /** Known by commune only, of communes that the area meets: not counted where other rows have positions. */
    readonly withoutPosition: number;
  };
  readonly inputs: ResultInputs;
}

/**
 * The aggregates of a layer for one drawn area, by the layer's own counting: the area takes the place of the territory as
 * its only commune. Camera coverage is cut at its edge and counts cameras that stand outside and look in.
 *
 * Where no row has a position, each commune's values are spread by area: sums are Σ share × value, ratios are formed from
 * those sums, anything else is NaN. Residents of the area are always such an estimate.
 *
 * @param options `shownOnly`: for everybody's eyes. Sensitive values are spread from what the suppression policy shows, so that
 * no area gives a hidden count away; those that would be counted row by row are NaN. Without it nothing is suppressed, and the
 * result is for the office's own chain.
 * @param drawn one area as the only commune of the set (see `drawnBoundary`); its border belongs to it. Enclosing nothing, it
 * holds nothing.
 */
export function countArea(
  file: PlacedFile,
  layer: LayerDefinition,
  base: CountingBase,
  counted: CountedFor,
  drawn: BoundarySet,
  options: { readonly shownOnly?: boolean } = {},
): AreaResult {
  return allSteps(areaSteps(file, layer, base, counted, drawn, options));
}

/** {@link countArea} in steps of a few milliseconds. */
export function* areaSteps(
  file: PlacedFile,
  layer: LayerDefinition,
  base: CountingBase,
  counted: CountedFor,
  drawn: BoundarySet,
  options: { readonly shownOnly?: boolean } = {},
): Steps<AreaResult> {
  const { rows, placement } = file.placed;
  const places = rows.map((row) => layer.place(row));
  const inside = insideOf(places, drawn);
  const shares = yield* partOf(communeShareSteps(base.boundaries, drawn), 0, 0.5);
  const areaKm2 = partitionAreasKm2(drawn)[0] ?? 0;
  const isInside = (i: number): boolean => inside[i] === 0;
  const withoutPosition = places.filter(
    (place, i) => place.by === 'commune' && (shares[placement.ordinals[i]!] ?? 0) > 0,
  ).length;
  const found = places.filter((_, i) => isInside(i)).length;
  const estimate = places.length > 0 && places.every(({ by }) => by === 'commune');

  let values: Readonly<Record<string, number>>;
  let table: AggregateTable;
  let hidden: Readonly<Record<string, number>> = {};
  if (estimate) {
    ({ table } = yield* partOf(countSteps(file, layer, base, counted), 0.5, 1));
    const shown = options.shownOnly ? applySuppression(table, layer.measures) : null;
    values = spread((shown ?? table).columns, layer.measures, shares);
    hidden = hiddenInside(shown?.states ?? {}, shares);
  } else {
    const counts = { ...placement.counts, assigned: found, outside: placement.counts.accepted - found };
    const moved = { ...file.placed, placement: { ...placement, ordinals: inside, counts } };
    const alone = {
      ...countingBase([drawnCommune(base.communes, shares)], drawn),
      areaKm2: Float64Array.of(areaKm2),
    };
    ({ table } = yield* partOf(countSteps({ ...file, placed: moved }, layer, alone, counted), 0.5, 1));
    const { columns } = table;
    values = Object.fromEntries(
      layer.measures.map(({ id, scale, sensitive }) => {
        const none = scale === 'category' || (sensitive && options.shownOnly);
        return [id, none ? NaN : (columns[id]?.[0] ?? NaN)];
      }),
    );
  }
  return {
    areaKm2,
    shares,
    values,
    estimate,
    hidden,
    rows: {
      inside: found,
      insideButOutsideTerritory: places.filter((_, i) => isInside(i) && placement.ordinals[i]! < 0).length,
      withoutPosition,
    },
    inputs: table.inputs,
  };
}

/** 0 for rows whose position lies in the area, −1 for all others. */
function insideOf(places: readonly RowPlace[], drawn: BoundarySet): Int32Array {
  const lngLat = Float64Array.from(
    places.flatMap((place) => (place.by === 'position' ? [place.lng, place.lat] : [NaN, NaN])),
  );
  return assignPoints(buildCommuneIndex(drawn), lngLat);
}

/** The area as a commune; its residents are those of the communes by share, unknown where one of them is. */
function drawnCommune(communes: readonly Commune[], shares: Float64Array): Commune {
  let population: number | null = 0;
  for (const commune of communes) {
    const share = shares[commune.ordinal]!;
    if (share > 0)
      population =
        population === null || commune.population === null ? null : population + share * commune.population;
  }
  return { ordinal: 0, code: '', name: '', kind: null, district: null, areaKm2: null, population };
}

function hiddenInside(
  states: Readonly<Record<string, Uint8Array>>,
  shares: Float64Array,
): Record<string, number> {
  const counts = Object.entries(states).map(([id, cells]): [string, number] => [
    id,
    shares.reduce((sum, share, c) => sum + Number(share > 0 && cells[c] !== 0), 0),
  ]);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Values per commune as values of the area: see {@link countArea}. */
function spread(
  columns: AggregateTable['columns'],
  measures: readonly MeasureDefinition[],
  shares: Float64Array,
): Record<string, number> {
  const sum = (id: string, beside = id): number => {
    let total = NaN;
    columns[id]?.forEach((value, c) => {
      if (shares[c] === 0 || Number.isNaN(value) || Number.isNaN(columns[beside]?.[c])) return;
      total = (Number.isNaN(total) ? 0 : total) + shares[c]! * value;
    });
    return total;
  };
  const valueOf = ({ id, total, ratioOf }: MeasureDefinition): number => {
    if (total === 'sum') return sum(id);
    if (!ratioOf) return NaN;
    const below = sum(ratioOf.denominator, ratioOf.numerator);
    return below > 0 ? (sum(ratioOf.numerator, ratioOf.denominator) / below) * ratioOf.factor : NaN;
  };
  return Object.fromEntries(measures.map((measure) => [measure.id, valueOf(measure)]));
}
