import { describe, expect, it } from 'vitest';
import type { CamerasDetail } from './aggregate';
import { legend } from './legend';
import { drawnCameras } from './looks';
import { buildMapLayers, cameraTip } from './map';
import { CAMERA_STATES, type CameraState } from './schema';

const at = (state: CameraState) => CAMERA_STATES.indexOf(state);
/** A sector, a full circle, an assumed disc, a broken one, one without a range, one of unknown state. */
const detail: CamerasDetail = {
  states: CAMERA_STATES,
  ordinals: Int32Array.of(0, 0, 1, 1, 2, 2),
  positions: new Float64Array(12).fill(10),
  bearing: Float64Array.of(45, 0, NaN, 90, 10, 10),
  fov: Float64Array.of(90, 360, 90, 90, 90, 60),
  range: Float64Array.of(50, 40, 30, 50, NaN, 60),
  stateAt: Uint8Array.of(
    at('working'),
    at('working'),
    at('working'),
    at('broken'),
    at('working'),
    at('unknown'),
  ),
  assumed: Uint8Array.of(0, 0, 1, 0, 0, 0),
  social: Uint8Array.of(1, 0, 0, 0, 0, 1),
  ids: ['C-1', null, 'C-3', 'C-4', 'C-5', 'C-6'],
  summary: { noRange: 1, assumed: 1, broken: 1, unknownState: 1, compliant: 0, notCompliant: 0 },
};

describe('cameras on the map', () => {
  it('every camera has its dot; broken ones and those without a range cover nothing', () => {
    expect(drawnCameras(detail)).toEqual({ all: [0, 1, 2, 3, 4, 5], sectors: [0, 1, 5], assumed: [2] });
  });

  it('are counted by dot and by area, each camera once in each', () => {
    const context = { language: 'vi', territory: {} as never, period: 'năm 2023', periods: [] } as const;
    const explain = (kept: readonly string[]) => legend({ table: {} as never, detail }, context, kept);
    const counts = explain([]).groups.map(({ entries }) => entries.map(({ key, count }) => [key, count]));
    expect(counts).toEqual([
      [
        ['working', 4],
        ['broken', 1],
        ['unknown', 1],
      ],
      [
        ['sector', 2],
        ['around', 1],
        ['assumed', 1],
        ['blind', 2],
      ],
    ]);
    expect(explain(['broken'])).toMatchObject({ all: 6, shown: 1 });
    expect(explain(['working', 'blind'])).toMatchObject({ all: 6, shown: 1 });
    expect(drawnCameras(detail, ['assumed']).all).toEqual([2]);
  });

  it('say what they see, and what is only assumed', () => {
    expect(cameraTip(detail, 0, 'vi')).toEqual({
      title: 'Camera C-1',
      lines: ['Đang hoạt động', 'Hướng 45°, góc nhìn 90°, tầm 50 m', 'Nguồn vốn xã hội hóa'],
    });
    expect(cameraTip(detail, 1, 'en').lines[1]).toBe('Sees all around, range 40 m');
    expect(cameraTip(detail, 2, 'vi').lines[1]).toContain('giả định');
    expect(cameraTip(detail, 3, 'en').lines[0]).toContain('Broken');
    expect(cameraTip(detail, 4, 'vi').lines[1]).toContain('Chưa rõ tầm');
  });

  it('no position is drawn in a public view', async () => {
    const context = { publicView: true } as Parameters<typeof buildMapLayers>[1];
    expect(await buildMapLayers({ table: {} as never, detail }, context)).toEqual([]);
  });
});
