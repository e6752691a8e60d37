import { quickFold } from './quickFold';
import { remembered } from './remembered';
import { tidy } from './spelling';

/** A name as it stands in a text; texts that begin the same share one. */
export interface WrittenName {
  /** Most literal last: with its kind taken off, and as written. */
  readonly readings: readonly Reading[];
}

/** What a text says of a place, before anything is looked up. */
export interface PlaceText {
  /** The first part. */
  readonly name: WrittenName;
  /** What follows: former district, province, in any order. Tidied; prefixes taken off. */
  readonly contexts: readonly string[];
}

export interface Reading {
  readonly kind: PlaceKind | null;
  /** Tidied name without its kind; leading zeros of a number are dropped. */
  readonly name: string;
}

export type PlaceKind = 'xã' | 'phường' | 'thị trấn' | 'đặc khu';

const KINDS: readonly (readonly [PlaceKind, RegExp])[] = [
  ['xã', /^xa /],
  ['xã', /^x(?: |\.)/],
  ['phường', /^phuong ?(?=\d)|^phuong /],
  ['phường', /^p ?(?=\d)|^p /],
  ['thị trấn', /^thi tran /],
  ['thị trấn', /^tt /],
  ['đặc khu', /^dac khu /],
  ['đặc khu', /^dk /],
];

const KIND_STARTS = /^[xptd]/;

const CONTEXT_PREFIX =
  /^(huyen|thi xa|thanh pho|quan|tinh|tp|tx|h|q|t|thanh pho truc thuoc trung uong) ?(?=\S)/;

/** Short names that people write for a province or city. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  hcm: 'hồ chí minh',
  tphcm: 'hồ chí minh',
  'tp hcm': 'hồ chí minh',
  'sài gòn': 'hồ chí minh',
  brvt: 'bà rịa vũng tàu',
  'br vt': 'bà rịa vũng tàu',
  tth: 'thừa thiên huế',
  'thừa thiên huế': 'huế',
  hn: 'hà nội',
};

const dropZeros = (name: string) =>
  name.includes('0') ? name.replace(/(?<![\p{L}\d])0+(?=\d)/gu, '') : name;

/**
 * Takes as many characters off the front of `text` as the folded prefix has. Folding keeps one character per letter of
 * tidied Vietnamese, so the lengths agree.
 */
function withoutPrefix(text: string, length: number): string {
  return text.slice(length).trim();
}

function readingsOf(part: string): Reading[] {
  const readings: Reading[] = [];
  const folded = quickFold(part);
  if (folded.length === part.length && KIND_STARTS.test(folded))
    for (const [kind, pattern] of KINDS) {
      const found = pattern.exec(folded);
      if (found && part.length > found[0].length)
        readings.push({ kind, name: dropZeros(withoutPrefix(part, found[0].length)) });
    }
  readings.push({ kind: null, name: dropZeros(part) });
  return readings;
}

/** A context without "huyện", "tỉnh", "TP." …, abbreviations written out. */
export function contextName(text: string): string {
  const tidied = tidy(text.replace(/-/g, ' '));
  const whole = ABBREVIATIONS[tidied];
  if (whole) return whole;
  const folded = quickFold(tidied);
  const prefix = folded.length === tidied.length ? CONTEXT_PREFIX.exec(folded) : null;
  // "Quận 7" keeps its number alone; "Thành phố" alone is no name.
  const bare = prefix ? withoutPrefix(tidied, prefix[0].length) : tidied;
  return dropZeros(ABBREVIATIONS[bare] ?? bare);
}

const contextOf = remembered((part: string) => contextName(tidy(part)));

/** What stands before the first separator; null when that is nothing. */
const nameOf = remembered((part: string): WrittenName | null => {
  const written = tidy(part);
  return written === '' ? null : { readings: readingsOf(written) };
});

/** The parts between `separator`s, tidied; null when there is nothing before the first one. */
function splitAt(text: string, separator: RegExp): PlaceText | null {
  const [first = '', ...rest] = text.split(separator);
  const name = nameOf(first);
  return name && { name, contexts: rest.map(contextOf).filter((part) => part !== '') };
}

/**
 * Reads "Xã Hòa Lộc, Huyện Mỏ Cày Bắc, Tỉnh Bến Tre", "P.7, TP Vung Tau", "Thái Tân (Nam Sách)", "TT. Sao Vàng - Thọ Xuân".
 * A dash may belong to the name ("Văn Miếu - Quốc Tử Giám") or part it from what follows, so such a text has two
 * readings, the whole name first. Never fails; a text without a name has none. 300 characters count.
 */
export function readPlaceText(text: string): PlaceText[] {
  const cut = text.slice(0, 300).normalize('NFC');
  const whole = splitAt(cut, /[,;()[\]\n\t/|]/u);
  const dashed = / [-–—] /u.test(cut) ? splitAt(cut, /[,;()[\]\n\t/|]| [-–—] /u) : null;
  return [whole, dashed].filter((one): one is PlaceText => one !== null);
}
