import type { FeatureCollection } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { CommuneFeatures } from '../domain/boundarySet';
import type { Language } from '../domain/text';
import type { MapTheme } from './contract';

/** Everything a style is made from. */
export interface StyleInput {
  readonly theme: MapTheme;
  readonly language: Language;
  readonly communes: CommuneFeatures;
  readonly labels: FeatureCollection;
  readonly showLabels: boolean;
  readonly labelScale: number;
  /** Folder of the overview GeoJSON, ending with a slash, absolute; null draws sea only. */
  readonly overviewUrl: string | null;
  /** Layers and source of an office's basemap, drawn over the land and beneath the communes. */
  readonly basemap: BasemapStyle | null;
}

export interface BasemapStyle {
  readonly source: SourceSpecification;
  /** Of the source "basemap"; none of them writes text. */
  readonly layers: readonly LayerSpecification[];
}
