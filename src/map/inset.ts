import { islandsInBox, type Archipelago, type FramePoint } from './archipelagos';

/** The archipelagos' inset: its size and its distance from the lower right corner, CSS px. */
export interface InsetBox {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Of its text. */
  readonly scale: number;
  /** The archipelagos stand side by side, not one beneath the other. */
  readonly lying: boolean;
}

/** On a map narrower or lower than this the inset is a smaller one, CSS px. */
const NARROW = 560;
const LOW = 520;

/**
 * Boxes that the inset may have on a map of this size, the preferred one first. A wide territory has more room above a
 * lying one than beside a standing one.
 * @param scale text size relative to desk size, as for the labels: a wall is read from afar
 */
export function insetBoxes(mapWidth: number, mapHeight: number, scale = 1): readonly InsetBox[] {
  if (mapWidth < NARROW) return [{ width: 150, height: 148, margin: 8, scale: 1, lying: false }];
  const sized = (width: number, height: number, margin: number, lying: boolean): InsetBox => ({
    width: width * scale,
    height: height * scale,
    margin,
    scale,
    lying,
  });
  const lying = sized(300, 86, 10, true);
  return mapHeight < LOW ? [sized(150, 140, 10, false), lying] : [sized(150, 182, 14, false), lying];
}

/** Room around and between the parts of the inset, CSS px. */
export const INSET_GAP = 9;
export const INSET_TEXT = 11;
export const INSET_LINE = 14.5;

/** Half axes of an island's dot at desk size, CSS px. */
export const ISLAND_DOT = { x: 2.4, y: 1.7 } as const;

/** Room around the islands, so that their dots touch neither the name nor the line. */
const ISLAND_AIR = 8;
const ISLAND_MARGIN = 4;

/** The part of the inset that one archipelago has. */
export function cellOf({ width, height, lying }: InsetBox): { width: number; height: number } {
  return lying ? { width: width / 2, height } : { width, height: height / 2 };
}

/** Box of one archipelago's islands within the inset. */
export function islandBox(box: InsetBox): { width: number; height: number } {
  const cell = cellOf(box);
  return {
    width: cell.width - 2 * INSET_GAP,
    height: cell.height - INSET_GAP - 2 * INSET_LINE * box.scale - ISLAND_AIR,
  };
}

/** Islands within their box, with a margin for their dots; CSS px from its top left corner. */
export function insetIslands(
  archipelago: Archipelago,
  box: { readonly width: number; readonly height: number },
): FramePoint[] {
  const inner = islandsInBox(archipelago, box.width - 2 * ISLAND_MARGIN, box.height - 2 * ISLAND_MARGIN);
  return inner.map(({ x, y }) => ({ x: x + ISLAND_MARGIN, y: y + ISLAND_MARGIN }));
}

/** "Quần đảo Hoàng Sa (Việt Nam)" on two lines: the name, and whose it is. */
export function nameLines(name: string): [string, string] {
  const at = name.lastIndexOf(' (');
  return [name.slice(0, at), name.slice(at + 1)];
}
