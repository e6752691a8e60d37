import type { Language } from '../domain/text';
import { ArchipelagoWatch } from './archipelagoWatch';
import { isBeneath, readBasemap } from './basemap';
import { tokenColour, type TokenReader } from './colour';
import type {
  ChoroplethPaint,
  MapEvents,
  MapOptions,
  MapSnapshot,
  MapTerritory,
  MapView,
  Overlay,
  PmtilesBasemap,
  SnapshotOptions,
} from './contract';
import { Emitter } from './emitter';
import { FirstFrame } from './firstFrame';
import type { Padding } from './fitPadding';
import { watchKeyboard } from './keyboard';
import { KeyboardCommune } from './keyboardCommune';
import { MapSurface } from './mapSurface';
import { MountedMap, type MapInputs } from './mountedMap';
import type { Direction } from './neighbourInDirection';
import { OverlayStack } from './overlayStack';
import { watchPointer } from './pointer';
import { COMMUNE_LABELS, COMMUNE_LINE } from './styleNames';

/** A lost context that the browser does not give back within this time gets a new canvas. */
const RESTORE_WAIT_MS = 2500;
/** A click on a cluster comes nearer by so many zoom steps. */
const CLUSTER_STEPS = 2;

/**
 * The only owner of the MapLibre map: takes arrays, gives events, knows no layer and no state of the app.
 * A lost WebGL context makes a new map in the same box with the same view. To be destroyed when its box goes.
 */
export class CommuneMap {
  readonly #container: HTMLElement;
  readonly #events = new Emitter<MapEvents>();
  readonly #overlays: OverlayStack;
  readonly #inputs: MapInputs;
  #mounted: MountedMap | null = null;
  readonly #archipelagos = new ArchipelagoWatch(this.#events);
  readonly #keyboard = new KeyboardCommune();
  /** To draw on: places by screen positions. */
  readonly surface = new MapSurface(() => this.#mounted);
  #selected = -1;
  readonly #firstFrame = new FirstFrame();
  #lastView: MapView | null = null;
  #restoreTimer: ReturnType<typeof setTimeout> | undefined;

  /** Listeners are to be added before the next frame: nothing is emitted before. */
  constructor(container: HTMLElement, options: MapOptions) {
    this.#container = container;
    this.#inputs = { ...options, basemap: null, basemapFile: null };
    this.#overlays = new OverlayStack({
      events: this.#events,
      comeNearer: (lng, lat) => this.#mounted?.zoomBy(CLUSTER_STEPS, [lng, lat]),
      keepClear: (overlay, rooms) => this.surface.keepClear(overlay, rooms),
      context: () => ({
        language: this.#inputs.language,
        territory: this.#inputs.territory,
        publicView: this.#inputs.publicView === true,
        zoomStep: Math.floor(this.#mounted?.map.getZoom() ?? 0),
        beforeId: COMMUNE_LABELS,
        beforeAreaId: COMMUNE_LINE,
        colour: (token, alpha) => tokenColour(token, this.#inputs.tokens, alpha),
      }),
    });
    this.#overlays.set(options.overlays ?? []);
    this.#mount(options.view ?? null);
    if (options.basemap) this.setBasemap(options.basemap);
  }

  on<Name extends keyof MapEvents>(name: Name, handler: (payload: MapEvents[Name]) => void): () => void {
    return this.#events.on(name, handler);
  }

  #mount(view: MapView | null): void {
    let mounted: MountedMap;
    try {
      mounted = new MountedMap(this.#container, this.#inputs, view, () => this.#overlays.attach(mounted.map));
    } catch (error) {
      this.#container.replaceChildren();
      queueMicrotask(() => this.#events.emit('error', { code: 'noWebgl', message: String(error) }));
      return;
    }
    this.#mounted = mounted;
    const { map, states } = mounted;
    watchPointer(map, {
      hover: (ordinal, x, y) => {
        states.mark('hovered', ordinal);
        this.#events.emit('hover', { ordinal, x, y });
      },
      select: (ordinal) => this.#events.emit('select', { ordinal }),
      markUnderPointer: () => this.#overlays.marked,
    });
    watchKeyboard(map.getCanvas(), {
      step: (direction) => this.#step(direction),
      open: () => {
        const { ordinal } = this.#keyboard;
        if (ordinal >= 0) this.#events.emit('select', { ordinal });
      },
      close: () => {
        this.#keyboard.ordinal = -1;
        states.mark('focused', -1);
        this.#events.emit('close', {});
      },
      zoom: (by) => this.zoomBy(by),
      whole: () => this.fit(),
    });
    map.getCanvas().addEventListener('blur', () => states.mark('focused', -1));
    map.on('style.load', () => states.mark('selected', this.#selected));
    map.on('render', () => {
      if (!this.#firstFrame.rendered(map, () => mounted.drawn)) return;
      this.#lastView = mounted.view();
      this.#events.emit('firstFrame', { ms: performance.now() });
    });
    map.on('moveend', () => {
      this.#lastView = mounted.view();
      this.#overlays.refresh();
      this.#events.emit('moved', this.#lastView);
    });
    map.on('move', () => this.#archipelagos.moving(mounted));
    map.on('move', () => this.#events.emit('moving', {}));
    map.on('idle', () => {
      this.#archipelagos.look(mounted);
      this.#overlays.settle();
      if (mounted.complete && !this.#overlays.busy)
        void this.#firstFrame.settled(map).then(() => this.#events.emit('settled', {}));
    });
    map.on('error', ({ error }) => {
      this.#events.emit('error', { code: isBeneath(error) ? 'basemap' : 'internal', message: error.message });
    });
    // Before MapLibre itself hears of it, so that deck.gl's layers are gone when it looks at what it cannot restore.
    map.getCanvas().addEventListener('webglcontextlost', () => this.#overlays.detach(), { capture: true });
    map.on('webglcontextlost', () => this.#contextLost());
    map.on('webglcontextrestored', () => this.#remount());
  }

  #contextLost(): void {
    this.#archipelagos.lost();
    this.#events.emit('contextLost', {});
    clearTimeout(this.#restoreTimer);
    this.#restoreTimer = setTimeout(() => this.#remount(), RESTORE_WAIT_MS);
  }

  /** MapLibre rebuilds its style by itself but neither feature states nor overlays: a new map is the surer way. */
  #remount(): void {
    clearTimeout(this.#restoreTimer);
    this.#overlays.detach();
    this.#mounted?.end();
    this.#mounted = null;
    this.#mount(this.#lastView);
    if (this.#mounted) this.#events.emit('contextRestored', {});
  }

  #step(direction: Direction): void {
    if (!this.#mounted) return;
    const { territory } = this.#inputs;
    const ordinal = this.#keyboard.step(direction, territory, this.#mounted, this.#selected);
    this.#mounted.states.mark('focused', ordinal);
    this.#events.emit('focusCommune', { ordinal });
  }

  /** Other communes with their paint; looks at the whole of them, or at `view`. */
  setTerritory(territory: MapTerritory, paint: ChoroplethPaint | null, view: MapView | null = null): void {
    Object.assign(this.#inputs, { territory, paint });
    this.#selected = this.#keyboard.ordinal = -1;
    this.#firstFrame.again();
    this.#mounted?.replaceTerritory();
    if (view) this.#mounted?.flyTo(view, false);
    else this.#mounted?.fit(false);
    this.#overlays.refresh();
  }

  setPaint(paint: ChoroplethPaint | null): void {
    this.#inputs.paint = paint;
    this.#mounted?.paint();
    this.#mounted?.relabel();
  }

  /** −1 selects nothing. */
  setSelection(ordinal: number): void {
    this.#selected = ordinal;
    this.#mounted?.states.mark('selected', ordinal);
  }

  /** The commune pointed at elsewhere, in the table; −1 none. */
  setHover(ordinal: number): void {
    this.#mounted?.states.mark('hovered', ordinal);
  }

  /** After a change of theme: colours are read again. */
  setTokens(tokens: TokenReader): void {
    this.#inputs.tokens = tokens;
    this.#mounted?.restyle();
    this.#overlays.themeChanged();
  }

  setLanguage(language: Language): void {
    this.#inputs.language = language;
    this.#mounted?.restyle();
    this.#overlays.refresh();
  }

  setLabels(shown: boolean, scale = this.#inputs.labelScale ?? 1): void {
    Object.assign(this.#inputs, { labels: shown, labelScale: scale });
    this.#mounted?.restyle();
    this.#mounted?.relabel();
  }

  setOverlays(overlays: readonly Overlay[]): void {
    this.#overlays.set(overlays);
  }

  setPublicView(publicView: boolean): void {
    this.#inputs.publicView = publicView;
    this.#overlays.refresh();
  }

  setReducedMotion(reduced: boolean): void {
    this.#inputs.reducedMotion = reduced;
  }

  /** Room that panels take over the map; moves the camera only with the next fit. */
  setPadding(padding: Padding | null): void {
    if (padding) this.#inputs.padding = padding;
    else delete this.#inputs.padding;
  }

  /** Opens an office's basemap; an unreadable file is told by the event `error` and leaves the rest drawn. */
  setBasemap(basemap: PmtilesBasemap | null): void {
    if (basemap?.url === this.#inputs.basemap?.url) return;
    this.#inputs.basemap = basemap;
    const draw = (file: MapInputs['basemapFile']) => {
      this.#inputs.basemapFile = file;
      this.#mounted?.replaceBasemap();
      this.#events.emit('attribution', { text: file?.attribution ?? '' });
    };
    if (!basemap) return draw(null);
    readBasemap(basemap.url).then(
      (file) => this.#inputs.basemap?.url === basemap.url && draw(file),
      (error: unknown) => this.#events.emit('error', { code: 'basemap', message: String(error) }),
    );
  }

  /** The whole territory. */
  fit(animate = true): void {
    this.#mounted?.fit(animate);
  }

  flyTo(view: MapView, animate = true): void {
    this.#mounted?.flyTo(view, animate);
  }

  /** Shows one commune with its surroundings. */
  flyToCommune(ordinal: number, animate = true): void {
    this.#mounted?.flyToCommune(ordinal, animate);
  }

  zoomBy(steps: number): void {
    this.#mounted?.zoomBy(steps);
  }

  northUp(): void {
    this.#mounted?.northUp();
  }

  /** Null while there is no map (no WebGL, lost context). */
  view(): MapView | null {
    return this.#mounted?.view() ?? null;
  }

  /**
   * A picture of the map as it stands, with both archipelagos and a scale bar whatever the frame shows.
   * @throws Error when there is no map to take it of
   */
  async snapshot(options: SnapshotOptions = {}): Promise<MapSnapshot> {
    const { takeSnapshot } = await import('./snapshot');
    if (!this.#mounted) throw new Error('got no map; expected a drawn one; do: wait for firstFrame');
    return takeSnapshot(this.#mounted, this.#inputs, options, () => this.#overlays.matchCanvas());
  }

  destroy(): void {
    clearTimeout(this.#restoreTimer);
    this.#events.clear();
    this.#overlays.detach();
    this.#mounted?.end();
    this.#mounted = null;
  }
}
