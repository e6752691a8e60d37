import type { Bilingual } from '../../domain/text';
import { unitKindNames } from './criterionMessages';
import { m } from './messages';
import type { Shortfall } from './nearest';

/**
 * A shortfall in words, both languages: "thiếu 3 khu dân cư để đủ 70 %". The number is written plainly: shortfalls are
 * small, and grouping belongs to the screen.
 */
export function shortfallText(shortfall: Shortfall): Bilingual {
  const pattern = shortfall.criterion === 'XA-4a' ? m.shortRegister : m.shortRecognise;
  const unit = shortfall.kind === 'all' ? m.allKinds : unitKindNames[shortfall.kind];
  const fill = (language: 'vi' | 'en'): string =>
    pattern[language].replace('{n}', String(shortfall.lacks)).replace('{unit}', unit[language]);
  return { vi: fill('vi'), en: fill('en') };
}
