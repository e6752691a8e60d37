import type { Layer } from '@deck.gl/core';
import type { MapLibreOverlay } from '@deck.gl/maplibre';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapEvents, MarkRoom, Overlay, OverlayContext } from './contract';
import type { Emitter } from './emitter';

/** Beginning of the ids under which deck.gl's layers stand in the style. */
const DECK_GROUP = 'deck-maplibre-layer-group';

/** What an overlay built, and for which inputs. */
interface Built {
  readonly key: readonly unknown[];
  layers: readonly Layer[];
}

type OwnContext = Omit<
  OverlayContext,
  'onMark' | 'onMarkSelect' | 'selectCommune' | 'comeNearer' | 'keepClear'
>;

/**
 * The deck.gl layers over the communes, in the order of their overlays. deck.gl is loaded with the first layer that is
 * really drawn; an overlay is built again only when its input, the zoom step, the theme, the language or the territory
 * changed. A build that was overtaken is thrown away.
 */
export class OverlayStack {
  readonly #events: Emitter<MapEvents>;
  readonly #context: () => OwnContext;
  readonly #comeNearer: (lng: number, lat: number) => void;
  readonly #keepClear: (overlay: string, rooms: readonly MarkRoom[]) => unknown;
  readonly #built = new Map<string, Built>();
  #overlays: readonly Overlay[] = [];
  #map: MapLibreMap | null = null;
  #deck: MapLibreOverlay | null = null;
  #pending = 0;
  #theme = 0;
  #mark: { overlay: string; index: number } | null = null;

  constructor(parts: {
    events: Emitter<MapEvents>;
    context: () => OwnContext;
    comeNearer: (lng: number, lat: number) => void;
    keepClear: (overlay: string, rooms: readonly MarkRoom[]) => unknown;
  }) {
    this.#events = parts.events;
    this.#context = parts.context;
    this.#comeNearer = parts.comeNearer;
    this.#keepClear = parts.keepClear;
  }

  /** True while something is being built. */
  get busy(): boolean {
    return this.#pending > 0;
  }

  /** A mark lies under the pointer and owns the next click. */
  get marked(): boolean {
    return this.#mark !== null;
  }

  set(overlays: readonly Overlay[]): void {
    this.#overlays = overlays;
    const ids = new Set(overlays.map((overlay) => overlay.id));
    for (const id of this.#built.keys())
      if (!ids.has(id)) {
        this.#built.delete(id);
        this.#keepClear(id, []);
      }
    if (this.#mark && !ids.has(this.#mark.overlay)) this.#setMark('', null);
    this.refresh();
  }

  /** Colours changed: everything is built again. */
  themeChanged(): void {
    this.#theme += 1;
    this.refresh();
  }

  attach(map: MapLibreMap): void {
    this.#map = map;
    // deck.gl hears of a new size later than the map: until then it drew marks and communes apart.
    map.on('resize', () => {
      this.matchCanvas();
      map.triggerRepaint();
    });
    this.refresh();
    this.#show();
  }

  /** Before the map goes or when its context is lost. */
  detach(): void {
    const [map, deck] = [this.#map, this.#deck];
    this.#map = null;
    this.#deck = null;
    // deck.gl's layers belong to the lost context: all are built anew.
    this.#built.clear();
    if (!map || !deck) return;
    try {
      map.removeControl(deck);
    } catch {
      // The style went with the context; there is nothing left to take the layers out of.
    }
  }

  /** Builds what is out of date; cheap when nothing is. */
  refresh(): void {
    if (!this.#map) return;
    const own = this.#context();
    let removed = false;
    for (const overlay of this.#overlays) {
      const key = [
        overlay.input,
        own.zoomStep,
        own.language,
        own.territory,
        own.publicView,
        this.#theme,
      ] as const;
      const before = this.#built.get(overlay.id);
      if (before && before.key.every((part, i) => part === key[i])) continue;
      // The old marks stay until the new ones are there, unless they belong to another territory.
      const stale = before?.key[3] === own.territory ? before.layers : [];
      if (before && before.layers.length > 0 && stale.length === 0) removed = true;
      const built: Built = { key, layers: stale };
      this.#built.set(overlay.id, built);
      void this.#build(overlay, built, own);
    }
    if (removed || this.#shownCount() === 0) this.#show();
  }

  async #build(overlay: Overlay, built: Built, own: OwnContext): Promise<void> {
    this.#pending += 1;
    let rooms: readonly MarkRoom[] = [];
    try {
      const layers = await overlay.build({
        ...own,
        onMark: (mark) => this.#setMark(overlay.id, mark),
        onMarkSelect: (index) => this.#events.emit('markSelect', { overlay: overlay.id, index }),
        selectCommune: (ordinal) => this.#events.emit('select', { ordinal }),
        comeNearer: (lng, lat) => this.#comeNearer(lng, lat),
        keepClear: (wanted) => (rooms = wanted),
      });
      if (this.#built.get(overlay.id) !== built) return;
      built.layers = layers;
      this.#keepClear(overlay.id, rooms);
      await this.#load();
    } catch (error) {
      this.#events.emit('error', { code: 'overlay', message: `${overlay.id}: ${String(error)}` });
    } finally {
      this.#pending -= 1;
    }
    this.#show();
    // Even when nothing is drawn differently, those who wait for a settled map must hear of it.
    this.#map?.triggerRepaint();
  }

  #setMark(overlay: string, mark: Parameters<OverlayContext['onMark']>[0]): void {
    if (!mark && !this.#mark) return;
    this.#mark = mark ? { overlay, index: mark.index } : null;
    this.#events.emit('mark', mark ? { overlay, ...mark } : null);
  }

  #layers(): Layer[] {
    return this.#overlays.flatMap((overlay) => [...(this.#built.get(overlay.id)?.layers ?? [])]);
  }

  #shownCount(): number {
    return this.#layers().length;
  }

  async #load(): Promise<void> {
    if (this.#deck || this.#shownCount() === 0) return;
    const { MapLibreOverlay: Deck } = await import('@deck.gl/maplibre');
    // Another build may have been quicker.
    if (this.#deck || !this.#map) return;
    // All marks lie flat on the map: without a depth of their own, the names drawn after them stay on top.
    this.#deck = new Deck({
      interleaved: true,
      layers: [],
      parameters: { depthWriteEnabled: false, depthCompare: 'always' },
    });
    this.#map.addControl(this.#deck);
  }

  /** deck.gl keeps away from a style that is still loading: looks again once nothing is on its way. */
  settle(): void {
    const wanted = this.#layers();
    if (wanted.length === 0 || !this.#map || !this.#deck) return;
    const there = this.#map.getLayersOrder().some((id) => id.startsWith(DECK_GROUP));
    if (!there) this.#show();
  }

  /** After the canvas got other pixels: deck.gl does not see that by itself, or too late. */
  matchCanvas(): void {
    const canvas = this.#map?.getCanvas();
    const drawn = this.#layers().find((layer) => layer.context);
    if (canvas) drawn?.context.device.canvasContext?.setDrawingBufferSize(canvas.width, canvas.height);
  }

  #show(): void {
    this.#deck?.setProps({ layers: this.#layers() });
  }
}
