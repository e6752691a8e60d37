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
  readonly figures: readonly PublishedFigure[];
  readonly paint: { readonly layer: string; readonly measure: string } | null;
}

/** A layer as the stage may know it: its first headline, and what its communes are coloured by. */
export interface StageLayer {
  readonly id: string;
  readonly name: Bilingual;
  readonly measure: string;
  readonly headline: Headline | null;
}

const MOST_FIGURES = 4;

/**
 * The scenes of a territory in order: the place with its first headline, one scene a layer that has a number, and the
 * published figures of the period. Only totals and colours of communes: nothing below commune level, by construction.
 */
export function scenesOf(
  place: Bilingual,
  layers: readonly StageLayer[],
  figures: readonly PublishedFigure[],
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
    figures: [],
    paint: { layer: layer.id, measure: layer.measure },
  }));
  const shown = figures.filter(
    (figure) => figure.communeCode === null && figure.values.some((each) => each.value !== null),
  );
  if (shown.length > 0)
    scenes.push({
      id: 'published',
      title: st.publishedTitle,
      headline: null,
      figures: shown.slice(0, MOST_FIGURES),
      paint: scenes[0]?.paint ?? null,
    });
  return scenes;
}
