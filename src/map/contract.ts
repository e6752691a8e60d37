import type { Layer } from '@deck.gl/core';
import type { CommuneFeatures } from '../domain/boundarySet';
import type { Language } from '../domain/text';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

/** What the map needs of a territory; an opened territory of the worker fits as it is, plus the names to write. */
export interface MapTerritory {
  readonly id: string;
  /** To draw: simplified, feature id = ordinal. */
  readonly features: CommuneFeatures;
  /** Label of each commune by ordinal, NFC. */
  readonly names: readonly string[];
  /** lng, lat by ordinal: a point well inside. */
  readonly labelPoints: Float64Array;
  /** west, south, east, north by ordinal. */
  readonly bboxes: Float64Array;
  readonly bbox: Bounds;
  /** Queen contiguity as CSR, for the arrow keys. */
  readonly neighbourStarts: Uint32Array;
  readonly neighbours: Uint32Array;
}

/** What the map paints per commune: plain arrays, one entry per ordinal. The map knows no layer and no measure. */
export interface ChoroplethPaint {
  /** CSS colour per commune; "var(--token)" follows the theme by itself. */
  readonly fill: readonly string[];
  /** Drawn with 45° lines (1) or with dots (2: a value kept hidden) as well; 0 = plain. */
  readonly hatch: Uint8Array;
  /** 1 = dimmed, because a class filter leaves it out. */
  readonly dimmed: Uint8Array;
  /** 1 = its label comes first where labels compete; absent: the hatched ones come first. */
  readonly emphasis?: Uint8Array;
}

/** Colours of the canvas, read from the design tokens of the current theme. */
export interface MapTheme {
  readonly sea: string;
  readonly land: string;
  readonly neighbour: string;
  readonly line: string;
  readonly ink: string;
  readonly halo: string;
  readonly hatch: string;
  readonly selection: string;
  readonly communeLine: string;
}

export interface MapView {
  readonly center: readonly [number, number];
  readonly zoom: number;
  readonly bearing: number;
}

/** What a point, sector or cell under the pointer says of itself; text in the current language, never markup. */
export interface MarkTip {
  readonly title: string;
  readonly lines: readonly string[];
}

export type MapEvents = {
  /** Ordinal under the pointer and its screen position (CSS px in the map's box); −1 when it leaves. */
  hover: { ordinal: number; x: number; y: number };
  /** A click or Enter; −1 when the click met no commune. */
  select: { ordinal: number };
  /** Arrow keys moved the keyboard's commune: for the live region. */
  focusCommune: { ordinal: number };
  /** Esc on the map. */
  close: Record<string, never>;
  /** A mark of an overlay under the pointer; null when it leaves. Wins over `hover`. */
  mark: { overlay: string; index: number; tip: MarkTip; x: number; y: number } | null;
  /** A mark was clicked. */
  markSelect: { overlay: string; index: number };
  moved: MapView;
  /** Each frame while the camera moves: for what is drawn over the map by screen positions. */
  moving: Record<string, never>;
  /** The first frame with communes on it; ms since navigation began. */
  firstFrame: { ms: number };
  /** Nothing is on its way any more: every source loaded, every overlay drawn. Fires after each change. */
  settled: Record<string, never>;
  /** Whether both archipelagos and their names stand in the frame: only then may the inset go. */
  archipelagos: { inFrame: boolean };
  /** Whose map lies beneath, as its file says; "" when there is none or it does not say. */
  attribution: { text: string };
  contextLost: Record<string, never>;
  contextRestored: Record<string, never>;
  /**
   * `noWebgl`: nothing will be drawn. The others leave the map: `basemap`: a file beneath the communes could not be read;
   * `overlay`: marks of one layer could not be drawn; `internal`: anything else MapLibre complains of.
   */
  error: { code: 'noWebgl' | 'basemap' | 'overlay' | 'internal'; message: string };
};

/** A place on the screen that names of communes keep off: around a position, or beside it. */
export interface MarkRoom {
  readonly lng: number;
  readonly lat: number;
  /** Half the side of a square, CSS px. */
  readonly radius: number;
  /** CSS px from the position to the middle of the square, right and down; absent: 0. */
  readonly dx?: number;
  readonly dy?: number;
}

export type Rgba = readonly [number, number, number, number];

/** What an overlay may know when it builds its deck.gl layers. */
export interface OverlayContext {
  readonly language: Language;
  /** Zoom rounded down: overlays are built again when it changes. */
  readonly zoomStep: number;
  /** A design token without its dashes ("status-met") as 0–255 RGBA; `alpha` 0–1 replaces the token's own. */
  colour(token: string, alpha?: number): Rgba;
  readonly territory: MapTerritory;
  /** True on a stage or for the public: nothing below commune level may be drawn, no camera position. */
  readonly publicView: boolean;
  /** Layer of the style beneath which marks are drawn, so that names stay readable. Put it into each deck layer. */
  readonly beforeId: string;
  /** The same for areas and for crowds of small dots: beneath the communes' borders, and so beneath every mark. */
  readonly beforeAreaId: string;
  /** Tell the map what the pointer met: `null` when it left. */
  onMark(mark: { index: number; tip: MarkTip; x: number; y: number } | null): void;
  onMarkSelect(index: number): void;
  /** A click on a mark opens the commune it stands in, as a click on the commune would. */
  selectCommune(ordinal: number): void;
  /** Names of communes give way to these marks; those of the build before are given up. Absent: none. */
  keepClear(rooms: readonly MarkRoom[]): void;
  /** A click on a cluster comes nearer to it. */
  comeNearer(lng: number, lat: number): void;
}

/** One thing drawn over the communes: built when first shown, again when its input, zoom step, theme or language change. */
export interface Overlay {
  /** Unique among the overlays of one map. */
  readonly id: string;
  /** Anything whose change (by ===) means "build again". */
  readonly input: unknown;
  build(context: OverlayContext): Promise<readonly Layer[]>;
}

/** An office's own background map, listed in the data folder. */
export interface PmtilesBasemap {
  /** Address on the app's own origin. */
  readonly url: string;
}

export interface MapOptions {
  readonly territory: MapTerritory;
  readonly paint: ChoroplethPaint | null;
  /** Design tokens in force; see colour.ts. */
  readonly tokens: (token: string) => string;
  readonly language: Language;
  /** Where the overview GeoJSON files lie, ending with a slash; null draws no neighbours. */
  readonly overviewUrl: string | null;
  readonly basemap?: PmtilesBasemap | null;
  /** CSS px kept free of communes when the territory is fitted (panels that lie over the map). */
  readonly padding?: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
    /** Size of what stands in the upper corners, from the corner. */
    readonly corners?: Readonly<
      Record<'left' | 'right', { readonly width: number; readonly height: number }>
    >;
  };
  /** Names of communes are written; default true. */
  readonly labels?: boolean;
  /** Where to look first; absent: the whole territory. */
  readonly view?: MapView | null;
  readonly reducedMotion?: boolean;
  /** See OverlayContext; default false. */
  readonly publicView?: boolean;
  readonly overlays?: readonly Overlay[];
  /** Text size of labels relative to desk size: 1 desk, 1.4 wall. */
  readonly labelScale?: number;
}

export interface SnapshotOptions {
  /** Canvas px per CSS px; absent: as on screen. */
  readonly pixelRatio?: number;
  /** Draws what the page shows over the map, in CSS px of the map's box; inset and scale bar come on top of it. */
  readonly drawOver?: (context: CanvasRenderingContext2D) => void;
}

/** A picture of the map as it stands, for exports: always with both archipelagos and a scale bar. */
export interface MapSnapshot {
  readonly canvas: HTMLCanvasElement;
  /** Canvas px per CSS px. */
  readonly pixelRatio: number;
  /** Metres on the ground per CSS px in the middle of the picture. */
  readonly metresPerPixel: number;
}
