const SCALES: readonly (readonly [RegExp, number])[] = [
  [/\s*(?:nghìn|nghin|ngàn|ngan)$/iu, 1e3],
  [/\s*(?:triệu|trieu)$/iu, 1e6],
  [/\s*(?:tỷ|tỉ|ty|ti)$/iu, 1e9],
];

/** Words and signs that stand for "not known" in tables; such a cell is read as an empty one. */
const UNKNOWN_WORDS =
  /^(?:-|–|—|\?|n\/?a|null|không rõ|khong ro|chưa rõ|chua ro|unknown|không có số liệu|…|\.\.\.)$/iu;

/** Whether a cell says that its value is not known (or nothing at all). */
export function isUnknownCell(text: string): boolean {
  // Digits are no words; asked for most cells.
  if (/^\d/.test(text)) return false;
  const cell = text.normalize('NFC').trim();
  return cell === '' || UNKNOWN_WORDS.test(cell);
}

/**
 * Reads a number as it is written in Vietnamese tables; null when it is none.
 *
 * A dot before exactly three digits groups thousands ("1.611" = 1611, "0.125" = 0.125 because a group never starts with
 * 0), any other dot is a decimal point ("96.7"). One comma is the decimal comma ("96,7", "1,611" = 1.611), several commas
 * group thousands. With both signs the last one is the decimal sign ("145.410,5", "145,410.5"). Words scale:
 * "1,1 ngàn" = 1100, "2 triệu". "02" = 2, "−5" = −5, "96,7 %" = 96.7. Never a number: "07/07", "hàng chục", "1e9", "".
 * For positions use parseCoordinate, for bearings and lengths {@link parseQuantity}.
 */
export function parseNumber(text: string): number | null {
  const cleaned = clean(text);
  if (cleaned === null) return null;
  const { digits, sign, scale } = cleaned;
  const plain = ungroup(digits);
  if (plain === null) return null;
  const value = sign * Number(plain) * scale;
  // 1,1 × 1000 is 1100.0000000000002 in binary; the product of a written decimal and a power of ten is exact to 6 digits.
  const rounded = scale === 1 ? value : Math.round(value * 1e6) / 1e6;
  return Number.isFinite(rounded) ? rounded : null;
}

/**
 * Reads a whole number of things (≥ 0 or negative); null when it is none. As {@link parseNumber}, but "1,611" is 1611:
 * read as a decimal it would be no count at all, so only one reading is left. "7.0" is 7, "7.5" is none.
 */
export function parseCount(text: string): number | null {
  const value = parseNumber(text);
  if (value !== null && Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  const cleaned = clean(text);
  if (cleaned === null || cleaned.scale !== 1 || !/^[1-9]\d{0,2},\d{3}$/.test(cleaned.digits)) return null;
  return cleaned.sign * Number(cleaned.digits.replace(',', ''));
}

/**
 * Reads a physical quantity (degrees, metres) that machines write with a decimal point and people with a comma; null when
 * it is none. A dot before three digits groups thousands only where the reading is round (a multiple of 10) and within
 * `max`: "1.500" is 1500 m, "57.125" is 57.125 m, "123.456" degrees with max 360 is 123.456.
 */
export function parseQuantity(text: string, max: number): number | null {
  const cleaned = clean(text);
  if (cleaned === null) return null;
  const { digits, sign, scale } = cleaned;
  if (scale === 1 && /^\d+\.\d{3}$/.test(digits)) {
    const grouped = Number(digits.replace('.', ''));
    const groups = /^[1-9]\d{0,2}\./.test(digits) && grouped <= max && grouped % 10 === 0;
    const value = groups ? grouped : Number(digits);
    return value === 0 ? 0 : sign * value;
  }
  return parseNumber(text);
}

/** A published pair "164/173" or "07/07": that many of that many. Null unless both are whole and part ≤ whole. */
export function parseOf(text: string): { readonly value: number; readonly of: number } | null {
  const parts = text
    .normalize('NFC')
    .trim()
    .split(/\s*[/]\s*/);
  if (parts.length !== 2) return null;
  const value = parseCount(parts[0] ?? '');
  const of = parseCount(parts[1] ?? '');
  return value === null || of === null || value < 0 || value > of ? null : { value, of };
}

/** Sign, scale word and the written digits with their separators; null when anything else stands there. */
function clean(text: string): { digits: string; sign: 1 | -1; scale: number } | null {
  if (/^\d{1,15}$/.test(text)) return { digits: text, sign: 1, scale: 1 };
  let rest = text
    .normalize('NFC')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .trim()
    .replace(/\s*%$/, '');
  let scale = 1;
  for (const [word, factor] of SCALES) {
    if (word.test(rest)) {
      rest = rest.replace(word, '');
      scale = factor;
      break;
    }
  }
  const match = /^([-+−–]?)\s*(\d[\d.,]*|\d{1,3}(?: \d{3})+(?:[.,]\d+)?)$/.exec(rest);
  if (!match) return null;
  const digits = (match[2] ?? '').replace(/ /g, '');
  // Longer than any count or coordinate: not a number that a person wrote.
  if (digits.length > 24) return null;
  return { digits, sign: match[1] === '' || match[1] === '+' ? 1 : -1, scale };
}

/** Digits with separators → a plain decimal for Number(); null when the separators fit no reading. */
function ungroup(digits: string): string | null {
  if (/^\d+$/.test(digits)) return digits;
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(digits)) return digits.replace(/\./g, '').replace(',', '.');
  if (/^[1-9]\d{0,2}(?:,\d{3})+\.\d+$/.test(digits)) return digits.replace(/,/g, '');
  if (/^[1-9]\d{0,2}(?:,\d{3}){2,}$/.test(digits)) return digits.replace(/,/g, '');
  if (/^\d+[.,]\d+$/.test(digits)) return digits.replace(',', '.');
  return null;
}
