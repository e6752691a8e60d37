import { insetBox, type InsetBox } from '../../../map/inset';

/** Room between the inset and what it must not touch, CSS px. */
export const INSET_AIR = 6;

export type SketchInset = Pick<InsetBox, 'width' | 'height' | 'margin'>;

/** Size of the inset of Hoàng Sa and Trường Sa on a sketch: the same as on a map of that size. */
export function sketchInset(width: number, height: number): SketchInset {
  return insetBox(width, height);
}
