/** Names of sources and layers that other files of the map touch. */
export const COMMUNES = 'communes';
export const COMMUNE_LABELS = 'commune-labels';
export const COMMUNE_LINE = 'commune-line';
export const FILL_LAYER = 'commune-fill';
export const ARCHIPELAGO_LABELS = 'archipelago-labels';
export const HATCH_IMAGE = 'hatch';
export const DOTS_IMAGE = 'dots';
/** The lowest layer over an office's basemap. */
export const ABOVE_BASEMAP = 'archipelago-islands';
