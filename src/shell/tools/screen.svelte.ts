import type { MarkRoom } from '../../map/contract';
import type { MapSurface } from '../../map/mapSurface';
import { mapCamera } from '../map/mapCamera.svelte';
import type { Place } from './sketch';

/** Places of the map on the screen, kept right while the camera moves. To be made while a component is being made. */
export class Screen {
  #moves = $state(0);

  constructor() {
    $effect(() => mapCamera.current?.onCamera(() => (this.#moves += 1)));
  }

  /**
   * Names of communes give way to places while the component lives, on a map made anew as well. To be called while it is
   * being made.
   */
  keepClear(owner: string, rooms: () => readonly MarkRoom[]): void {
    $effect(() => {
      void this.#moves;
      void this.surface?.keepClear(owner, rooms());
    });
    $effect(() => () => void this.surface?.keepClear(owner, []));
  }

  get surface(): MapSurface | null {
    return mapCamera.current?.surface() ?? null;
  }

  /** CSS px in the map's box; null while there is no map. Reads the camera: what is derived from it follows it. */
  at([lng, lat]: Place): { x: number; y: number } | null {
    void this.#moves;
    return this.surface?.project(lng, lat) ?? null;
  }

  /** An SVG path through places; "" while there is no map. */
  path(places: readonly Place[], closed: boolean): string {
    const points = places.map((place) => this.at(place));
    if (points.length === 0 || points.includes(null)) return '';
    const line = points.map((point) => `${point!.x.toFixed(1)},${point!.y.toFixed(1)}`).join('L');
    return `M${line}${closed ? 'Z' : ''}`;
  }
}
