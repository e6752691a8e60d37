/** What stands on every picture of the map; words are ready to print, colours are CSS colours of the theme in force. */
export interface PictureParts {
  readonly map: HTMLCanvasElement;
  /** Canvas px per CSS px of `map`. */
  readonly pixelRatio: number;
  readonly title: string;
  /** Measure, unit and period. */
  readonly subtitle: string;
  readonly legend: readonly {
    readonly label: string;
    readonly count: string;
    readonly colour: string;
    readonly hatch: boolean;
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
  set(13, 400, colours.ink);
  const rows = legendRows(parts.legend, width - 2 * MARGIN, (text) => context.measureText(text).width);
  set(11, 400, colours.muted);
  const lines = parts.lines.flatMap((line) =>
    wrap(line, width - 2 * MARGIN, (text) => context.measureText(text).width),
  );
  const head = 74;
  const foot = MARGIN / 2 + rows.length * 24 + lines.length * 16 + MARGIN;

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
  for (const row of rows) {
    for (const { entry, x } of row) {
      drawSwatch(context, MARGIN + x, y + 3, entry, colours);
      set(13, 400, colours.ink);
      context.fillText(entryText(entry), MARGIN + x + SWATCH.width + 6, y + 2);
    }
    y += 24;
  }
  for (const line of lines) {
    set(11, 400, colours.muted);
    context.fillText(line, MARGIN, y + 2);
    y += 16;
  }
  return canvas;
}

type LegendEntry = PictureParts['legend'][number];

const entryText = (entry: LegendEntry): string => `${entry.label}: ${entry.count}`;

/** Puts the classes side by side and begins a new row where the width ends. Pure. */
export function legendRows(
  legend: readonly LegendEntry[],
  width: number,
  measure: (text: string) => number,
): readonly (readonly { readonly entry: LegendEntry; readonly x: number }[])[] {
  const GAP = 22;
  const rows: { entry: LegendEntry; x: number }[][] = [];
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
  entry: LegendEntry,
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
  context.strokeStyle = colours.line;
  context.lineWidth = 1;
  context.strokeRect(x + 0.5, y + 0.5, SWATCH.width - 1, SWATCH.height - 1);
  context.restore();
}
