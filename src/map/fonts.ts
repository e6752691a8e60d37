import latin from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff2?url';
import vietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff2?url';
import type { StyleSpecification } from 'maplibre-gl';

/** Name of the label font within the style. */
export const LABEL_FONT = 'Be Vietnam Pro';

/**
 * Fonts of the style itself instead of a glyph server: each file is fetched from our own origin when a letter of its
 * range is first drawn. The ranges are those that @fontsource declares; the Vietnamese file comes first so that a word
 * is not split between two files more than it must be.
 */
export const FONT_FACES: NonNullable<StyleSpecification['font-faces']> = {
  [LABEL_FONT]: [
    {
      url: vietnamese,
      'unicode-range': [
        'U+0102-0103',
        'U+0110-0111',
        'U+0128-0129',
        'U+0168-0169',
        'U+01A0-01A1',
        'U+01AF-01B0',
        'U+0300-0301',
        'U+0303-0304',
        'U+0308-0309',
        'U+0323',
        'U+0329',
        'U+1EA0-1EF9',
        'U+20AB',
      ],
    },
    {
      url: latin,
      'unicode-range': ['U+0000-00FF', 'U+0131', 'U+0152-0153', 'U+2000-206F', 'U+2122', 'U+2191', 'U+2193'],
    },
  ],
};
