import type { Layer, PickingInfo } from '@deck.gl/core';
import type { AggregateTable } from '../../domain/measure';
import { applySuppression } from '../../domain/suppression';
import { assignPoints } from '../../geo/assignPoints';
import { fromFeatures } from '../../geo/boundarySetFrom';
import { buildCommuneIndex } from '../../geo/communeIndex';
import { hexCorners, hexGrid, spreadOverHexes, type HexGrid } from '../../geo/hexGrid';
import { translate } from '../../i18n/i18n.svelte';
import { formatNumber } from '../../i18n/numbers';
import { classify } from '../../map/classify';
import type { MapTerritory, OverlayContext, Rgba } from '../../map/contract';
import type { DrawnResult } from '../../map/layerView';
import { marks as words } from './mapMessages';
import { measures } from './measures';

/** Hexagons across the longer side of the territory. */
const ACROSS = 42;
const KM_PER_DEGREE = 111.195;
/** Slivers at the edge say nothing: less of the territory in a hexagon than this share of its area. */
const LEAST_SHARE = 0.3;

/** Strength of the layer's own colour by class, from weak to strong; opaque, so that nothing shines through. */
const SHADES = [0.06, 0.14, 0.3, 0.5, 0.72, 1];

/** Density of tips over the territory: one value per hexagon. */
export interface TipHexes {
  readonly grid: HexGrid;
  /** Tips per km² of the territory's part of the hexagon; NaN where nothing is known. */
  readonly perKm2: Float64Array;
  /** Communes that gave nothing: hidden by the suppression policy, or without data. */
  readonly leftOut: number;
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
 * without data, give nothing and are counted in `leftOut`; Σ over hexagons = Σ over the communes that are shown.
 */
export function tipHexes(table: AggregateTable, territory: MapTerritory): TipHexes {
  const received = applySuppression(table, measures).columns['received'] ?? new Float64Array(0);
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
    leftOut: received.filter((value) => Number.isNaN(value)).length,
  };
}

function mix(from: Rgba, to: Rgba, share: number): Rgba {
  const at = (i: 0 | 1 | 2) => Math.round(from[i] + (to[i] - from[i]) * share);
  return [at(0), at(1), at(2), 255];
}

/** Hexagons of equal density classes, in a hue of their own so that they are not taken for a status. */
export async function buildMapLayers(
  result: DrawnResult,
  context: OverlayContext,
): Promise<readonly Layer[]> {
  const { PolygonLayer } = await import('@deck.gl/layers');
  const { grid, perKm2, leftOut } = tipHexes(result.table, context.territory);
  const { classes, classOf } = classify(perKm2, { scale: 'sequential', digits: 2 });
  const data = Array.from(perKm2.keys()).filter((hex) => !Number.isNaN(perKm2[hex] ?? NaN));
  const paper = context.colour('panel');
  const ink = context.colour('tip');
  const shades = classes.map((_, at) => mix(paper, ink, SHADES[SHADES.length - classes.length + at] ?? 1));
  const beforeId = { beforeId: context.beforeAreaId };
  return [
    new PolygonLayer<number>({
      id: 'tips-hexes',
      ...beforeId,
      data,
      getPolygon: (hex) => hexCorners(grid, hex),
      getFillColor: (hex) => [...(shades[classOf[hex] ?? 0] ?? ink)] as [number, number, number, number],
      stroked: false,
      pickable: true,
      onHover: ({ index, object, x, y }: PickingInfo<number>) =>
        context.onMark(
          object === undefined || object === null
            ? null
            : {
                index,
                tip: {
                  title: translate(words.density, context.language, {
                    value: formatNumber(perKm2[object] ?? 0, context.language, 2),
                  }),
                  lines: [
                    translate(words.spread, context.language),
                    ...(leftOut > 0
                      ? [
                          translate(words.leftOut, context.language, {
                            count: formatNumber(leftOut, context.language),
                          }),
                        ]
                      : []),
                  ],
                },
                x,
                y,
              },
        ),
    }),
  ];
}
