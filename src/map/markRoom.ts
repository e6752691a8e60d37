import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification, GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { MarkRoom } from './contract';
import { ARCHIPELAGO_LABELS, COMMUNE_LABELS } from './styleNames';

const ROOM = 'mark-room';
/** Side of the image that takes the room, px; it is never seen. */
const SIDE = 16;
/**
 * Where a name goes whose place is taken: beneath the mark or above it (em of its own size), and the further away the
 * larger its commune is on the screen, so that it stays within.
 */
const NEAR = ['center', [0, 0], 'top', [0, 1.4], 'bottom', [0, -1.4]];
const FURTHER = [...NEAR, 'top', [0, 2.8], 'bottom', [0, -2.8]];
const FURTHEST = [
  ...FURTHER,
  ...['left', [1.4, 0], 'right', [-1.4, 0], 'top', [0, 4.2], 'bottom', [0, -4.2]],
  ...['top-left', [1, 2], 'top-right', [-1, 2], 'bottom-left', [1, -2], 'bottom-right', [-1, -2]],
  ...['top', [0, 6], 'bottom', [0, -6]],
];
/** Zooms at which tiles are cut. */
const ZOOMS = Array.from({ length: 16 }, (_, i) => i + 3);

/** Where a name may stand from a zoom on: the earlier it fits, the further it may stand. */
const besideAt = (zoom: number): [number, ExpressionSpecification] => [
  zoom,
  [
    'case',
    ['<=', ['get', 'fits'], zoom - 2],
    ['literal', FURTHEST],
    ['<=', ['get', 'fits'], zoom - 1],
    ['literal', FURTHER],
    ['literal', NEAR],
  ],
];

const BESIDE: ExpressionSpecification = [
  'step',
  ['zoom'],
  ['literal', NEAR],
  ...ZOOMS.flatMap<number | ExpressionSpecification>(besideAt),
];

/** What each owner asked for, by map: a map that took a lost one's place has to be told again. */
const asked = new WeakMap<MapLibreMap, Map<string, readonly MarkRoom[]>>();

/** Rooms as the symbols that take them. */
export function roomFeatures(
  rooms: Iterable<MarkRoom>,
): FeatureCollection<Point, { size: number; offset: [number, number] }> {
  return {
    type: 'FeatureCollection',
    features: Array.from(rooms, ({ lng, lat, radius, dx = 0, dy = 0 }) => {
      const size = (2 * radius) / SIDE;
      return {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [lng, lat] },
        // MapLibre scales the offset of an image with the image.
        properties: { size, offset: [dx / size, dy / size] },
      };
    }),
  };
}

/**
 * Names of communes keep off these places: a name that would be written across one stands beneath or above it, or is not
 * written. MapLibre's own collision does it, with an invisible symbol for each place that is placed before the names, so
 * that it holds in every frame of a movement and in pictures.
 *
 * @param owner whose places; what it asked for before is given up. The same array again costs nothing.
 */
export function keepRoom(map: MapLibreMap, owner: string, rooms: readonly MarkRoom[]): void {
  const owners = asked.get(map) ?? new Map<string, readonly MarkRoom[]>();
  asked.set(map, owners);
  const before = owners.get(owner) ?? [];
  if (before === rooms || (before.length === 0 && rooms.length === 0)) return;
  owners.set(owner, rooms);
  show(map, owners);
}

function show(map: MapLibreMap, owners: ReadonlyMap<string, readonly MarkRoom[]>): void {
  if (!map.getLayer(ARCHIPELAGO_LABELS)) {
    // The style is still being built up.
    map.once('idle', () => show(map, owners));
    return;
  }
  const rooms = [...owners.values()].flat();
  const source = map.getSource<GeoJSONSource>(ROOM);
  if (source) source.setData(roomFeatures(rooms));
  else {
    map.addImage(ROOM, { width: SIDE, height: SIDE, data: new Uint8Array(4 * SIDE * SIDE) });
    map.addSource(ROOM, { type: 'geojson', data: roomFeatures(rooms), maxzoom: 12, buffer: 32 });
    map.addLayer(
      {
        id: ROOM,
        type: 'symbol',
        source: ROOM,
        layout: {
          'icon-image': ROOM,
          'icon-size': ['get', 'size'],
          'icon-offset': ['get', 'offset'],
          'icon-padding': 0,
          'icon-allow-overlap': true,
        },
        paint: { 'icon-opacity': 0 },
      },
      // Above the names in the style, and so before them when room is given out.
      ARCHIPELAGO_LABELS,
    );
  }
  map.setLayoutProperty(COMMUNE_LABELS, 'text-variable-anchor-offset', rooms.length > 0 ? BESIDE : undefined);
}
