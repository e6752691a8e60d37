/**
 * A screen held in the hand: its processor is some four times slower than a desk's, and starting the map would hold the
 * page while a person reads, scrolls and opens the sheets.
 */
const HANDHELD = '(hover: none) and (pointer: coarse) and (max-width: 50rem)';

/** How long the live map waits there for a wish, in ms; after that the page has come to rest. */
export const READING_MS = 3000;

/** Whether the picture may stand for the live map until somebody touches it. */
export const waitsForWish = (): boolean => matchMedia(HANDHELD).matches;
