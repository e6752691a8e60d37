import { fold } from '../../domain/fold';

/** Letters of Vietnamese in lower case, NFC. */
const LETTERS = [
  ...'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ',
  ...'abcdefghijklmnopqrstuvwxyz0123456789',
];
const BLANK = 32;
/** Above all letters of Vietnamese (ỹ is U+1EF9). */
const TABLE_END = 0x1efa;

/** What one UTF-16 unit folds to, 0 = not known here. Only a mark that follows could change it, and marks are not known. */
const folded = new Uint8Array(TABLE_END);
for (let code = 0; code < 128; code += 1) folded[code] = BLANK;
for (const letter of LETTERS)
  for (const written of [letter, letter.toUpperCase()])
    folded[written.charCodeAt(0)] = fold(letter).charCodeAt(0);

const units = new Uint8Array(512);

/**
 * The same as `fold`, about ten times as fast for texts of Vietnamese letters, digits and ASCII signs that are not plain
 * already; any other text goes the general way.
 */
export function quickFold(text: string): string {
  if (text.length > units.length) return fold(text);
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const unit = code < TABLE_END ? (folded[code] as number) : 0;
    if (unit === 0) return fold(text);
    if (unit !== BLANK || (length > 0 && units[length - 1] !== BLANK)) units[length++] = unit;
  }
  if (length > 0 && units[length - 1] === BLANK) length -= 1;
  return String.fromCharCode(...units.subarray(0, length));
}
