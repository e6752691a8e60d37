import type { Mode } from '../../state/viewState';

interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
  readonly corners?: typeof BUTTONS;
}

/** Room of the tools' button and of the zoom buttons in the corners of the planner's map. */
const BUTTONS = { left: { width: 148, height: 56 }, right: { width: 56, height: 124 } } as const;

/** Room of the dots, the watermark and the source on a narrow stage. */
const STAGE_FOOT = 225;
/** On a narrower wall the heading stands beneath the controls, and the legends of layers beneath the map. */
const NARROW = 700;
/** Room of one layer in the wall's legend, and what its colours take more when they stand on two lines. */
const LEGEND_LINE = 52;
const LEGEND_MORE = 24;

/**
 * CSS px that panels over the map keep free of communes: the wall's heading on top and its legend below, the stage's words
 * on the left (on a narrow stage they stand above).
 * @param legends drawn layers, each of which has a line in the wall's legend
 * @param type how much larger than usual the wall's type is
 */
export function paddingOf(mode: Mode, width: number, height: number, legends = 0, type = 1): Padding {
  if (mode === 'command' && width < NARROW) return { top: 140, right: 24, bottom: 96, left: 24 };
  if (mode === 'command')
    return {
      top: Math.min(140 * type, height * 0.16),
      right: 40,
      bottom: Math.min(
        height * 0.45,
        Math.min(172 * type, height * 0.19) +
          type * ((legends > 0 ? LEGEND_MORE : 0) + legends * LEGEND_LINE),
      ),
      left: 40,
    };
  if (mode === 'stage')
    return width > height
      ? { top: height * 0.08, right: width * 0.04, bottom: height * 0.12, left: width * 0.38 }
      : { top: height * 0.54, right: 24, bottom: Math.max(height * 0.12, STAGE_FOOT), left: 24 };
  return { top: 28, right: 28, bottom: 56, left: 28, corners: BUTTONS };
}
