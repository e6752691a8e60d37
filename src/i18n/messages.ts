import type { Bilingual } from '../domain/text';

/** Keeps the keys' literal types while checking that both languages are there. */
export function defineMessages<T extends Record<string, Bilingual>>(messages: T): T {
  return messages;
}
