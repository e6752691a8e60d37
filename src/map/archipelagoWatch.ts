import type { MapEvents } from './contract';
import type { Emitter } from './emitter';
import type { MountedMap } from './mountedMap';

/** Tells when both archipelagos with their names come into the frame or leave it; says nothing while nothing changes. */
export class ArchipelagoWatch {
  readonly #events: Emitter<MapEvents>;
  #inFrame = false;

  constructor(events: Emitter<MapEvents>) {
    this.#events = events;
  }

  /** While the camera moves only leaving is told: the inset must be there at once, and may go when all is written. */
  moving(mounted: MountedMap): void {
    if (this.#inFrame) this.look(mounted);
  }

  look(mounted: MountedMap): void {
    const inFrame = mounted.archipelagosSeen();
    if (inFrame === this.#inFrame) return;
    this.#inFrame = inFrame;
    this.#events.emit('archipelagos', { inFrame });
  }

  /** There is no map any more. */
  lost(): void {
    if (!this.#inFrame) return;
    this.#inFrame = false;
    this.#events.emit('archipelagos', { inFrame: false });
  }
}
