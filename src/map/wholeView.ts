/** What is asked of the MapLibre map. */
interface MovingMap {
  on(event: 'resize' | 'remove', handler: () => void): unknown;
  on(event: 'movestart', handler: (event: { originalEvent?: unknown }) => void): unknown;
}

/**
 * Keeps the whole territory in view for as long as nobody looked elsewhere: turning a phone or making the window smaller
 * would leave communes outside.
 */
export class WholeView {
  /** Whether the camera shows the whole, as it was fitted. To be set by whoever moves the camera. */
  now: boolean;

  /** @param refit called after the map's box got another size, once the room that panels take has followed */
  constructor(map: MovingMap, whole: boolean, refit: () => void) {
    this.now = whole;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    map.on('resize', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.now && refit());
    });
    // A movement with an event of its own is a person's.
    map.on('movestart', ({ originalEvent }) => (this.now &&= originalEvent === undefined));
    map.on('remove', () => clearTimeout(waiting));
  }
}
