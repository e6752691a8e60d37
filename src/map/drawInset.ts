import type { Language } from '../domain/text';
import { ARCHIPELAGOS, islandsInBox } from './archipelagos';
import type { MapTheme } from './contract';
import {
  cellOf,
  INSET_GAP,
  INSET_LINE,
  INSET_TEXT,
  ISLAND_DOT,
  islandBox,
  nameLines,
  type InsetBox,
} from './inset';

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
    const cell = cellOf(box);
    const x = left + INSET_GAP + (box.lying ? index * cell.width : 0);
    const y = top + (box.lying ? 0 : index * cell.height);
    if (index > 0) {
      context.beginPath();
      if (box.lying) {
        context.moveTo(left + cell.width, top + INSET_GAP);
        context.lineTo(left + cell.width, top + box.height - INSET_GAP);
      } else {
        context.moveTo(x, y);
        context.lineTo(left + box.width - INSET_GAP, y);
      }
      context.stroke();
    }
    context.fillStyle = look.theme.ink;
    nameLines(archipelago.name[look.language]).forEach((line, row) =>
      context.fillText(line, x, y + INSET_GAP + text + row * lineHeight, cell.width - 2 * INSET_GAP),
    );
    const islands = islandBox(box);
    context.fillStyle = look.islands;
    for (const point of islandsInBox(archipelago, islands.width, islands.height)) {
      context.beginPath();
      context.ellipse(
        x + point.x,
        y + INSET_GAP + 2 * lineHeight + 3 + point.y,
        ISLAND_DOT.x * box.scale,
        ISLAND_DOT.y * box.scale,
        0,
        0,
        2 * Math.PI,
      );
      context.fill();
    }
  });
  context.restore();
}
