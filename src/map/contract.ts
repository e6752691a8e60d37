import type { Layer } from '@deck.gl/core';

/** What the map paints per commune: plain arrays, one entry per ordinal. The map knows no layer and no measure. */
export interface ChoroplethPaint {
  /** CSS colour per commune. */
  readonly fill: readonly string[];
  /** 1 = hatched as well. */
  readonly hatch: Uint8Array;
  /** 1 = dimmed, because a class filter leaves it out. */
  readonly dimmed: Uint8Array;
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

export type MapEvents = {
  /** Ordinal under the pointer and its screen position; −1 when it leaves. */
  hover: { ordinal: number; x: number; y: number };
  select: { ordinal: number };
  moved: MapView;
  /** The first frame with communes on it. */
  firstFrame: { ms: number };
  contextLost: Record<string, never>;
  contextRestored: Record<string, never>;
  error: { message: string };
};

export interface DeckInput {
  readonly layers: readonly Layer[];
}
