import type { Bilingual } from '../domain/text';

/** One island or reef: a place to draw, at its well-known position. */
export interface Island {
  readonly name: string;
  readonly lng: number;
  readonly lat: number;
}

export interface Archipelago {
  readonly id: 'hoang-sa' | 'truong-sa';
  /** As it stands on every map of the software. */
  readonly name: Bilingual;
  /** Where the name stands on the map: lng, lat. */
  readonly label: readonly [number, number];
  readonly islands: readonly Island[];
}

const at = (name: string, lat: number, lng: number): Island => ({ name, lng, lat });

/**
 * Viet Nam's two archipelagos. They are part of the code and not of the data folder, so that no territory, no theme, no
 * swapped or missing file can take them off a map. Positions are plain facts, rounded to about a kilometre: they show
 * where the islands are, not their outlines.
 */
export const ARCHIPELAGOS: readonly Archipelago[] = [
  {
    id: 'hoang-sa',
    name: { vi: 'Quần đảo Hoàng Sa (Việt Nam)', en: 'Hoàng Sa Archipelago (Viet Nam)' },
    label: [111.9, 17.35],
    islands: [
      at('Đảo Phú Lâm', 16.834, 112.339),
      at('Đảo Hoàng Sa', 16.535, 111.608),
      at('Đảo Quang Hòa', 16.452, 111.712),
      at('Đảo Duy Mộng', 16.464, 111.743),
      at('Đảo Hữu Nhật', 16.506, 111.588),
      at('Đảo Quang Ảnh', 16.449, 111.508),
      at('Đảo Tri Tôn', 15.784, 111.202),
      at('Đảo Linh Côn', 16.667, 112.731),
      at('Đảo Cây', 16.98, 112.272),
      at('Đảo Nam', 16.946, 112.332),
      at('Đá Bắc', 17.08, 111.5),
      at('Đá Lồi', 16.23, 111.67),
      at('Đá Chim Én', 16.35, 112.03),
      at('Đá Bông Bay', 16.05, 112.52),
    ],
  },
  {
    id: 'truong-sa',
    name: { vi: 'Quần đảo Trường Sa (Việt Nam)', en: 'Trường Sa Archipelago (Viet Nam)' },
    label: [113.9, 9.45],
    islands: [
      at('Đảo Trường Sa', 8.645, 111.92),
      at('Đảo Song Tử Tây', 11.429, 114.331),
      at('Đảo Song Tử Đông', 11.452, 114.354),
      at('Đảo Nam Yết', 10.179, 114.366),
      at('Đảo Sinh Tồn', 9.886, 114.329),
      at('Đảo Sinh Tồn Đông', 9.905, 114.563),
      at('Đảo Sơn Ca', 10.375, 114.48),
      at('Đảo Ba Bình', 10.377, 114.366),
      at('Đảo Loại Ta', 10.669, 114.424),
      at('Đảo Thị Tứ', 11.053, 114.284),
      at('Đảo Bến Lạc', 11.079, 115.023),
      at('Đảo Vĩnh Viễn', 10.733, 115.806),
      at('Đảo Phan Vinh', 8.969, 113.699),
      at('Đảo An Bang', 7.891, 112.92),
      at('Đảo Trường Sa Đông', 8.932, 112.352),
      at('Đá Tây', 8.857, 112.229),
      at('Đá Lát', 8.668, 111.672),
      at('Đá Thuyền Chài', 8.17, 113.3),
      at('Đá Chữ Thập', 9.55, 112.89),
      at('Đá Vành Khăn', 9.9, 115.53),
      at('Đá Xu Bi', 10.92, 114.08),
      at('Đá Tốc Tan', 8.8, 113.97),
      at('Đá Núi Le', 8.72, 114.18),
      at('Đá Tiên Nữ', 8.86, 114.65),
    ],
  },
];

/** A position in the frame, CSS px from its top left corner. */
export interface FramePoint {
  readonly x: number;
  readonly y: number;
}

/** The free part of the map, CSS px: what no panel covers. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Half the room that a written name takes, CSS px: the name must be inside the frame as well as the islands. */
const NAME_HALF_WIDTH = 110;
const NAME_HALF_HEIGHT = 20;

/**
 * Whether both archipelagos stand in the frame with all their islands AND their names: only then may the inset go.
 *
 * @param project lng, lat → CSS px, as the camera has it now
 * @param written ids of the archipelagos whose names the map has really drawn
 */
export function archipelagosInFrame(
  project: (lng: number, lat: number) => FramePoint,
  frame: Frame,
  written: ReadonlySet<string>,
): boolean {
  const inside = ({ x, y }: FramePoint, dx: number, dy: number) =>
    x - dx >= frame.left && x + dx <= frame.right && y - dy >= frame.top && y + dy <= frame.bottom;
  return ARCHIPELAGOS.every(
    (archipelago) =>
      written.has(archipelago.id) &&
      inside(project(...archipelago.label), NAME_HALF_WIDTH, NAME_HALF_HEIGHT) &&
      archipelago.islands.every((island) => inside(project(island.lng, island.lat), 0, 0)),
  );
}

/** Islands of one archipelago fitted into a box for the inset, in the box's px, y downwards; keeps the shape true. */
export function islandsInBox(archipelago: Archipelago, width: number, height: number): FramePoint[] {
  const lngs = archipelago.islands.map((island) => island.lng);
  const lats = archipelago.islands.map((island) => island.lat);
  const [west, east, south, north] = [
    Math.min(...lngs),
    Math.max(...lngs),
    Math.min(...lats),
    Math.max(...lats),
  ];
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(width / ((east - west) * shrink), height / (north - south));
  return archipelago.islands.map((island) => ({
    x: width / 2 + (island.lng - (west + east) / 2) * shrink * scale,
    y: height / 2 - (island.lat - (south + north) / 2) * scale,
  }));
}
