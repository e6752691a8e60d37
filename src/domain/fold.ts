/**
 * Text without what people leave out or type differently: for matching and search, never for display.
 *
 * Accents and tone marks go (so "hoà" = "hòa" and NFC = NFD), đ, Đ and the look-alike Ð (U+00D0) become "d", case goes,
 * everything that is neither letter nor digit becomes one blank. "Phường  Đức-Xuân" → "phuong duc xuan".
 * Any input is fine; a text of punctuation alone folds to "".
 */
export function fold(text: string): string {
  // Most cells and names of columns are plain already; the general way is twenty times slower.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** {@link fold} without blanks, for names of columns: "Mã xã" = "ma_xa" = "MaXa". */
export function foldTight(text: string): string {
  return fold(text).replace(/ /g, '');
}
