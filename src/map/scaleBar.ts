import type { Language } from '../domain/text';
import { translate } from '../i18n/i18n.svelte';
import { mapMessages } from './messages';

/** Circumference of the Earth on the Web Mercator sphere, metres. */
const CIRCUMFERENCE = 2 * Math.PI * 6_378_137;
/** Edge of a map tile in CSS px at which MapLibre counts its zoom. */
const TILE = 512;

/** Metres on the ground per CSS px at a latitude and a zoom of the map. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (CIRCUMFERENCE * Math.cos((lat * Math.PI) / 180)) / (TILE * 2 ** zoom);
}

/**
 * The longest round length (1, 2 or 5 × a power of ten, metres) whose bar is not wider than `maxWidth`.
 *
 * @returns metres on the ground and the width of the bar in CSS px
 */
export function scaleBar(perPixel: number, maxWidth: number): { metres: number; width: number } {
  const longest = perPixel * maxWidth;
  const power = 10 ** Math.floor(Math.log10(longest));
  const step = [5, 2, 1].find((factor) => factor * power <= longest) ?? 1;
  const metres = step * power;
  return { metres, width: metres / perPixel };
}

/** "500 m", "2 km": lengths of the scale bar are whole numbers in their unit. */
export function lengthText(metres: number, language: Language): string {
  return metres < 1000
    ? translate(mapMessages.metres, language, { value: metres })
    : translate(mapMessages.kilometres, language, { value: metres / 1000 });
}
