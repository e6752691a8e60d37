import { resolveColour, parseColour, readMapTheme, type TokenReader } from './colour';
import type { ChoroplethPaint, MapTerritory } from './contract';
import { mercator, NO_PADDING, type Box, type Padding } from './fitPadding';
import { fittedInset } from './fittedInset';
import { dotsImage, hatchImage, PATTERN, type PatternImage } from './hatch';

/** Where the whole territory lies in a box, as the live map fits it: CSS px = origin + scale × (degrees, Mercator degrees). */
export interface FittedFrame {
  readonly scale: number;
  /** CSS px of longitude 0 and of the equator. */
  readonly x: number;
  readonly y: number;
}

/**
 * The frame in which the live map will first show the territory.
 * @param frame size of the map's box in CSS px
 */
function fittedFrame(
  territory: Pick<MapTerritory, 'bbox' | 'bboxes'>,
  frame: Box,
  padding: Padding,
  labelScale = 1,
): FittedFrame {
  const fitted = fittedInset(frame, territory, padding, labelScale).padding;
  const [west, south, east, north] = territory.bbox;
  const [low, high] = [mercator(south), mercator(north)];
  const room = (free: Padding): Box => ({
    width: frame.width - free.left - free.right,
    height: frame.height - free.top - free.bottom,
  });
  const free = room(fitted).width > 0 && room(fitted).height > 0 ? fitted : NO_PADDING;
  const { width, height } = room(free);
  const scale = Math.min(width / (east - west), height / (high - low));
  return {
    scale,
    x: free.left + width / 2 - (scale * (west + east)) / 2,
    y: free.top + height / 2 + (scale * (low + high)) / 2,
  };
}

/** Which commune stands at a place of the picture, in CSS px from its upper left corner: its ordinal, −1 for none. */
export type CommuneAt = (x: number, y: number) => number;

/**
 * Draws the communes in their colours and patterns: the map's first frame, before the map library has arrived. The same
 * place, colours and patterns as the live map, which lies exactly beneath when it takes over.
 *
 * @param frame size of the canvas in CSS px; its pixels are set here
 * @param pixelRatio canvas px per CSS px
 * @returns who stands where; on a border between two communes, the first of them
 */
export function drawFirstPicture(
  canvas: HTMLCanvasElement,
  territory: Pick<MapTerritory, 'bbox' | 'bboxes' | 'features'>,
  paint: ChoroplethPaint | null,
  look: {
    readonly frame: Box;
    readonly padding: Padding;
    readonly labelScale: number;
    readonly tokens: TokenReader;
    readonly pixelRatio: number;
  },
): CommuneAt {
  const { frame, tokens, pixelRatio } = look;
  canvas.width = Math.round(frame.width * pixelRatio);
  canvas.height = Math.round(frame.height * pixelRatio);
  const context = canvas.getContext('2d');
  if (!context) return () => -1;
  const theme = readMapTheme(tokens);
  const { scale, x, y } = fittedFrame(territory, frame, look.padding, look.labelScale);
  context.scale(pixelRatio, pixelRatio);
  // Coasts come with the live map; until then nothing is called sea.
  context.fillStyle = theme.land;
  context.fillRect(0, 0, frame.width, frame.height);
  context.lineJoin = 'round';
  context.lineWidth = 0.9;
  context.strokeStyle = theme.communeLine;
  const patterns = [
    null,
    patternOf(context, hatchImage(PATTERN.side, PATTERN.line, parseColour(theme.hatch))),
    patternOf(context, dotsImage(PATTERN.side, PATTERN.dot, parseColour(theme.ink))),
  ];
  const colours = new Map<string, string>();
  const paths: Path2D[] = [];
  territory.features.features.forEach(({ geometry }, ordinal) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const path = new Path2D();
    for (const rings of polygons)
      for (const ring of rings)
        ring.forEach(([lng = 0, lat = 0], i) => {
          const [px, py] = [x + scale * lng, y - scale * mercator(lat)];
          if (i === 0) path.moveTo(px, py);
          else path.lineTo(px, py);
        });
    paths.push(path);
    const css = paint?.fill[ordinal] ?? theme.land;
    const fill = colours.get(css) ?? resolveColour(css, tokens);
    colours.set(css, fill);
    const dimmed = paint?.dimmed[ordinal] === 1;
    context.globalAlpha = dimmed ? DIMMED : 1;
    context.fillStyle = fill;
    context.fill(path, 'evenodd');
    const pattern = dimmed ? null : patterns[paint?.hatch[ordinal] ?? 0];
    if (pattern) {
      context.fillStyle = pattern;
      context.fill(path, 'evenodd');
    }
    context.globalAlpha = 1;
    context.stroke(path);
  });
  return (left, top) =>
    paths.findIndex((path) => context.isPointInPath(path, left * pixelRatio, top * pixelRatio, 'evenodd'));
}

/** Opacity of communes that a filter leaves out, as in the style of the live map. */
const DIMMED = 0.22;

function patternOf(context: CanvasRenderingContext2D, image: PatternImage): CanvasPattern | null {
  const tile = document.createElement('canvas');
  tile.width = image.width;
  tile.height = image.height;
  tile.getContext('2d')?.putImageData(new ImageData(image.data, image.width, image.height), 0, 0);
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / PATTERN.pixelRatio));
  return pattern;
}
