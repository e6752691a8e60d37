import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { FILL_LAYER } from './styleNames';

export interface PointerTargets {
  /** −1 when the pointer meets no commune or leaves the map. */
  hover(ordinal: number, x: number, y: number): void;
  select(ordinal: number): void;
  /** True while a mark of an overlay lies under the pointer: it owns the click. */
  markUnderPointer(): boolean;
}

/** Tells which commune the pointer meets. One query per frame at most, however fast the mouse moves. */
export function watchPointer(map: MapLibreMap, targets: PointerTargets): void {
  let waiting: MapMouseEvent | null = null;
  const ordinalAt = (event: MapMouseEvent): number => {
    if (!map.getLayer(FILL_LAYER)) return -1;
    const id = map.queryRenderedFeatures(event.point, { layers: [FILL_LAYER] })[0]?.id;
    return typeof id === 'number' ? id : -1;
  };
  map.on('mousemove', (event) => {
    const idle = waiting === null;
    waiting = event;
    if (!idle) return;
    requestAnimationFrame(() => {
      const latest = waiting;
      waiting = null;
      if (!latest || map.isMoving()) return;
      const ordinal = ordinalAt(latest);
      map.getCanvas().style.cursor = ordinal >= 0 || targets.markUnderPointer() ? 'pointer' : '';
      targets.hover(ordinal, latest.point.x, latest.point.y);
    });
  });
  map.on('mouseout', () => {
    waiting = null;
    targets.hover(-1, 0, 0);
  });
  map.on('click', (event) => {
    if (!targets.markUnderPointer()) targets.select(ordinalAt(event));
  });
}
