import './maplibre.css';
import { Map as MapLibreMap, prewarm, setWorkerCount, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { ARCHIPELAGOS, archipelagosInFrame } from './archipelagos';
import { basemapStyle, type Basemap } from './basemapStyle';
import { parseColour, readMapTheme, resolveColour } from './colour';
import { CommuneStates } from './communeStates';
import type { MapOptions, MapView } from './contract';
import { DEFAULT_PADDING, type Padding } from './fitPadding';
import { fittedInset, type FittedInset } from './fittedInset';
import { dotsImage, hatchImage, PATTERN } from './hatch';
import { labelFeatures } from './labels';
import { mapMessages } from './messages';
import { addStage, applyStyle, archipelagoFeatures, buildStyle, firstFrameStyle, STAGES } from './style';
import {
  ABOVE_BASEMAP,
  ARCHIPELAGO_LABELS,
  COMMUNES,
  COMMUNE_LABELS,
  DOTS_IMAGE,
  FILL_LAYER,
  HATCH_IMAGE,
} from './styleNames';
import { WholeView } from './wholeView';

setWorkerUrl(workerUrl);
// One worker cuts a province's tiles in a few milliseconds; each further one costs its own start.
setWorkerCount(1);
// Its script is read while the main thread still waits for the graphics context.
prewarm();

/** Viet Nam with its seas: the map cannot be dragged away from it. */
const WORLD: [number, number, number, number] = [90, -2, 130, 30];
const FLIGHT_MS = 700;
/** How close a flight to one commune goes at most. */
const COMMUNE_ZOOM = 13;

/** What a mounted map draws; the owner keeps it so that a new map can be mounted after a lost context. */
export type MapInputs = { -readonly [Key in keyof MapOptions]: MapOptions[Key] } & {
  basemapFile: Basemap | null;
};

/**
 * One MapLibre map from its making to its end. Reads `inputs` when told that a part of it changed.
 * @param onComplete called when all layers are there, for marks that stand between them
 * @throws what MapLibre throws when the browser has no WebGL 2
 */
export class MountedMap {
  readonly map: MapLibreMap;
  readonly states: CommuneStates;
  readonly #inputs: MapInputs;
  readonly #onComplete: () => void;
  readonly #whole: WholeView;
  #stage = 0;
  #staging = false;
  #ended = false;

  constructor(container: HTMLElement, inputs: MapInputs, view: MapView | null, onComplete: () => void) {
    this.#onComplete = onComplete;
    this.#inputs = inputs;
    this.map = new MapLibreMap({
      container,
      style: firstFrameStyle(this.#style()),
      ...(view
        ? { center: [...view.center], zoom: view.zoom, bearing: view.bearing }
        : {
            bounds: [...inputs.territory.bbox],
            fitBoundsOptions: { padding: { ...this.padding(container) } },
          }),
      locale: { 'Map.Title': mapMessages.title[inputs.language] },
      attributionControl: false,
      keyboard: false,
      maxPitch: 0,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      maxBounds: WORLD,
      minZoom: 3,
      maxZoom: 18,
      fadeDuration: 0,
      refreshExpiredTiles: false,
      validateStyle: import.meta.env.DEV,
      reduceMotion: inputs.reducedMotion === true,
    });
    this.states = new CommuneStates(this.map);
    this.#whole = new WholeView(this.map, view === null, () => this.fit(false));
    // For arrow keys through a screen reader.
    this.map.getCanvas().setAttribute('role', 'application');
    this.map.on('render', () => {
      if (!this.complete && !this.#staging && this.drawn) this.#nextStage();
    });
    const labelled = inputs.paint;
    this.map.on('style.load', () => {
      for (const [name, image] of this.#patterns())
        this.map.addImage(name, image, { pixelRatio: PATTERN.pixelRatio });
      this.states.start();
      this.paint();
      // The paint may have come while the style was loading.
      if (inputs.paint !== labelled) this.relabel();
    });
  }

  #style() {
    const { territory, paint, language, labels, labelScale, overviewUrl, tokens, basemapFile } = this.#inputs;
    const theme = readMapTheme(tokens);
    return buildStyle({
      theme,
      language,
      communes: territory.features,
      labels: labelFeatures(territory, paint, labelScale),
      showLabels: labels !== false,
      labelScale: labelScale ?? 1,
      overviewUrl: overviewUrl && new URL(overviewUrl, document.baseURI).href,
      basemap: basemapFile && basemapStyle(basemapFile, theme),
    });
  }

  /** After the frame is on screen and before the next one, so that clicks and keys come in between. */
  #nextStage(): void {
    this.#staging = true;
    setTimeout(() => {
      this.#staging = false;
      if (this.#ended || !this.#ready) return;
      this.#stage += 1;
      addStage(this.map, this.#style(), this.#stage);
      if (this.complete) this.#onComplete();
    });
  }

  /** Whether all layers are there. */
  get complete(): boolean {
    return this.#stage >= STAGES;
  }

  #patterns() {
    const theme = readMapTheme(this.#inputs.tokens);
    return [
      [HATCH_IMAGE, hatchImage(PATTERN.side, PATTERN.line, parseColour(theme.hatch))],
      [DOTS_IMAGE, dotsImage(PATTERN.side, PATTERN.dot, parseColour(theme.ink))],
    ] as const;
  }

  #setData(source: string, data: GeoJSON.FeatureCollection): void {
    this.map.getSource<GeoJSONSource>(source)?.setData(data);
  }

  /** Whether the style is there to be changed; before that, what is set comes in with the style. */
  get #ready(): boolean {
    return this.map.getLayer(FILL_LAYER) !== undefined;
  }

  paint(): void {
    if (!this.#ready) return;
    const { paint, tokens } = this.#inputs;
    this.states.paint(paint && { ...paint, fill: paint.fill.map((css) => resolveColour(css, tokens)) });
  }

  /** Order and reach of the labels follow the paint. */
  relabel(): void {
    const { territory, paint, labelScale } = this.#inputs;
    if (this.#ready) this.#setData(COMMUNE_LABELS, labelFeatures(territory, paint, labelScale));
  }

  /** Colours, sizes, visibility and language: everything but the data of the communes. */
  restyle(): void {
    if (!this.#ready) return;
    applyStyle(this.map, this.#style());
    for (const [name, image] of this.#patterns()) this.map.updateImage(name, image);
    this.#setData('archipelagos', archipelagoFeatures(this.#inputs.language));
    this.map.getCanvas().setAttribute('aria-label', mapMessages.title[this.#inputs.language]);
    this.paint();
  }

  /** Other communes: nothing of the old ones stays. */
  replaceTerritory(): void {
    const { territory } = this.#inputs;
    if (!this.#ready) {
      this.map.once('style.load', () => this.replaceTerritory());
      return;
    }
    this.states.reset();
    this.#setData(COMMUNES, territory.features);
    this.relabel();
    this.paint();
  }

  /** Draws the basemap that is wanted now instead of the one before. */
  replaceBasemap(): void {
    if (!this.#ready) {
      this.map.once('style.load', () => this.replaceBasemap());
      return;
    }
    for (const { id } of this.map.getStyle().layers) if (id.startsWith('basemap')) this.map.removeLayer(id);
    if (this.map.getSource('basemap')) this.map.removeSource('basemap');
    const { basemapFile, tokens } = this.#inputs;
    // Communes let through what lies beneath them.
    applyStyle(this.map, this.#style());
    if (!basemapFile) return;
    const { source, layers } = basemapStyle(basemapFile, readMapTheme(tokens));
    this.map.addSource('basemap', source);
    for (const layer of layers) this.map.addLayer(layer, ABOVE_BASEMAP);
  }

  padding(container?: HTMLElement): Padding {
    return this.inset(container).padding;
  }

  /** The archipelagos' inset on this map, and the padding that keeps communes free of it. */
  inset(container = this.map.getContainer()): FittedInset {
    const { territory, padding, labelScale } = this.#inputs;
    const frame = { width: container.clientWidth, height: container.clientHeight };
    return fittedInset(frame, territory, padding ?? DEFAULT_PADDING, labelScale);
  }

  fit(animate: boolean): void {
    this.#whole.now = true;
    this.map.fitBounds([...this.#inputs.territory.bbox], {
      padding: { ...this.padding() },
      bearing: 0,
      ...this.flight(animate),
    });
  }

  flyTo(view: MapView, animate: boolean): void {
    this.#whole.now = false;
    this.map.easeTo({
      center: [...view.center],
      zoom: view.zoom,
      bearing: view.bearing,
      ...this.flight(animate),
    });
  }

  flyToCommune(ordinal: number, animate: boolean): void {
    this.#whole.now = false;
    const { bboxes } = this.#inputs.territory;
    const [west = 0, south = 0, east = 0, north = 0] = bboxes.subarray(4 * ordinal, 4 * ordinal + 4);
    const grow = Math.max(east - west, north - south);
    this.map.fitBounds([west - grow, south - grow, east + grow, north + grow], {
      padding: { ...this.padding() },
      maxZoom: COMMUNE_ZOOM,
      ...this.flight(animate),
    });
  }

  /** Nearer or further by zoom steps, around a place or around the middle. */
  zoomBy(steps: number, center?: [number, number]): void {
    this.#whole.now = false;
    this.map.easeTo({
      ...(center ? { center } : {}),
      zoom: this.map.getZoom() + steps,
      ...this.flight(true),
    });
  }

  northUp(): void {
    this.map.easeTo({ bearing: 0, ...this.flight(true) });
  }

  /** Movement is short, and there is none for those who asked for none. */
  flight(animate: boolean): { duration: number; animate: boolean } {
    const moving = animate && this.#inputs.reducedMotion !== true;
    return { duration: moving ? FLIGHT_MS : 0, animate: moving };
  }

  view(): MapView {
    const { lng, lat } = this.map.getCenter();
    return { center: [lng, lat], zoom: this.map.getZoom(), bearing: this.map.getBearing() };
  }

  /** Whether communes are drawn: their tiles are there. */
  get drawn(): boolean {
    return this.#ready && this.map.isSourceLoaded(COMMUNES);
  }

  /** Whether both archipelagos are to be seen with their names, free of panels. */
  archipelagosSeen(): boolean {
    const { clientWidth, clientHeight } = this.map.getContainer();
    const { top, right, bottom, left } = this.#inputs.padding ?? { top: 0, right: 0, bottom: 0, left: 0 };
    const frame = { left, top, right: clientWidth - right, bottom: clientHeight - bottom };
    const project = (lng: number, lat: number) => this.map.project([lng, lat]);
    const all = new Set<string>(ARCHIPELAGOS.map(({ id }) => id));
    // Cheap first: asking what was really written costs a search.
    if (!archipelagosInFrame(project, frame, all)) return false;
    if (!this.map.getLayer(ARCHIPELAGO_LABELS)) return false;
    const written = this.map.queryRenderedFeatures({ layers: [ARCHIPELAGO_LABELS] });
    return archipelagosInFrame(
      project,
      frame,
      new Set(written.map(({ properties }) => String(properties['id']))),
    );
  }

  end(): void {
    this.#ended = true;
    try {
      this.map.remove();
    } catch {
      // After a lost context there may be nothing left to take down; the box is emptied all the same.
      this.map.getContainer().replaceChildren();
    }
  }
}
