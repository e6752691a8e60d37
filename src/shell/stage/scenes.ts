import type { PublishedFigure } from '../../domain/figure';
import type { Headline } from '../../domain/headline';
import type { Bilingual } from '../../domain/text';
import { translate } from '../../i18n/i18n.svelte';
import { st } from './messages';

/** One message: a title, a number or a few published figures, and what the map shows meanwhile. */
export interface Scene {
  readonly id: string;
  readonly title: Bilingual;
  readonly headline: Headline | null;
  /** The published figure that the headline is; null where the reports did not publish this very number. */
  readonly published: PublishedFigure | null;
  readonly figures: readonly PublishedFigure[];
  /** How many figures of the period could have been shown: more than `figures` where only the first ones fit. */
  readonly publishedCount: number;
  readonly paint: { readonly layer: string; readonly measure: string } | null;
  /** Where what is shown comes from, each source once: the reports of published numbers, else the layer's own. */
  readonly sources: readonly Bilingual[];
}

/** A layer as the stage may know it: its first headline, and what its communes are coloured by. */
export interface StageLayer {
  readonly id: string;
  readonly name: Bilingual;
  readonly measure: string;
  readonly headline: Headline | null;
  readonly published: PublishedFigure | null;
  /** Source of the layer's file; null when its folder names none. */
  readonly source: Bilingual | null;
}

/** Published figures that fit beside the map; above it, on a stage that stands upright, fewer do. */
export const MOST_FIGURES = { beside: 4, above: 2 } as const;

/**
 * The scenes of a territory in order: the place with its first headline, one scene a layer that has a number, and the
 * published figures of the period. Only totals and colours of communes: nothing below commune level, by construction.
 */
export function scenesOf(
  place: Bilingual,
  layers: readonly StageLayer[],
  figures: readonly PublishedFigure[],
  most: number = MOST_FIGURES.beside,
): readonly Scene[] {
  const told = layers.filter(({ headline }) => headline !== null && !Number.isNaN(headline.value));
  const scenes: Scene[] = told.map((layer, index) => ({
    id: layer.id,
    title:
      index === 0
        ? {
            vi: translate(st.slogan, 'vi', { place: place.vi }),
            en: translate(st.slogan, 'en', { place: place.en }),
          }
        : layer.name,
    headline: layer.headline,
    published: layer.published,
    figures: [],
    publishedCount: 0,
    paint: { layer: layer.id, measure: layer.measure },
    sources: [layer.published?.source ?? layer.source].filter((source) => source !== null),
  }));
  const shown = figures.filter(
    (figure) => figure.communeCode === null && figure.values.some((each) => each.value !== null),
  );
  const first = shown.slice(0, most);
  if (shown.length > 0)
    scenes.push({
      id: 'published',
      title: st.publishedTitle,
      headline: null,
      published: null,
      figures: first,
      publishedCount: shown.length,
      paint: scenes[0]?.paint ?? null,
      sources: [...new Map(first.map(({ source }) => [source.vi, source])).values()],
    });
  return scenes;
}
