import { quickFold } from './quickFold';
import { remembered } from './remembered';
import { tidy, withTones } from './spelling';

/** A name as it stands in a text; texts that begin the same share one. */
export interface WrittenName {
  /** Tidied. */
  readonly text: string;
  /** Most literal last: with its kind taken off, and as written. */
  readonly readings: readonly Reading[];
  /** It says to be a district or a province: "Q. Hoàn Kiếm". */
  readonly isArea: boolean;
}

/** What a text says of a place, before anything is looked up. */
export interface PlaceText {
  /** The first part. */
  readonly name: WrittenName;
  /** What follows: former district, province, in any order. */
  readonly contexts: readonly Context[];
}

/** A piece of text that follows a name. */
export interface Context {
  readonly written: string;
  /** See {@link contextReadings}. */
  readonly readings: readonly string[];
  /** It says to be a district: "TP. Cao Bằng", which is no province. */
  readonly saysDistrict: boolean;
}

export interface Reading {
  readonly kind: PlaceKind | null;
  /** Tidied name without its kind; leading zeros of a number are dropped. */
  readonly name: string;
}

export type PlaceKind = 'xã' | 'phường' | 'thị trấn' | 'đặc khu';

/** By their first letter. */
const KINDS: Readonly<Record<string, readonly (readonly [PlaceKind, RegExp])[]>> = {
  x: [
    ['xã', /^xa /],
    ['xã', /^x(?: |\.)/],
  ],
  p: [
    ['phường', /^phuong ?(?=\d)|^phuong /],
    ['phường', /^p ?(?=\d)|^p /],
  ],
  t: [
    ['thị trấn', /^thi tran /],
    ['thị trấn', /^tt /],
  ],
  d: [
    ['đặc khu', /^dac khu /],
    ['đặc khu', /^dk /],
  ],
};

/** A kind alone is no name, however near to "Phường 7" it is. */
const ONLY_KIND = /^(?:xa|phuong|thi tran|dac khu|tt|dk|p|x)?$/;

/**
 * What stands before the name of a district or province, folded. Names begin with the same letters ("Quảng Nam", "Tiền
 * Giang", "Hà Nội"), so words want a blank behind them.
 */
const AREA_PREFIX =
  /^(?:(huyen|thi xa|thanh pho truc thuoc trung uong|thanh pho|quan|tinh) |(?:tp|tx) ?|[hqt] |q(?=\d))(?=\S)/;
/** With other accents they are names: "Quản Bạ", "Quan Sơn", "Tịnh Biên". */
const AREA_WORDS: ReadonlySet<string> = new Set([
  'huyện',
  'thị xã',
  'thành phố',
  'thành phố trực thuộc trung ương',
  'quận',
  'tỉnh',
]);

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

/** @param folded the part, folded. */
function readingsOf(part: string, folded: string): Reading[] {
  const readings: Reading[] = [];
  if (folded.length === part.length)
    for (const [kind, pattern] of KINDS[folded.charAt(0)] ?? []) {
      const found = pattern.exec(folded);
      if (found && part.length > found[0].length)
        readings.push({ kind, name: dropZeros(withoutPrefix(part, found[0].length)) });
    }
  readings.push({ kind: null, name: dropZeros(part) });
  return readings;
}

/**
 * A context without "huyện", "tỉnh", "TP." …, abbreviations written out: what it may stand for, the likeliest first. Where
 * what stands before may belong to the name ("quan son" is Quan Sơn or a quận Sơn), the whole comes first.
 */
export function contextReadings(text: string): readonly string[] {
  const tidied = tidy(text.replace(/-/g, ' '));
  const whole = ABBREVIATIONS[tidied];
  if (whole) return [whole];
  const folded = quickFold(tidied);
  const prefix = folded.length === tidied.length ? AREA_PREFIX.exec(folded) : null;
  // "Quận 7" keeps its number alone; "Thành phố" alone is no name.
  const bare = prefix ? withoutPrefix(tidied, prefix[0].length) : tidied;
  const written = dropZeros(ABBREVIATIONS[bare] ?? bare);
  const isName = prefix?.[1] && !AREA_WORDS.has(withTones(tidied.slice(0, prefix[1].length), 'first'));
  return isName ? [dropZeros(tidied), written] : [written];
}

/** Whose office it is: "Công an huyện Cái Bè", "CA Quận Kiến An". */
const OFFICE_OF_AREA =
  /^\s*(?:ubnd|hđnd|hdnd|công an|cong an|ca)\s+(?=(?:huyện|huyen|quận|quan|thị xã|thi xa|thành phố|thanh pho|tỉnh|tinh|tp|tx|[hqt])[\s.])/iu;
const DISTRICT_PREFIX = /^(?:(?:huyen|thi xa|thanh pho|quan) (?!truc thuoc)|(?:tp|tx)\b|[hq] |q\d)/;

/** A piece of text as a district or province. */
export const contextOf = remembered((piece: string): Context => {
  const written = piece.replace(OFFICE_OF_AREA, '');
  const readings = contextReadings(written);
  // "Quan Sơn" is a name: then the whole is the first of its readings.
  const saysDistrict = readings.length === 1 && DISTRICT_PREFIX.test(quickFold(written));
  return { written, readings, saysDistrict };
});

/** What stands before the first separator, or any piece, as a name; null when that is nothing. */
export const nameOf = remembered((part: string): WrittenName | null => {
  const written = tidy(part);
  const folded = quickFold(written);
  if (ONLY_KIND.test(folded)) return null;
  return { text: written, readings: readingsOf(written, folded), isArea: AREA_PREFIX.test(folded) };
});

/** Parts between separators: those behind the first are the same in many rows, and are read once. */
function splitter(separator: RegExp): (text: string) => PlaceText | null {
  const contextsOf = remembered((rest) =>
    rest
      .split(separator)
      .slice(1)
      .map(contextOf)
      .filter(({ readings: [first] }) => first !== '' && first !== 'việt nam'),
  );
  return (text) => {
    const at = text.search(separator);
    const name = nameOf(at < 0 ? text : text.slice(0, at));
    return name && { name, contexts: contextsOf(at < 0 ? '' : text.slice(at)) };
  };
}
const splitAtCommas = splitter(/[,;()[\]\n\t/|]/u);
const splitAtCommasAndDashes = splitter(/[,;()[\]\n\t/|]| [-–—] /u);

/** Whose commune it is, before its kind: "UBND xã Tân Hội", "Công an phường 5". */
const OFFICE =
  /^\s*(?:ubnd|uỷ ban nhân dân|ủy ban nhân dân|uy ban nhan dan|hđnd|hdnd|đảng uỷ|đảng ủy|dang uy|công an|cong an|ca)\s+(?=(?:xã|xa|phường|phuong|thị trấn|thi tran|đặc khu|dac khu|x|p|tt|đk)[\s.\d])/iu;
/** The number or the dash of a list. */
const OF_A_LIST = /^\s*(?:\d{1,3}\s*[.)]|[-–+*•])\s*(?=\p{L})/u;
/** Where a district or province begins without a comma before it. */
const INNER_AREA = /\s+(?=(?:huyện|huyen|thị xã|thi xa|thành phố|thanh pho|quận|tỉnh|tp|tx)[\s.]|[hqt]\.)/giu;

/**
 * Reads "Xã Hòa Lộc, Huyện Mỏ Cày Bắc, Tỉnh Bến Tre", "P.7, TP Vung Tau", "Thái Tân (Nam Sách)", "TT. Sao Vàng - Thọ Xuân",
 * "Công an xã Thái Tân huyện Nam Sách".
 * A dash may belong to the name ("Văn Miếu - Quốc Tử Giám") or part it from what follows, so such a text has two
 * readings, the whole name first; so has one that names an office, or a district without a comma. The number of a list is no part of it. Each is made when it is
 * asked for. Never fails; a text without a name has none. 300 characters count.
 */
export function* readPlaceText(text: string): Generator<PlaceText, void, void> {
  const cut = text.slice(0, 300).normalize('NFC').replace(OF_A_LIST, '');
  const asWritten = splitAtCommas(cut);
  if (asWritten) yield asWritten;
  const dashed = / [-–—] /u.test(cut);
  const parted = dashed ? splitAtCommasAndDashes(cut) : null;
  if (parted) yield parted;
  const plain = cut.replace(OFFICE, '').replace(INNER_AREA, ', ');
  if (plain === cut) return;
  const spelt = dashed ? splitAtCommasAndDashes(plain) : splitAtCommas(plain);
  if (spelt) yield spelt;
}
