/** Counts from 1 to one less than this are small: shown as "< 5" to everybody but the commune's own chain. A setting; this is its default. */
export const DEFAULT_THRESHOLD = 5;
