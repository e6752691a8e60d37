import { defineMessages } from '../../i18n/messages';

/** Words of the panel. */
export const p = defineMessages({
  unstable: {
    vi: 'Ít nguồn tin (không quá {most}): tỷ lệ trên dân số chưa ổn định, nên xem qua nhiều kỳ.',
    en: 'Few tips (at most {most}): rates are unstable, look at several periods.',
  },
  meaning: {
    vi: 'Nhiều nguồn tin có thể là do dân tin tưởng, không có nghĩa là kém an toàn.',
    en: 'More tips may mean more trust; they do not mean less safety.',
  },
});
