import type { Language } from '../domain/text';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A calendar day "yyyy-MM-dd" as people write it: vi "09/08/2021", en "9 Aug 2021". Other text comes back as it is. */
export function formatDay(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(day) ?? [];
  if (!year || !month || !date) return formatMonth(day, language);
  if (language === 'vi') return `${date}/${month}/${year}`;
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** A month "yyyy-MM": vi "03/2016", en "Mar 2016". Other text (a plain year) comes back as it is. */
export function formatMonth(month: string, language: Language): string {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  if (!year || !number) return month;
  return language === 'vi' ? `${number}/${year}` : `${MONTHS[Number(number) - 1] ?? number} ${year}`;
}
