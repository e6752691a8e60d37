/** Where each glyph stands in the atlas, as deck.gl's IconLayer wants it. */
export type GlyphMapping = Record<
  string,
  { x: number; y: number; width: number; height: number; anchorX: number; anchorY: number; mask: boolean }
>;

export interface GlyphAtlas {
  readonly atlas: ImageBitmap;
  readonly mapping: GlyphMapping;
  /** Edge of one glyph in CSS px. */
  readonly size: number;
}

/** One sign: drawn into a square of `size` CSS px whose middle is the origin. */
export interface Glyph {
  readonly id: string;
  draw(context: CanvasRenderingContext2D): void;
}

/** Image px per CSS px: sharp on dense screens. */
const DENSITY = 3;

/** Draws glyphs side by side into one picture: no files, no requests, colours of the present theme. */
export async function glyphAtlas(glyphs: readonly Glyph[], size: number): Promise<GlyphAtlas> {
  const columns = Math.ceil(Math.sqrt(glyphs.length));
  const edge = size * DENSITY;
  const canvas = document.createElement('canvas');
  canvas.width = columns * edge;
  canvas.height = Math.max(1, Math.ceil(glyphs.length / columns)) * edge;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('got no 2D canvas; expected one; do: close other pages and reload');
  const mapping: GlyphMapping = {};
  glyphs.forEach((glyph, i) => {
    const x = (i % columns) * edge;
    const y = Math.floor(i / columns) * edge;
    context.setTransform(DENSITY, 0, 0, DENSITY, x + edge / 2, y + edge / 2);
    glyph.draw(context);
    mapping[glyph.id] = {
      x,
      y,
      width: edge,
      height: edge,
      anchorX: edge / 2,
      anchorY: edge / 2,
      mask: false,
    };
  });
  return { atlas: await createImageBitmap(canvas), mapping, size };
}

/** "#rrggbbaa" of a colour as a canvas takes it. */
export function cssOf([r, g, b, a]: readonly [number, number, number, number]): string {
  return `rgb(${r} ${g} ${b} / ${a / 255})`;
}

/** Strokes icon paths that are drawn on a 24 × 24 grid, centred, at `size` CSS px. */
export function strokeIcon(
  context: CanvasRenderingContext2D,
  paths: readonly string[],
  size: number,
  colour: string,
  width = 2.2,
): void {
  context.save();
  context.scale(size / 24, size / 24);
  context.translate(-12, -12);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const path of paths) context.stroke(new Path2D(path));
  context.restore();
}
