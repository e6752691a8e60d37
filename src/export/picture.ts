/** A colour of the communes. */
export interface PictureClass {
  readonly label: string;
  readonly count: string;
  readonly colour: string;
  readonly hatch: boolean;
  /** Dots: a value that is kept hidden. */
  readonly dotted: boolean;
}

/** A sign of the map, on a square of 24 × 24; colours are CSS colours. */
export interface PictureMark {
  readonly label: string;
  /** "" where nothing is counted. */
  readonly count: string;
  readonly sign: readonly {
    readonly d: string;
    readonly fill?: string;
    readonly fillOpacity?: number;
    readonly stroke?: string;
    readonly width?: number;
    readonly dash?: readonly number[];
    readonly scale?: number;
  }[];
}

/** What stands on every picture of the map; words are ready to print, colours are CSS colours of the theme in force. */
export interface PictureParts {
  readonly map: HTMLCanvasElement;
  /** Canvas px per CSS px of `map`. */
  readonly pixelRatio: number;
  readonly title: string;
  /** Measure, unit and period. */
  readonly subtitle: string;
  readonly legend: readonly PictureClass[];
  /** What is drawn over the communes, a part for each layer; what a picture shows and does not explain says nothing. */
  readonly marks: readonly {
    readonly heading: string;
    readonly entries: readonly PictureMark[];
    /** What the signs do not say, one line each. */
    readonly notes: readonly string[];
  }[];
  /** Source, date of the data, watermark: one line each, none may be left out. */
  readonly lines: readonly string[];
  readonly colours: {
    readonly panel: string;
    readonly ink: string;
    readonly muted: string;
    readonly line: string;
    readonly hatch: string;
  };
}

const FONT = "'Be Vietnam Pro', system-ui, sans-serif";
const MARGIN = 20;
const SWATCH = { width: 20, height: 14 };
/** Height of a row of the legend and of a line of small print. */
const ROW = 24;
const LINE = 16;

/**
 * The map's picture with title, legend and the lines that belong to it, in one canvas of the map's own density. The
 * archipelagos and the scale are on `map` already.
 */
export function composePicture(parts: PictureParts): HTMLCanvasElement {
  const { map, pixelRatio, colours } = parts;
  const width = map.width / pixelRatio;
  const mapHeight = map.height / pixelRatio;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('got no 2D canvas; expected one; do: make the picture smaller');

  const set = (size: number, weight: number, colour: string): void => {
    context.font = `${weight} ${size}px ${FONT}`;
    context.fillStyle = colour;
    context.textBaseline = 'top';
  };
  const room = width - 2 * MARGIN;
  const widthOf = (text: string): number => context.measureText(text).width;
  set(13, 400, colours.ink);
  const rows = legendRows(parts.legend, room, widthOf);
  const marks = parts.marks.map((part) => {
    set(13, 400, colours.ink);
    const signs = legendRows(part.entries, room, widthOf);
    set(11, 400, colours.muted);
    return { ...part, rows: signs, notes: part.notes.flatMap((note) => wrap(note, room, widthOf)) };
  });
  set(11, 400, colours.muted);
  const lines = parts.lines.flatMap((line) => wrap(line, room, widthOf));
  const head = 74;
  const foot =
    MARGIN / 2 +
    rows.length * ROW +
    marks.reduce((sum, part) => sum + ROW + part.rows.length * ROW + part.notes.length * LINE, 0) +
    lines.length * LINE +
    MARGIN;

  canvas.width = map.width;
  canvas.height = Math.ceil((head + mapHeight + foot) * pixelRatio);
  context.scale(pixelRatio, pixelRatio);
  context.fillStyle = colours.panel;
  context.fillRect(0, 0, width, head + mapHeight + foot);
  set(22, 700, colours.ink);
  context.fillText(parts.title, MARGIN, 14, width - 2 * MARGIN);
  set(14, 400, colours.muted);
  context.fillText(parts.subtitle, MARGIN, 45, width - 2 * MARGIN);
  context.drawImage(map, 0, head, width, mapHeight);
  context.strokeStyle = colours.line;
  context.strokeRect(0.5, head + 0.5, width - 1, mapHeight - 1);

  let y = head + mapHeight + MARGIN / 2;
  const write = (text: string): void => {
    set(11, 400, colours.muted);
    context.fillText(text, MARGIN, y + 2);
    y += LINE;
  };
  const writeRow = <Entry extends Counted>(
    row: readonly { readonly entry: Entry; readonly x: number }[],
    draw: (entry: Entry, x: number) => void,
  ): void => {
    for (const { entry, x } of row) {
      draw(entry, MARGIN + x);
      set(13, 400, colours.ink);
      context.fillText(entryText(entry), MARGIN + x + SWATCH.width + 6, y + 2);
    }
    y += ROW;
  };
  for (const row of rows) writeRow(row, (entry, x) => drawSwatch(context, x, y + 3, entry, colours));
  for (const part of marks) {
    set(13, 600, colours.ink);
    context.fillText(part.heading, MARGIN, y + 4, room);
    y += ROW;
    for (const row of part.rows) writeRow(row, (entry, x) => drawSign(context, x, y, entry.sign));
    part.notes.forEach(write);
  }
  lines.forEach(write);
  return canvas;
}

type Counted = Pick<PictureMark, 'label' | 'count'>;

const entryText = ({ label, count }: Counted): string => (count === '' ? label : `${label}: ${count}`);

/** Puts the classes side by side and begins a new row where the width ends. Pure. */
export function legendRows<Entry extends Counted>(
  legend: readonly Entry[],
  width: number,
  measure: (text: string) => number,
): readonly (readonly { readonly entry: Entry; readonly x: number }[])[] {
  const GAP = 22;
  const rows: { entry: Entry; x: number }[][] = [];
  let x = Infinity;
  for (const entry of legend) {
    const size = SWATCH.width + 6 + measure(entryText(entry));
    if (x + size > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ entry, x });
    x += size + GAP;
  }
  return rows;
}

/** Breaks a line between words so that no part is wider than `width`; a single word is never broken. Pure. */
export function wrap(line: string, width: number, measure: (text: string) => number): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (const word of line.split(' ')) {
    const longer = part === '' ? word : `${part} ${word}`;
    if (part !== '' && measure(longer) > width) {
      parts.push(part);
      part = word;
    } else part = longer;
  }
  return [...parts, part];
}

function drawSwatch(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  entry: PictureClass,
  colours: PictureParts['colours'],
): void {
  context.save();
  context.beginPath();
  context.rect(x, y, SWATCH.width, SWATCH.height);
  context.clip();
  context.fillStyle = entry.colour;
  context.fillRect(x, y, SWATCH.width, SWATCH.height);
  if (entry.hatch) {
    context.strokeStyle = colours.hatch;
    context.lineWidth = 1.3;
    for (let at = -SWATCH.height; at < SWATCH.width; at += 5) {
      context.beginPath();
      context.moveTo(x + at, y + SWATCH.height);
      context.lineTo(x + at + SWATCH.height, y);
      context.stroke();
    }
  }
  if (entry.dotted) {
    context.fillStyle = colours.muted;
    for (let dx = 2.5; dx < SWATCH.width; dx += 5)
      for (let dy = 2; dy < SWATCH.height; dy += 5) context.fillRect(x + dx, y + dy, 1.4, 1.4);
  }
  context.strokeStyle = colours.line;
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, SWATCH.width - 1, SWATCH.height - 1);
  context.restore();
}

/** Draws a sign of 24 × 24 as large as a swatch is wide. */
function drawSign(context: CanvasRenderingContext2D, x: number, y: number, sign: PictureMark['sign']): void {
  for (const { d, fill, fillOpacity = 1, stroke, width = 2, dash = [], scale = 1 } of sign) {
    const path = new Path2D(d);
    context.save();
    context.translate(x + SWATCH.width / 2, y + ROW / 2 - 2);
    context.scale((SWATCH.width / 24) * scale, (SWATCH.width / 24) * scale);
    context.translate(-12, -12);
    if (fill) {
      context.globalAlpha = fillOpacity;
      context.fillStyle = fill;
      context.fill(path);
      context.globalAlpha = 1;
    }
    if (stroke) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.lineCap = 'round';
      context.lineJoin = 'round';
      context.setLineDash([...dash]);
      context.stroke(path);
    }
    context.restore();
  }
}
