import type { Language } from '../domain/text';
import { readMapTheme, type TokenReader } from './colour';
import type { MapSnapshot, SnapshotOptions } from './contract';
import { drawInset } from './drawInset';
import type { MountedMap } from './mountedMap';
import { lengthText, metresPerPixel, scaleBar } from './scaleBar';

const FONT = "'Be Vietnam Pro', system-ui, sans-serif";
const MARGIN = 14;
const BAR_WIDTH = 120;

/**
 * Copies the map's canvas in the very frame it is drawn (its buffer is gone afterwards) and adds what belongs on every
 * picture: the inset of the archipelagos, unless both stand in the frame with their names, and a scale bar.
 *
 * @param resized called after the canvas got other pixels, for those who draw into it as well
 */
export async function takeSnapshot(
  mounted: MountedMap,
  look: { tokens: TokenReader; language: Language; labelScale?: number },
  options: SnapshotOptions,
  resized: () => void,
): Promise<MapSnapshot> {
  const { map } = mounted;
  const before = map.getPixelRatio();
  const pixelRatio = options.pixelRatio ?? before;
  const resize = (ratio: number) => {
    map.setPixelRatio(ratio);
    resized();
  };
  if (pixelRatio !== before) resize(pixelRatio);
  try {
    if (!map.loaded() || pixelRatio !== before) {
      map.triggerRepaint();
      await map.once('idle');
    }
    await document.fonts.load(`600 12px ${FONT}`).catch(() => []);
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (!context) throw new Error('got no 2D canvas; expected one; do: make the picture smaller');
    await new Promise<void>((done) => {
      map.once('render', () => {
        const source = map.getCanvas();
        canvas.width = source.width;
        canvas.height = source.height;
        context.drawImage(source, 0, 0);
        done();
      });
      map.triggerRepaint();
    });
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    context.scale(canvas.width / width, canvas.height / height);
    const perPixel = metresPerPixel(map.getCenter().lat, map.getZoom());
    options.drawOver?.(context);
    drawScale(context, height, perPixel, look);
    if (!mounted.archipelagosSeen())
      drawInset(context, width, height, mounted.inset().box, {
        theme: readMapTheme(look.tokens),
        panel: look.tokens('panel') || '#ffffff',
        islands: look.tokens('status-met') || '#6fbfae',
        language: look.language,
        font: FONT,
      });
    return { canvas, pixelRatio: canvas.width / width, metresPerPixel: perPixel };
  } finally {
    if (pixelRatio !== before) resize(before);
  }
}

function drawScale(
  context: CanvasRenderingContext2D,
  height: number,
  perPixel: number,
  look: { tokens: TokenReader; language: Language },
): void {
  const theme = readMapTheme(look.tokens);
  const bar = scaleBar(perPixel, BAR_WIDTH);
  const y = height - MARGIN;
  context.save();
  const path = () => {
    context.beginPath();
    context.moveTo(MARGIN, y - 6);
    context.lineTo(MARGIN, y);
    context.lineTo(MARGIN + bar.width, y);
    context.lineTo(MARGIN + bar.width, y - 6);
  };
  const text = lengthText(bar.metres, look.language);
  context.font = `600 12px ${FONT}`;
  for (const [colour, width] of [
    [theme.halo, 4],
    [theme.ink, 1.5],
  ] as const) {
    path();
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
  context.strokeStyle = theme.halo;
  context.lineWidth = 3;
  context.strokeText(text, MARGIN + 6, y - 5);
  context.fillStyle = theme.ink;
  context.fillText(text, MARGIN + 6, y - 5);
  context.restore();
}
