import type { Bilingual } from '../domain/text';

/** Keeps the keys' literal types while checking that both languages are there. */
// Unused messages may be left out of a bundle.
/*#__NO_SIDE_EFFECTS__*/
export function defineMessages<T extends Record<string, Bilingual>>(messages: T): T {
  return messages;
}
