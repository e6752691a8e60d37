import type { Layer, PickingInfo } from '@deck.gl/core';
import { translate } from '../../i18n/i18n.svelte';
import { formatNumber } from '../../i18n/numbers';
import type { MarkTip, OverlayContext, Rgba } from '../../map/contract';
import type { DrawnResult } from '../../map/layerView';
import type { KeptKeys } from '../../map/legendPart';
import { hexPieces, type HexPiece } from './hexShapes';
import { tipLooks, type TipHexes } from './looks';
import { marks as words } from './mapMessages';

function mix(from: Rgba, to: Rgba, share: number): Rgba {
  const at = (i: 0 | 1 | 2) => Math.round(from[i] + (to[i] - from[i]) * share);
  return [at(0), at(1), at(2), 255];
}

/** What a hexagon says under the pointer. */
function hexTip(
  { perKm2, hidden, noData }: Pick<TipHexes, 'perKm2' | 'hidden' | 'noData'>,
  hex: number,
  language: OverlayContext['language'],
): MarkTip {
  const left = hidden + noData;
  return {
    title: translate(words.density, language, { value: formatNumber(perKm2[hex] ?? 0, language, 2) }),
    lines: [
      translate(words.spread, language),
      ...(left > 0 ? [translate(words.leftOut, language, { count: formatNumber(left, language) })] : []),
    ],
  };
}

/**
 * Hexagons by classes of density, in a hue of their own so that they are not taken for a status, each smaller than its
 * cell so that the communes' colours are seen between them, and rimmed so that it stands out from any of them. At the
 * edge they are cut off at the territory's border.
 */
export async function buildMapLayers(
  result: DrawnResult,
  context: OverlayContext,
  kept: KeptKeys = null,
): Promise<readonly Layer[]> {
  const { PolygonLayer } = await import('@deck.gl/layers');
  const hexes = tipLooks(result.table, context.territory, kept);
  const { grid, looks, lookOf, drawn } = hexes;
  const paper = context.colour('tip-paper');
  const ink = context.colour('tip');
  const shades = looks.map(({ shade }) => mix(paper, ink, shade));
  const beforeId = { beforeId: context.beforeAreaId };
  return [
    new PolygonLayer<HexPiece>({
      id: 'tips-hexes',
      ...beforeId,
      data: drawn.flatMap((hex) =>
        hexPieces(context.territory.features, grid, hex, looks[lookOf[hex] ?? 0]?.size ?? 1),
      ),
      getPolygon: ({ rings }) => rings.map((ring) => ring.map(([lng, lat]) => [lng, lat])),
      getFillColor: ({ hex }) => [...(shades[lookOf[hex] ?? 0] ?? ink)] as [number, number, number, number],
      stroked: true,
      getLineColor: [...paper] as [number, number, number, number],
      getLineWidth: 0.8,
      lineWidthUnits: 'pixels',
      pickable: true,
      onHover: ({ index, object, x, y }: PickingInfo<HexPiece>) =>
        context.onMark(object ? { index, tip: hexTip(hexes, object.hex, context.language), x, y } : null),
    }),
  ];
}
