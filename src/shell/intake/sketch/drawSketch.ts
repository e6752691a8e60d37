import type { Rgba } from '../../../map/contract';
import { dotsImage, hatchImage } from '../../../map/hatch';
import { resolveColour, tokenColour, type TokenReader } from '../../../map/colour';
import type { SketchFrame, SketchSize } from './sketchFrame';
import { toScreen, type SketchPaths } from './sketchPaths';

/** What is painted alike; also a line of the legend. */
export interface SketchClass {
  readonly key: string;
  readonly label: string;
  /** "var(--token)" follows the theme. */
  readonly colour: string;
  /** Drawn with 45° lines as well: no meaning hangs on colour alone. */
  readonly hatch: boolean;
  /** Drawn with dots as well: values that are kept hidden. */
  readonly dotted?: boolean;
  /** Said in the legend and in the list: "✓", "✕". */
  readonly sign?: string;
  readonly count?: number;
}

/** A sign on a commune: what changed there. */
export interface SketchMark {
  readonly ordinal: number;
  readonly sign: string;
  readonly tone: 'good' | 'bad' | 'plain';
}

/** Where things are drawn, and with which colours. */
export interface SketchPen {
  readonly context: CanvasRenderingContext2D;
  readonly size: SketchSize;
  readonly pixelRatio: number;
  readonly frame: SketchFrame;
  readonly tokens: TokenReader;
}

/** Communes by class; those that are in none, as plain land. */
export function drawCommunes(
  pen: SketchPen,
  paths: SketchPaths,
  byClass: ReadonlyMap<number, Path2D>,
  classes: readonly SketchClass[],
): void {
  const { context, size, frame, tokens } = begin(pen);
  context.fillStyle = tokens('background');
  context.fillRect(0, 0, size.width, size.height);
  const matrix = toScreen(paths, frame, pen.pixelRatio);
  context.setTransform(matrix);
  for (const [at, path] of byClass) {
    const entry = classes[at];
    context.fillStyle = resolveColour(entry?.colour ?? 'var(--land)', tokens);
    context.fill(path, 'evenodd');
    if (!entry?.hatch && !entry?.dotted) continue;
    context.fillStyle = pattern(pen, entry.hatch ? 'hatch' : 'dots', matrix);
    context.fill(path, 'evenodd');
  }
  // Where communes are a few pixels wide, a full line would leave nothing of them.
  const crowded = (size.width * size.height) / Math.max(1, paths.paths.length) < 250;
  context.lineWidth = (crowded && frame.scale < 200 ? 0.4 : 0.9) / frame.scale;
  context.strokeStyle = classes.length === 0 ? tokens('line-strong') : tokens('commune-line');
  context.lineJoin = 'round';
  context.stroke(paths.all);
}

/** Outline of single communes: selected, pointed at. */
export function drawOutline(pen: SketchPen, paths: SketchPaths, ordinal: number, width: number): void {
  const { context, frame, tokens } = pen;
  const path = paths.paths[ordinal];
  if (!path) return;
  context.setTransform(toScreen(paths, frame, pen.pixelRatio));
  context.lineJoin = 'round';
  context.lineWidth = (width + 2) / frame.scale;
  context.strokeStyle = tokens('halo');
  context.stroke(path);
  context.lineWidth = width / frame.scale;
  context.strokeStyle = tokens('selection');
  context.stroke(path);
}

/** So few signs do not stand in each other's way. */
const FEW_MARKS = 12;

const TONES = { good: 'met-ink', bad: 'not-met-ink', plain: 'ink' } as const;

/**
 * Signs in discs, the bad ones last so that they lie on top.
 * @param room CSS px that a commune measures across, roughly: where they are small, so are the signs, unless there are few
 */
export function drawMarks(
  pen: SketchPen,
  marks: readonly SketchMark[],
  lngLat: Float64Array,
  room: number,
): void {
  const { context, frame, tokens } = begin(pen);
  const radius = marks.length <= FEW_MARKS ? 9 : Math.max(3.5, Math.min(9, room / 3));
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `700 ${radius * 1.35}px ${getComputedStyle(context.canvas).fontFamily}`;
  const order = marks.map((_, i) => i).sort((a, b) => rank(marks[a]!) - rank(marks[b]!));
  for (const i of order) {
    const { sign, tone } = marks[i]!;
    const x = frame.x(lngLat[2 * i]!);
    const y = frame.y(lngLat[2 * i + 1]!);
    const colour = tokens(TONES[tone]);
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fillStyle = tokens('panel');
    context.fill();
    context.strokeStyle = colour;
    context.lineWidth = radius > 5 ? 1.5 : 1;
    context.stroke();
    context.fillStyle = colour;
    if (sign === '▲' || sign === '▼') triangle(context, x, y, radius * 0.55, sign === '▲');
    else context.fillText(sign, x, y + radius * 0.08);
  }
}

const rank = ({ tone }: SketchMark): number => ({ plain: 0, good: 1, bad: 2 })[tone];

function triangle(context: CanvasRenderingContext2D, x: number, y: number, reach: number, up: boolean): void {
  const tip = up ? -reach : reach;
  context.beginPath();
  context.moveTo(x, y + tip);
  context.lineTo(x + reach, y - tip * 0.7);
  context.lineTo(x - reach, y - tip * 0.7);
  context.closePath();
  context.fill();
}

/**
 * Positions: discs inside the territory, crosses outside of it, and at the border of the sketch a lozenge where the
 * frame does not reach.
 * @param lngLat lng, lat, in degrees
 * @param inside 1 = within a commune, by point
 */
export function drawPoints(pen: SketchPen, lngLat: Float64Array, inside: Uint8Array): void {
  const { context, size, frame, tokens } = begin(pen);
  const count = lngLat.length / 2;
  const reach = count > 800 ? 1.6 : count > 200 ? 2.2 : 3;
  const crosses = new Path2D();
  const discs = new Path2D();
  const far = new Set<string>();
  for (let i = 0; i < count; i += 1) {
    const x = frame.x(lngLat[2 * i]!);
    const y = frame.y(lngLat[2 * i + 1]!);
    if (x < 0 || y < 0 || x > size.width || y > size.height) {
      const edge = (value: number, most: number): number =>
        Math.round(Math.min(most - EDGE, Math.max(EDGE, value)) / 4) * 4;
      far.add(`${edge(x, size.width)} ${edge(y, size.height)}`);
    } else if (inside[i]) {
      discs.moveTo(x + reach, y);
      discs.arc(x, y, reach, 0, 2 * Math.PI);
    } else {
      crosses.moveTo(x - reach, y - reach);
      crosses.lineTo(x + reach, y + reach);
      crosses.moveTo(x - reach, y + reach);
      crosses.lineTo(x + reach, y - reach);
    }
  }
  context.strokeStyle = tokens('panel');
  context.lineWidth = 2;
  context.stroke(discs);
  context.fillStyle = tokens('camera');
  context.fill(discs);
  context.strokeStyle = tokens('danger-ink');
  context.lineWidth = 1.4;
  context.stroke(crosses);
  for (const at of far) {
    const [x = 0, y = 0] = at.split(' ').map(Number);
    context.beginPath();
    context.moveTo(x, y - 5);
    context.lineTo(x + 5, y);
    context.lineTo(x, y + 5);
    context.lineTo(x - 5, y);
    context.closePath();
    context.stroke();
  }
}

/** From the border of the sketch to the lozenges of what lies beyond it, CSS px. */
const EDGE = 8;

function begin(pen: SketchPen): SketchPen {
  pen.context.setTransform(pen.pixelRatio, 0, 0, pen.pixelRatio, 0, 0);
  return pen;
}

/** Lines or dots in device px, whatever matrix the shapes are drawn with. */
function pattern(
  { context, pixelRatio, tokens }: SketchPen,
  kind: 'hatch' | 'dots',
  matrix: DOMMatrix,
): CanvasPattern | string {
  const colour: Rgba = tokenColour(kind === 'hatch' ? 'hatch' : 'muted', tokens);
  const image =
    kind === 'hatch'
      ? hatchImage(Math.round(7 * pixelRatio), 1.3 * pixelRatio, colour)
      : dotsImage(Math.round(5 * pixelRatio), pixelRatio, colour);
  const tile = document.createElement('canvas');
  tile.width = image.width;
  tile.height = image.height;
  tile.getContext('2d')?.putImageData(new ImageData(image.data, image.width, image.height), 0, 0);
  const made = context.createPattern(tile, 'repeat');
  made?.setTransform(matrix.inverse());
  return made ?? 'transparent';
}
