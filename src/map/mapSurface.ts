import type { MarkRoom } from './contract';
import type { MountedMap } from './mountedMap';

/** The map as a sheet to draw on: screen positions are CSS px in the map's box. Nulls while there is no map. */
export class MapSurface {
  readonly #mounted: () => MountedMap | null;

  constructor(mounted: () => MountedMap | null) {
    this.#mounted = mounted;
  }

  project(lng: number, lat: number): { x: number; y: number } | null {
    const at = this.#mounted()?.map.project([lng, lat]);
    return at ? { x: at.x, y: at.y } : null;
  }

  /** The place under a screen position, degrees. */
  unproject(x: number, y: number): { lng: number; lat: number } | null {
    const at = this.#mounted()?.map.unproject([x, y]);
    return at ? { lng: at.lng, lat: at.lat } : null;
  }

  /** Names of communes give way to these places until the owner asks for others; a new map has to be asked again. */
  async keepClear(owner: string, rooms: readonly MarkRoom[]): Promise<void> {
    const { keepRoom } = await import('./markRoom');
    const map = this.#mounted()?.map;
    if (map) keepRoom(map, owner, rooms);
  }

  /** Shifts the camera at once, east and south positive. */
  panBy(dx: number, dy: number): void {
    this.#mounted()?.map.panBy([dx, dy], { animate: false });
  }

  /** Nearer or further by zoom steps around a place. */
  zoomAround(steps: number, lng: number, lat: number): void {
    this.#mounted()?.zoomBy(steps, [lng, lat]);
  }
}
