import { translate } from '../../i18n/i18n.svelte';
import type { LegendOf } from '../../map/layerView';
import { circlePath, countLooks, type SignPath } from '../../map/legendPart';
import type { CamerasDetail } from './aggregate';
import { g } from './legendMessages';
import { CAMERA_VIEWS, drawnCameras, looksOf, type CameraView } from './looks';
import type { CameraState } from './schema';

const dot = circlePath(12, 12, 5);
/** The dots of the map: full, hollow when broken, half filled when nobody knows. */
const STATE_SIGNS: Readonly<Record<CameraState, readonly SignPath[]>> = {
  working: [{ d: dot, fill: 'camera' }],
  unknown: [{ d: dot, fill: 'camera', fillOpacity: 0.45 }],
  broken: [{ d: circlePath(12, 12, 4.6), stroke: 'camera', width: 1.8 }],
};
const around = circlePath(12, 12, 10.5);
const VIEW_SIGNS: Readonly<Record<CameraView, readonly SignPath[]>> = {
  sector: [
    { d: 'M3.5 20.5 8 3.5A17.6 17.6 0 0 1 20.5 16Z', fill: 'camera', fillOpacity: 0.35 },
    { d: circlePath(4.5, 19.5, 3), fill: 'camera' },
  ],
  around: [
    { d: around, fill: 'camera', fillOpacity: 0.35 },
    { d: circlePath(12, 12, 3), fill: 'camera' },
  ],
  assumed: [
    { d: around, fill: 'camera', fillOpacity: 0.14, stroke: 'camera', width: 1.4, dash: [3.2, 2.3] },
    { d: circlePath(12, 12, 3), fill: 'camera' },
  ],
  blind: [
    { d: circlePath(12, 12, 3.4), stroke: 'camera', width: 1.6 },
    { d: 'M4 20 20 4', stroke: 'camera', width: 1.6 },
  ],
};
/** In this order: what is well, what is not, what nobody knows. */
const STATES: readonly CameraState[] = ['working', 'broken', 'unknown'];

/** Cameras by state, which their dots tell, and by what they see, which is drawn from near. */
export const legend: LegendOf = (result, { language, period }, kept = null) => {
  const detail = result.detail as CamerasDetail;
  const { all } = drawnCameras(detail);
  const counts = countLooks(all.map((i) => looksOf(detail, i)));
  const entry = (key: CameraState | CameraView, sign: readonly SignPath[], brief: boolean) => ({
    key,
    label: translate(g[key], language),
    count: counts.get(key) ?? 0,
    sign,
    brief,
  });
  return {
    caption: translate(g.caption, language, { period }),
    things: translate(g.things, language),
    all: all.length,
    shown: drawnCameras(detail, kept).all.length,
    groups: [
      {
        complete: true,
        filters: true,
        entries: STATES.map((state) => entry(state, STATE_SIGNS[state], true)),
      },
      {
        complete: true,
        filters: true,
        entries: CAMERA_VIEWS.map((view) => entry(view, VIEW_SIGNS[view], false)),
      },
    ],
    notes: [translate(g.near, language)],
  };
};
