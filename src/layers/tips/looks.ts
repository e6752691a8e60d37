import type { AggregateTable } from '../../domain/measure';
import { applySuppression, SHOWN } from '../../domain/suppression';
import { assignPoints } from '../../geo/assignPoints';
import { fromFeatures } from '../../geo/boundarySetFrom';
import { buildCommuneIndex } from '../../geo/communeIndex';
import { hexGrid, spreadOverHexes, type HexGrid } from '../../geo/hexGrid';
import { classify, type LegendClass } from '../../map/classify';
import type { MapTerritory } from '../../map/contract';
import { keptBy, type KeptKeys } from '../../map/legendPart';
import { measures } from './measures';

/** Hexagons across the longer side of the territory. */
const ACROSS = 32;
const KM_PER_DEGREE = 111.195;
/** Slivers at the edge say nothing: less of the territory in a hexagon than this share of its area. */
const LEAST_SHARE = 0.3;

/** Density of tips over the territory: one value per hexagon. */
export interface TipHexes {
  readonly grid: HexGrid;
  /** Tips per km² of the territory's part of the hexagon; NaN where nothing is known. */
  readonly perKm2: Float64Array;
  /** Communes that gave nothing because the suppression policy hides their count. */
  readonly hidden: number;
  /** Communes that gave nothing because there are no data, which is not 0. */
  readonly noData: number;
}

/** The grid depends on the territory alone: it is made once for each. */
const grids = new WeakMap<MapTerritory, HexGrid>();

function gridOf(territory: MapTerritory): HexGrid {
  const known = grids.get(territory);
  if (known) return known;
  const [west, south, east, north] = territory.bbox;
  const across = Math.max((east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180), north - south);
  const index = buildCommuneIndex(fromFeatures([...territory.features.features]));
  const grid = hexGrid(
    territory.bbox,
    territory.labelPoints,
    (lngLat) => assignPoints(index, lngLat),
    (across * KM_PER_DEGREE) / ACROSS / 1.5,
  );
  grids.set(territory, grid);
  return grid;
}

/**
 * Spreads the received tips of each commune evenly over its area. Communes that the suppression policy hides, and those
 * without data, give nothing and are counted apart; Σ over hexagons = Σ over the communes that are shown.
 */
export function tipHexes(table: AggregateTable, territory: MapTerritory): TipHexes {
  const { columns, states } = applySuppression(table, measures);
  const received = columns['received'] ?? new Float64Array(0);
  const missing = received.filter((value) => Number.isNaN(value)).length;
  const hidden = (states['received'] ?? new Uint8Array(0)).filter((state) => state !== SHOWN).length;
  const grid = gridOf(territory);
  const spread = spreadOverHexes(grid, received);
  const whole = ((3 * Math.sqrt(3)) / 2) * grid.radiusKm ** 2;
  const known = spreadOverHexes(
    grid,
    received.map((value) => (Number.isNaN(value) ? NaN : 1)),
  );
  return {
    grid,
    perKm2: spread.map((tips, hex) => {
      const area = grid.areaKm2[hex] ?? 0;
      return area < whole * LEAST_SHARE || (known[hex] ?? 0) === 0 ? NaN : tips / area;
    }),
    hidden,
    noData: missing - hidden,
  };
}

/** How the hexagons of one class look. */
export interface HexLook {
  readonly of: LegendClass;
  /** Strength of the layer's own colour, 0–1; opaque. */
  readonly shade: number;
  /** Part of its cell's radius: what lies beneath is seen between the hexagons, and the size says the class again. */
  readonly size: number;
}

/** From weak to strong: of n classes the first n − 1 of the smallest steps are left out. */
const SHADES = [0.3, 0.45, 0.6, 0.8, 1];
const SIZES = [0.34, 0.48, 0.62, 0.76, 0.9];

/** Hexagons by equal classes of density. */
export interface TipLooks extends TipHexes {
  readonly looks: readonly HexLook[];
  /** Index into `looks` by hexagon; of no meaning where the density is NaN. */
  readonly lookOf: Uint8Array;
  /** Hexagons that stay drawn. */
  readonly drawn: readonly number[];
}

/** @param kept keys of the legend whose hexagons stay; null = all */
export function tipLooks(table: AggregateTable, territory: MapTerritory, kept: KeptKeys = null): TipLooks {
  const hexes = tipHexes(table, territory);
  const { classes, classOf } = classify(hexes.perKm2, { scale: 'sequential', digits: 2 });
  const valued = classes.filter(({ kind }) => kind === 'range');
  const weakest = SHADES.length - valued.length;
  const stays = keptBy([valued.map(({ key }) => key)], kept);
  return {
    ...hexes,
    looks: valued.map((of, at) => ({ of, shade: SHADES[weakest + at] ?? 1, size: SIZES[weakest + at] ?? 1 })),
    lookOf: classOf,
    drawn: Array.from(hexes.perKm2.keys()).filter(
      (hex) => !Number.isNaN(hexes.perKm2[hex] ?? NaN) && stays([valued[classOf[hex] ?? 0]?.key ?? '']),
    ),
  };
}
