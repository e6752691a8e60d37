import type { SignPath } from '../../map/legendPart';
import type { PictureMark } from '../../export/picture';

/** One line or area over the map: path in CSS px of the map's box; colours are tokens, as on a sign. */
export type OverPath = Omit<SignPath, 'scale'> & { readonly strokeOpacity?: number };

/** A sign written over the map, its middle at x on the base line y; CSS px of the map's box. */
export interface OverText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** What a tool of the page draws over the map, with its explanation: pictures of the map show both. */
export interface DrawnOver {
  readonly paths: readonly OverPath[];
  readonly texts: readonly OverText[];
  readonly legend: {
    readonly heading: string;
    readonly entries: readonly (Omit<PictureMark, 'sign'> & { readonly sign: readonly SignPath[] })[];
    readonly notes: readonly string[];
  };
}

const offered = new Set<() => DrawnOver | null>();

/**
 * Tells what lies over the map as long as it does. Asked when a picture is taken, so that it fits the camera of then.
 * @param sheet null = nothing is drawn now
 * @returns what ends it
 */
export function offerDrawnOver(sheet: () => DrawnOver | null): () => void {
  offered.add(sheet);
  return () => void offered.delete(sheet);
}

/** All that lies over the map now, in the order in which it came. */
export function drawnOverMap(): readonly DrawnOver[] {
  return [...offered].flatMap((sheet) => sheet() ?? []);
}
