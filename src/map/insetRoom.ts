import type { MapTerritory, MarkRoom } from './contract';
import type { InsetBox } from './inset';
import type { MapSurface } from './mapSurface';

/** A name reaches this far around its point at desk size: half its width, and its lines, CSS px. */
const NAME_REACH = 60;
/** Names keep this distance from the inset, CSS px. */
const AIR = 2;

/**
 * The inset as squares of its shorter side, side by side along the longer one, the last two overlapping: rooms are squares.
 * @returns middles from that of the inset, and half the side; CSS px
 */
export function insetSquares({ width, height }: Pick<InsetBox, 'width' | 'height'>): readonly {
  readonly dx: number;
  readonly dy: number;
  readonly radius: number;
}[] {
  const [short, long] = [Math.min(width, height) + 2 * AIR, Math.max(width, height) + 2 * AIR];
  const count = Math.ceil(long / short);
  return Array.from({ length: count }, (_, i) => {
    const along = count === 1 ? 0 : (i / (count - 1) - 0.5) * (long - short);
    return { dx: width < height ? 0 : along, dy: width < height ? along : 0, radius: short / 2 };
  });
}

/**
 * Where no name of a commune may be written, because the inset of the archipelagos stands there now. Empty while no name
 * is near: a map that nobody has moved asks for nothing.
 * @param frame size of the map, CSS px
 * @param scale text size relative to desk size
 */
export function insetRooms(
  surface: Pick<MapSurface, 'project' | 'unproject'>,
  frame: { readonly width: number; readonly height: number },
  box: InsetBox,
  { labelPoints }: Pick<MapTerritory, 'labelPoints'>,
  scale: number,
): readonly MarkRoom[] {
  const middle = {
    x: frame.width - box.margin - box.width / 2,
    y: frame.height - box.margin - box.height / 2,
  };
  const reach = { x: box.width / 2 + NAME_REACH * scale, y: box.height / 2 + NAME_REACH * scale };
  let near = false;
  for (let i = 0; i + 1 < labelPoints.length && !near; i += 2) {
    const at = surface.project(labelPoints[i] ?? 0, labelPoints[i + 1] ?? 0);
    near = at !== null && Math.abs(at.x - middle.x) < reach.x && Math.abs(at.y - middle.y) < reach.y;
  }
  const place = near ? surface.unproject(middle.x, middle.y) : null;
  return place ? insetSquares(box).map((square) => ({ ...place, ...square })) : [];
}
