/** A line or area on the map, CSS px; colours are CSS colours. */
export interface DrawnPath {
  readonly d: string;
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeOpacity?: number;
  readonly width?: number;
  readonly dash?: readonly number[];
}

export interface DrawnSheet {
  readonly paths: readonly DrawnPath[];
  readonly texts: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

const SIGN_FONT = "700 12px 'Be Vietnam Pro', system-ui, sans-serif";

/**
 * Draws into a picture of the map what the page draws over it, as the page does it: areas, lines, and signs with a halo.
 * @param context in CSS px of the map's box
 */
export function drawOver(
  context: CanvasRenderingContext2D,
  sheets: readonly DrawnSheet[],
  colours: { readonly ink: string; readonly halo: string },
): void {
  for (const { paths, texts } of sheets) {
    context.save();
    context.lineJoin = 'round';
    for (const each of paths) {
      const path = new Path2D(each.d);
      if (each.fill) {
        context.globalAlpha = each.fillOpacity ?? 1;
        context.fillStyle = each.fill;
        context.fill(path, 'evenodd');
      }
      if (each.stroke) {
        context.globalAlpha = each.strokeOpacity ?? 1;
        context.strokeStyle = each.stroke;
        context.lineWidth = each.width ?? 2;
        context.setLineDash([...(each.dash ?? [])]);
        context.lineCap = each.dash ? 'round' : 'butt';
        context.stroke(path);
      }
    }
    context.globalAlpha = 1;
    context.setLineDash([]);
    context.font = SIGN_FONT;
    context.textAlign = 'center';
    context.textBaseline = 'alphabetic';
    context.lineWidth = 3;
    context.strokeStyle = colours.halo;
    context.fillStyle = colours.ink;
    for (const { x, y, text } of texts) {
      context.strokeText(text, x, y);
      context.fillText(text, x, y);
    }
    context.restore();
  }
}
