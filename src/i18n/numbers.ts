import type { Language } from '../domain/text';

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
/** U+2212: a real minus, as wide as a plus; Intl writes a hyphen. */
const MINUS = '\u2212';
/** Keeps number and sign on one line. */
const NO_BREAK = '\u00a0';

const formats = new Map<string, Intl.NumberFormat>();

function format(language: Language, digits: number, fixed: boolean): Intl.NumberFormat {
  const key = `${language}${digits}${fixed}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: fixed ? digits : 0,
      maximumFractionDigits: digits,
    });
    formats.set(key, found);
  }
  return found;
}

/** −0 and what rounds to it would be written "−0". */
function withoutNegativeZero(value: number, digits: number): number {
  return Math.abs(value) < 0.5 / 10 ** digits ? 0 : value;
}

/**
 * A number as people of the language write it: vi "145.410,5", en "145,410.5"; a real minus sign.
 * @param digits digits after the comma: at most so many, exactly so many when `fixed`
 * @param value finite; what stands for "no data" is decided by the caller, NaN must not come here
 */
export function formatNumber(value: number, language: Language, digits = 0, fixed = false): string {
  return format(language, digits, fixed).format(withoutNegativeZero(value, digits)).replace('-', MINUS);
}

/** A percentage from a number that is one already: −19.4 → vi "−19,4 %", en "−19.4%". */
export function formatPercent(percent: number, language: Language, digits = 1): string {
  return `${formatNumber(percent, language, digits)}${language === 'vi' ? NO_BREAK : ''}%`;
}

/** A difference with its sign always written: "+3", "−2", "0". */
export function formatSigned(value: number, language: Language, digits = 0): string {
  const text = formatNumber(value, language, digits);
  return withoutNegativeZero(value, digits) > 0 ? `+${text}` : text;
}

/** A relative change: "+2,5 %", "−19,4 %". */
export function formatSignedPercent(percent: number, language: Language, digits = 1): string {
  return `${formatSigned(percent, language, digits)}${language === 'vi' ? NO_BREAK : ''}%`;
}

const SCALES: readonly { readonly from: number; readonly vi: string; readonly en: string }[] = [
  { from: 1e9, vi: 'tỷ', en: 'billion' },
  { from: 1e6, vi: 'triệu', en: 'million' },
  { from: 1e3, vi: 'nghìn', en: 'thousand' },
];

/** A large number in few characters, the scale written out: "1,2 nghìn", never "1,2 N". Below 10.000 in full. */
export function formatShort(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size < 10_000) return formatNumber(value, language, size < 10 ? 1 : 0);
  // 999.960 rounds to "1.000,0 nghìn": the next scale is taken when the rounded number reaches it.
  const scale = SCALES.find((each) => Math.round((size / each.from) * 10) / 10 >= 1);
  if (!scale) return formatNumber(value, language);
  return `${formatNumber(value / scale.from, language, 1)}${NO_BREAK}${scale[language]}`;
}

/** File sizes: "12 kB", "1,4 MB", "10,7 GB" (powers of 1000, as operating systems print them). */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1000) return `${formatNumber(bytes, language)}${NO_BREAK}B`;
  if (bytes < 1e6) return `${formatNumber(bytes / 1e3, language)}${NO_BREAK}kB`;
  if (bytes < 1e9) return `${formatNumber(bytes / 1e6, language, 1)}${NO_BREAK}MB`;
  return `${formatNumber(bytes / 1e9, language, 1)}${NO_BREAK}GB`;
}
