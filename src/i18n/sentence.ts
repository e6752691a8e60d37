import type { Language } from '../domain/text';

/**
 * A name as it stands within a sentence: "so với năm 2019", not "so với Năm 2019". Only the first letter changes, and
 * not where the second is a capital as well (an abbreviation).
 */
export function inSentence(name: string, language: Language): string {
  const [first = '', second = ''] = name;
  const abbreviation = second !== '' && second !== second.toLocaleLowerCase(language);
  return abbreviation ? name : first.toLocaleLowerCase(language) + name.slice(first.length);
}
