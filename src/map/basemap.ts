import { addProtocol } from 'maplibre-gl';
import type { Protocol } from 'pmtiles';
import type { Basemap } from './basemapStyle';

/** Type of the tiles in a PMTiles header: 1 is vector (MVT). */
const VECTOR_TILES = 1;
/** One for all files: MapLibre asks it by address. */
let protocol: Protocol | null = null;

/**
 * Opens a PMTiles file on the app's own origin (range requests) and makes MapLibre able to read it.
 * Loads the pmtiles library when called, never at the start.
 *
 * @throws when the file cannot be reached or is no PMTiles version 3; the caller draws the map without it
 */
export async function readBasemap(url: string): Promise<Basemap> {
  const { PMTiles, Protocol: PmtilesProtocol } = await import('pmtiles');
  const absolute = new URL(url, document.baseURI);
  if (absolute.origin !== location.origin)
    throw new Error(`got ${absolute.origin}; expected the app's own origin`);
  if (!protocol) {
    protocol = new PmtilesProtocol();
    addProtocol('pmtiles', protocol.tile);
  }
  const archive = new PMTiles(absolute.href);
  protocol.add(archive);
  const [header, metadata] = await Promise.all([archive.getHeader(), archive.getMetadata()]);
  const facts = (metadata ?? {}) as { vector_layers?: { id?: unknown }[]; attribution?: unknown };
  const vector = header.tileType === VECTOR_TILES;
  return {
    kind: vector ? 'vector' : 'raster',
    url: `pmtiles://${absolute.href}`,
    vectorLayers: vector
      ? (facts.vector_layers ?? []).flatMap((layer) => (typeof layer.id === 'string' ? [layer.id] : []))
      : [],
    attribution: typeof facts.attribution === 'string' ? facts.attribution.replace(/<[^>]*>/g, '') : '',
  };
}

/** Whether an error of MapLibre speaks of a file beneath the communes: without it the rest is drawn. */
export function isBeneath(error: { readonly message: string }): boolean {
  return /overview|basemap|pmtiles/.test(`${error.message} ${'url' in error ? String(error.url) : ''}`);
}
