/** Marks that stand behind a, e, o, u, y and the letters ô = ơ, ö = ư: Unicode marks, in the order of the letters below. */
const TONES: Readonly<Record<string, string>> = {
  ù: '\u0301',
  ø: '\u0300',
  û: '\u0309',
  õ: '\u0303',
  ï: '\u0323',
};
const CIRCUMFLEX: Readonly<Record<string, string>> = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
const BREVE: Readonly<Record<string, string>> = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
/** Which marks may follow which letter. */
const MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...TONES, ...CIRCUMFLEX, ...BREVE },
  e: { ...TONES, ...CIRCUMFLEX },
  o: { ...TONES, ...CIRCUMFLEX },
  u: TONES,
  y: TONES,
  ô: TONES,
  ö: TONES,
};
/** Letters that stand alone. */
const LETTERS: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

const PAIR = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöñíìæóòî]/giu;

/**
 * VNI for Windows ("Nghóa Höng") → Unicode in NFC. A letter with marks is a letter and one character for all its marks;
 * a mark that follows no letter it can stand on stays as it is. After the tables of the keyboard xvnkb and of the
 * converter SmartCharsetConverter, which agree.
 */
export function decodeVni(text: string): string {
  return text
    .replace(PAIR, (found) => {
      const [first = '', second] = found;
      const small = first.toLowerCase();
      const letter = LETTERS[small] ?? small;
      const marks = second === undefined ? '' : MARKS[small]?.[second.toLowerCase()];
      const written = first === small ? letter : letter.toUpperCase();
      return marks === undefined ? written + decodeVni(second ?? '') : written + marks;
    })
    .normalize('NFC');
}
