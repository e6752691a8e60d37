import type { MapTerritory } from './contract';
import type { MountedMap } from './mountedMap';
import { nearestCommune, neighbourInDirection, type Direction } from './neighbourInDirection';

/** A commune whose label point lies closer than this to the edge is brought into the frame, CSS px. */
const EDGE = 40;

/** The commune the keyboard stands on: moved by arrow keys, opened by Enter, apart from selection and pointer. */
export class KeyboardCommune {
  /** −1 while the keyboard stands nowhere. */
  ordinal = -1;

  /**
   * One step of an arrow key from here, else from the selected commune, else from the middle of the frame. At the edge
   * of the territory it stays. Returns where it stands now.
   */
  step(direction: Direction, territory: MapTerritory, mounted: MountedMap, selected: number): number {
    const { labelPoints, neighbourStarts, neighbours } = territory;
    const start = this.ordinal >= 0 ? this.ordinal : selected;
    const { lng, lat } = mounted.map.getCenter();
    const next =
      start < 0
        ? nearestCommune(labelPoints, lng, lat)
        : neighbourInDirection(start, direction, labelPoints, neighbourStarts, neighbours);
    this.ordinal = next >= 0 ? next : start;
    this.#reveal(territory, mounted);
    return this.ordinal;
  }

  #reveal({ labelPoints }: MapTerritory, mounted: MountedMap): void {
    const at: [number, number] = [labelPoints[2 * this.ordinal] ?? 0, labelPoints[2 * this.ordinal + 1] ?? 0];
    const { x, y } = mounted.map.project(at);
    const { clientWidth, clientHeight } = mounted.map.getContainer();
    if (x < EDGE || y < EDGE || x > clientWidth - EDGE || y > clientHeight - EDGE)
      mounted.map.easeTo({ center: at, ...mounted.flight(true) });
  }
}
