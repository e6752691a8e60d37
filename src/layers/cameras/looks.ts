import { keptBy, type KeptKeys } from '../../map/legendPart';
import type { CamerasDetail } from './aggregate';
import { CAMERA_STATES, type CameraState } from './schema';

/** How the area that a camera sees is drawn: by bearing and field of view, all around, assumed, or not at all. */
export const CAMERA_VIEWS = ['sector', 'around', 'assumed', 'blind'] as const;
export type CameraView = (typeof CAMERA_VIEWS)[number];

const QUESTIONS = [CAMERA_STATES, CAMERA_VIEWS] as const;

/** State of the i-th camera of a detail; `unknown` where nothing is said. */
export function stateOf(detail: CamerasDetail, i: number): CameraState {
  return detail.states[detail.stateAt[i] ?? 0] ?? 'unknown';
}

/** Broken cameras and those of unknown range see nothing. */
export function viewOf(detail: CamerasDetail, i: number): CameraView {
  if (!((detail.range[i] ?? NaN) > 0) || stateOf(detail, i) === 'broken') return 'blind';
  if (detail.assumed[i] === 1) return 'assumed';
  return (detail.fov[i] ?? 0) >= 360 ? 'around' : 'sector';
}

/** Keys of the legend that a camera answers to: one by its dot, one by its area. */
export function looksOf(detail: CamerasDetail, i: number): readonly [CameraState, CameraView] {
  return [stateOf(detail, i), viewOf(detail, i)];
}

/** Cameras by how they are drawn; each drawn camera is in `all` once, and in one of the others when it covers something. */
export interface DrawnCameras {
  readonly all: readonly number[];
  /** Known view: drawn as a sector or, when it sees all around, as a disc. */
  readonly sectors: readonly number[];
  /** Bearing or field of view unknown: a lighter disc with a dashed rim. */
  readonly assumed: readonly number[];
}

/** @param kept keys of the legend whose cameras stay; null = all */
export function drawnCameras(detail: CamerasDetail, kept: KeptKeys = null): DrawnCameras {
  const stays = keptBy(QUESTIONS, kept);
  const all = Array.from(detail.ordinals.keys()).filter((i) => stays(looksOf(detail, i)));
  const seen = (...views: CameraView[]) => all.filter((i) => views.includes(viewOf(detail, i)));
  return { all, sectors: seen('sector', 'around'), assumed: seen('assumed') };
}
