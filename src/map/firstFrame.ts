import type { Map as MapLibreMap } from 'maplibre-gl';
import { graphicsDone } from './graphicsDone';

/** The context MapLibre draws with; asking for it by the same kind gives the same one. */
const graphicsOf = (map: MapLibreMap) => map.getCanvas().getContext('webgl2');

/** When the first frame of a territory is drawn, and when what lies beneath the first picture is really on the screen. */
export class FirstFrame {
  #done = false;
  #settled = false;

  /** Another territory has a first frame of its own. */
  again(): void {
    this.#done = false;
  }

  /**
   * To be called with every frame. While the map lies beneath its picture nobody asks for its frames: what is drawn is
   * sent on its way all the same.
   * @returns true once per territory: with the first frame that shows it
   */
  rendered(map: MapLibreMap, drawn: () => boolean): boolean {
    if (!this.#settled) graphicsOf(map)?.flush();
    if (this.#done || !drawn()) return false;
    this.#done = true;
    return true;
  }

  /** The first time it waits until the graphics did what they were asked for; later it is there at once. */
  async settled(map: MapLibreMap): Promise<void> {
    const gl = this.#settled ? null : graphicsOf(map);
    if (gl) await graphicsDone(gl);
    this.#settled = true;
  }
}
