import type { Language } from '../domain/text';
import { ARCHIPELAGOS, islandsInBox, type Archipelago, type FramePoint } from './archipelagos';
import type { MapTheme } from './contract';

/** The archipelagos' inset: its size and its distance from the lower right corner, CSS px. */
export interface InsetBox {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Of its text. */
  readonly scale: number;
}

/** On a map narrower or lower than this the inset is a smaller one, CSS px. */
const NARROW = 560;
const LOW = 520;

/**
 * Size of the inset on a map of this size.
 * @param scale text size relative to desk size, as for the labels: a wall is read from afar
 */
export function insetBox(mapWidth: number, mapHeight: number, scale = 1): InsetBox {
  if (mapWidth < NARROW) return { width: 112, height: 148, margin: 8, scale: 1 };
  const height = mapHeight < LOW ? 140 : 182;
  return { width: 142 * scale, height: height * scale, margin: mapHeight < LOW ? 10 : 14, scale };
}

/** Room around and between the parts of the inset, CSS px. */
export const INSET_GAP = 9;
export const INSET_TEXT = 11;
export const INSET_LINE = 14.5;

/** Room around the islands, so that their dots touch neither the name nor the line. */
const ISLAND_AIR = 8;
const ISLAND_MARGIN = 4;

/** Box of one archipelago's islands within the inset. */
export function islandBox(box: InsetBox): { width: number; height: number } {
  return {
    width: box.width - 2 * INSET_GAP,
    height: box.height / 2 - INSET_GAP - 2 * INSET_LINE * box.scale - ISLAND_AIR,
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

/**
 * Draws the inset into a picture: the same names and islands as on screen, for exports that have no page around them.
 *
 * @param right, bottom corner that the inset keeps its margin from, CSS px
 */
export function drawInset(
  context: CanvasRenderingContext2D,
  right: number,
  bottom: number,
  box: InsetBox,
  look: { theme: MapTheme; panel: string; islands: string; language: Language; font: string },
): void {
  const left = right - box.margin - box.width;
  const top = bottom - box.margin - box.height;
  context.save();
  context.beginPath();
  context.roundRect(left, top, box.width, box.height, 8);
  context.fillStyle = look.panel;
  context.fill();
  context.strokeStyle = look.theme.line;
  context.lineWidth = 1;
  context.stroke();
  const text = INSET_TEXT * box.scale;
  const lineHeight = INSET_LINE * box.scale;
  context.font = `600 ${text}px ${look.font}`;
  context.textBaseline = 'alphabetic';
  ARCHIPELAGOS.forEach((archipelago, index) => {
    const x = left + INSET_GAP;
    const y = top + (index * box.height) / 2;
    if (index > 0) {
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(left + box.width - INSET_GAP, y);
      context.stroke();
    }
    context.fillStyle = look.theme.ink;
    nameLines(archipelago.name[look.language]).forEach((line, row) =>
      context.fillText(line, x, y + INSET_GAP + text + row * lineHeight, box.width - 2 * INSET_GAP),
    );
    const islands = islandBox(box);
    context.fillStyle = look.islands;
    for (const point of islandsInBox(archipelago, islands.width, islands.height)) {
      context.beginPath();
      context.ellipse(x + point.x, y + INSET_GAP + 2 * INSET_LINE + 3 + point.y, 2.4, 1.7, 0, 0, 2 * Math.PI);
      context.fill();
    }
  });
  context.restore();
}
