import { defineMessages } from '../../i18n/messages';

export const source = defineMessages({
  line: { vi: 'Nguồn: {source}', en: 'Source: {source}' },
});
