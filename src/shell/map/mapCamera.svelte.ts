import type MapCanvas from '../../map/MapCanvas.svelte';

/** The map that is on screen, for those who move it or take its picture; null while there is none. */
class MapCamera {
  current: MapCanvas | null = $state.raw(null);

  /** Called by the map's place; returns the undo. */
  offer(canvas: MapCanvas | null): () => void {
    this.current = canvas;
    return () => {
      if (this.current === canvas) this.current = null;
    };
  }
}

export const mapCamera = new MapCamera();
