import type { Bilingual, Language } from '../domain/text';

/** Values put into a message's `{name}` places. Numbers must be formatted by the caller: a message knows no locale rules. */
export type MessageValues = Readonly<Record<string, string | number>>;

/**
 * Fills `{name}` places of a bilingual text. A place without a value stays visible as "{name}",
 * so that a missing value is seen in a test and not swallowed.
 */
export function translate(text: Bilingual, language: Language, values?: MessageValues): string {
  const raw = text[language];
  if (!values) return raw;
  return raw.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    return value === undefined ? place : String(value);
  });
}

class I18n {
  /** Owned by the URL; the view state writes it here. */
  language: Language = $state('vi');

  /** The text in the current language. */
  t(text: Bilingual, values?: MessageValues): string {
    return translate(text, this.language, values);
  }
}

/** The one reactive language of the screen. */
export const i18n = new I18n();

/** Shorthand for components: `t(m.search)`. Reads the reactive language. */
export const t = (text: Bilingual, values?: MessageValues): string => i18n.t(text, values);
