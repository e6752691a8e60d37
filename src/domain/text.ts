/** The two languages of the screen; Vietnamese is the first and the fallback. */
export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages, side by side, so that neither can be forgotten. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}
