import { DEFAULT_THRESHOLD } from '../domain/smallCount';
import type { Language } from '../domain/text';
import { m } from './messages';
import type { ShownValue } from './shownValue';

/** "< 5", or that the value is hidden for another one's sake. */
export function hiddenText(value: Extract<ShownValue, { kind: 'hidden' }>, language: Language): string {
  return value.because === 'small' ? `< ${DEFAULT_THRESHOLD}` : m.hidden[language];
}
