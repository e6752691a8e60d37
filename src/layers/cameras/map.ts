import type { Layer, PickingInfo } from '@deck.gl/core';
import { translate } from '../../i18n/i18n.svelte';
import { formatNumber } from '../../i18n/numbers';
import type { MarkTip, OverlayContext } from '../../map/contract';
import type { DrawnResult } from '../../map/layerView';
import type { KeptKeys } from '../../map/legendPart';
import type { CamerasDetail } from './aggregate';
import { drawnCameras, stateOf } from './looks';
import { marks as words } from './mapMessages';
import { dashedRim, viewRing } from './shapes';

/** Sectors of some 50 m are smaller than a dot further out. */
const SECTORS_FROM_ZOOM = 13;
/** Dots and their rims, CSS px, by zoom: a crowd seen from afar must stay a crowd of single cameras. */
const DOTS = [
  { from: SECTORS_FROM_ZOOM, radius: 4.5, rim: 1.5 },
  { from: 11, radius: 3, rim: 0.8 },
  { from: 10, radius: 2.4, rim: 0.5 },
] as const;
const SECTOR_ALPHA = 0.35;
const ASSUMED_ALPHA = 0.14;

/** What one camera says under the pointer. Never an owner's name: there is no column for one. */
export function cameraTip(detail: CamerasDetail, i: number, language: OverlayContext['language']): MarkTip {
  const say = (text: { vi: string; en: string }, values?: Record<string, string | number>) =>
    translate(text, language, values);
  const number = (value: number | undefined) => formatNumber(value ?? 0, language);
  const range = detail.range[i] ?? NaN;
  const seen = Number.isNaN(range)
    ? say(words.noRange)
    : detail.assumed[i] === 1
      ? say(words.assumed, { range: number(range) })
      : (detail.fov[i] ?? 0) >= 360
        ? say(words.around, { range: number(range) })
        : say(words.sector, {
            bearing: number(detail.bearing[i]),
            fov: number(detail.fov[i]),
            range: number(range),
          });
  const id = detail.ids[i] ?? null;
  return {
    title: id ? say(words.camera, { id }) : say(words.noId),
    lines: [say(words[stateOf(detail, i)]), seen, say(detail.social[i] === 1 ? words.social : words.budget)],
  };
}

/** Dots, and from near what each camera sees; broken ones hollow. Nothing in a public view: no camera position ever. */
export async function buildMapLayers(
  result: DrawnResult,
  context: OverlayContext,
  kept: KeptKeys = null,
): Promise<readonly Layer[]> {
  if (context.publicView) return [];
  const detail = result.detail as CamerasDetail;
  const { PathLayer, ScatterplotLayer, SolidPolygonLayer } = await import('@deck.gl/layers');
  const { all, sectors, assumed } = drawnCameras(detail, kept);
  const colour = (alpha?: number) => [...context.colour('camera', alpha)] as [number, number, number, number];
  const at = (i: number): [number, number] => [
    detail.positions[2 * i] ?? NaN,
    detail.positions[2 * i + 1] ?? NaN,
  ];
  const base = { beforeId: context.beforeAreaId };
  const dot = DOTS.find(({ from }) => context.zoomStep >= from) ?? { radius: 2, rim: 0 };
  const near = context.zoomStep >= SECTORS_FROM_ZOOM;
  const ring = (i: number, fov: number) =>
    viewRing(...at(i), detail.bearing[i] ?? 0, fov, detail.range[i] ?? 0);
  const views: Layer[] = near
    ? [
        new SolidPolygonLayer<number>({
          id: 'cameras-assumed',
          ...base,
          data: assumed,
          getPolygon: (i) => ring(i, 360),
          getFillColor: colour(ASSUMED_ALPHA),
        }),
        new PathLayer<[number, number][]>({
          id: 'cameras-assumed-rim',
          ...base,
          data: assumed.flatMap((i) => dashedRim(...at(i), detail.range[i] ?? 0)),
          getPath: (dash) => dash,
          getColor: colour(0.8),
          getWidth: 1.2,
          widthUnits: 'pixels',
        }),
        new SolidPolygonLayer<number>({
          id: 'cameras-sectors',
          ...base,
          data: sectors,
          getPolygon: (i) => ring(i, detail.fov[i] ?? 360),
          getFillColor: colour(SECTOR_ALPHA),
        }),
      ]
    : [];
  const clear: [number, number, number, number] = [0, 0, 0, 0];
  return [
    ...views,
    new ScatterplotLayer<number>({
      id: 'cameras-dots',
      ...base,
      data: all,
      getPosition: at,
      getRadius: dot.radius,
      radiusUnits: 'pixels',
      stroked: true,
      // Hollow when broken, half filled when nobody knows.
      getFillColor: (i) => {
        const state = stateOf(detail, i);
        return state === 'broken' ? clear : colour(state === 'unknown' ? 0.45 : 1);
      },
      getLineColor: (i) =>
        stateOf(detail, i) === 'broken' ? colour(1) : ([...context.colour('halo', 0.9)] as typeof clear),
      getLineWidth: (i) => (stateOf(detail, i) === 'broken' ? Math.max(1, dot.rim) : dot.rim),
      lineWidthUnits: 'pixels',
      pickable: true,
      onHover: ({ index, object, x, y }: PickingInfo<number>) =>
        context.onMark(
          object === undefined || object === null
            ? null
            : { index, tip: cameraTip(detail, object, context.language), x, y },
        ),
      onClick: ({ index, object }: PickingInfo<number>) => {
        if (object === undefined || object === null) return;
        context.onMarkSelect(index);
        context.selectCommune(detail.ordinals[object] ?? -1);
      },
    }),
  ];
}
