import type { Mode } from '../../state/viewState';

interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * CSS px that panels over the map keep free of communes: the wall's heading on top, the stage's words on the left (on a
 * narrow stage they stand above).
 */
export function paddingOf(mode: Mode, width: number, height: number): Padding {
  if (mode === 'command')
    return { top: Math.min(140, height * 0.16), right: 40, bottom: Math.min(150, height * 0.19), left: 40 };
  if (mode === 'stage')
    return width > height
      ? { top: height * 0.08, right: width * 0.04, bottom: height * 0.12, left: width * 0.38 }
      : { top: height * 0.52, right: 24, bottom: height * 0.12, left: 24 };
  return { top: 28, right: 28, bottom: 56, left: 28 };
}
