import type { LayerSpecification } from 'maplibre-gl';
import type { MapTheme } from './contract';
import type { BasemapStyle } from './styleInput';

/** What was read from an office's PMTiles file. */
export interface Basemap {
  readonly kind: 'raster' | 'vector';
  readonly url: string;
  /** Names of the vector layers; empty for pictures. */
  readonly vectorLayers: readonly string[];
  /** The file's own attribution as plain text, "" when it has none. */
  readonly attribution: string;
}

/** How a vector layer is recognised by its name (OpenMapTiles and Protomaps schemas) and drawn. */
const ROLES: readonly {
  role: 'area' | 'water' | 'line' | 'building';
  names: RegExp;
}[] = [
  { role: 'water', names: /^(water|waterway|ocean|rivers?)$/i },
  { role: 'area', names: /^(landuse|landcover|park|natural|earth)$/i },
  { role: 'building', names: /^buildings?$/i },
  { role: 'line', names: /^(transportation|roads?|transit|railways?|highways?)$/i },
];

/**
 * The least of a style: water, green, buildings and roads in the theme's own quiet colours. Labels and borders of the
 * file are never drawn: names and lines of other people's maps may be wrong where ours must be right.
 */
export function basemapStyle(basemap: Basemap, theme: MapTheme): BasemapStyle {
  if (basemap.kind === 'raster')
    return {
      source: { type: 'raster', url: basemap.url, tileSize: 256 },
      layers: [{ id: 'basemap', type: 'raster', source: 'basemap', paint: { 'raster-opacity': 0.6 } }],
    };
  const layers = basemap.vectorLayers.flatMap((name): LayerSpecification[] => {
    const role = ROLES.find(({ names }) => names.test(name))?.role;
    if (!role) return [];
    const place = { source: 'basemap', 'source-layer': name };
    if (role === 'line')
      return [
        {
          id: `basemap-${name}`,
          type: 'line',
          ...place,
          paint: {
            'line-color': theme.line,
            'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.8, 14, 2.5],
          },
        },
      ];
    const colour = role === 'water' ? theme.sea : theme.line;
    const opacity = role === 'water' ? 1 : role === 'building' ? 0.6 : 0.25;
    return [
      {
        id: `basemap-${name}`,
        type: 'fill',
        ...place,
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-color': colour, 'fill-opacity': opacity },
      },
    ];
  });
  return { source: { type: 'vector', url: basemap.url }, layers };
}
