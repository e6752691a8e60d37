import { defineMessages } from '../../i18n/messages';

/** Names of the tools: all that is loaded before one is opened. */
export const n = defineMessages({
  tools: { vi: 'Công cụ', en: 'Tools' },
  draw: { vi: 'Vẽ vùng', en: 'Draw an area' },
  unusual: { vi: 'Nơi khác thường', en: 'Unusual places' },
  gaps: { vi: 'Khoảng trống camera', en: 'Camera gaps' },
  combined: { vi: 'Ghép hai lớp', en: 'Two layers together' },
});
