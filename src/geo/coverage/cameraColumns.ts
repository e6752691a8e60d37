import type { CameraView } from './sectors';

/** Cameras as columns, one entry per camera. */
export interface CameraColumns {
  /** Degrees. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Degrees clockwise from north; NaN = unknown: the camera's whole disc is assumed. */
  readonly bearing: Float64Array;
  /** Field of view in degrees; 360 or more = the whole disc; NaN = unknown: the whole disc is assumed. */
  readonly fov: Float64Array;
  /** Metres; NaN, 0 or less = covers nothing. */
  readonly range: Float64Array;
  /** 1 = the whole disc, reported apart as assumed. */
  readonly assumed: Uint8Array;
}

/** The cameras one by one. */
export function* viewsOf(cameras: CameraColumns): Generator<CameraView> {
  for (let i = 0; i < cameras.lng.length; i++) yield cameraView(cameras, i);
}

/** One camera of the columns. */
export function cameraView(cameras: CameraColumns, i: number): CameraView {
  return {
    lng: cameras.lng[i]!,
    lat: cameras.lat[i]!,
    bearing: cameras.bearing[i]!,
    fov: cameras.fov[i]!,
    range: cameras.range[i]!,
    assumed: cameras.assumed[i] === 1,
  };
}
