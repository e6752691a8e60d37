import { TCVN, VISCII, VPS, type ByteTable } from '../../../src/import/encodings/byteTables';
import { decodeLegacy, westernText, type LegacyEncoding } from '../../../src/import/encodings/legacyText';
import { WINDOWS_1252_HIGH } from '../../../src/import/encodings/windows1252';

/** All letters of Vietnamese with a mark, and đ, both cases. */
const LETTERS = [...'aăâeêioôơuưyđ'].flatMap((base) =>
  ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'].flatMap((tone) => {
    const letter = (base + (base === 'đ' ? '' : tone)).normalize('NFC');
    return [letter, letter.toUpperCase()];
  }),
);

function inverse({ high, low }: ByteTable): Map<string, string> {
  const codes = new Map<string, string>();
  for (const [byte, letter] of Object.entries(low)) codes.set(letter, String.fromCharCode(Number(byte)));
  [...high].forEach((letter, i) => {
    if (LETTERS.includes(letter)) codes.set(letter, WINDOWS_1252_HIGH[i] ?? '');
  });
  return codes;
}

function vniCodes(): Map<string, string> {
  // Whatever reads back as one letter and is written with a plain letter and one Western one.
  const codes = new Map<string, string>();
  const western = [...WINDOWS_1252_HIGH.slice(0x40)];
  for (const first of [...'aeouyôöAEOUYÔÖ', ''])
    for (const second of ['', ...western]) {
      if (
        first !== '' &&
        second !== '' &&
        (first === first.toLowerCase()) !== (second === second.toLowerCase())
      )
        continue;
      const code = first + second;
      const letter = code === '' ? '' : (decodeLegacy(code, 'vni') ?? '');
      if (LETTERS.includes(letter) && letter !== code && !codes.has(letter)) codes.set(letter, code);
    }
  // Letters that VNI leaves where they are.
  for (const letter of 'íìÍÌ') codes.set(letter, letter);
  return codes;
}

/** Windows-1258 has no letters with a mark below, above or horned; tones come as a character of their own. */
function code1258(letter: string): string {
  const [base = '', ...marks] = [...letter.normalize('NFD')];
  let made = base;
  const tones: string[] = [];
  for (const mark of marks) {
    if ('\u0302\u0306\u031b'.includes(mark)) made = (made + mark).normalize('NFC');
    else tones.push(mark);
  }
  const table = [
    ...new TextDecoder('windows-1258').decode(Uint8Array.from({ length: 128 }, (_, i) => 128 + i)),
  ];
  const one = (character: string): string => {
    const at = table.indexOf(character);
    return at < 0 ? character : (WINDOWS_1252_HIGH[at] ?? '');
  };
  return one(made) + tones.map(one).join('');
}

const MAPS: Readonly<Partial<Record<LegacyEncoding, Map<string, string>>>> = {
  tcvn3: inverse(TCVN),
  vps: inverse(VPS),
  viscii: inverse(VISCII),
  vni: vniCodes(),
  'windows-1258': new Map(LETTERS.map((letter) => [letter, code1258(letter)])),
};

/** A text of today as it stood in a file of an old encoding, seen by a Western program. */
export function encodeOld(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'utf-8') return westernText(new TextEncoder().encode(text.normalize('NFC')));
  const codes = MAPS[encoding];
  return [...text.normalize('NFC')].map((letter) => codes?.get(letter) ?? letter).join('');
}

/** The bytes of that file. */
export function encodeOldBytes(text: string, encoding: LegacyEncoding): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...encodeOld(text, encoding)], (character) => {
    const at = WINDOWS_1252_HIGH.indexOf(character);
    return at < 0 ? character.charCodeAt(0) : 0x80 + at;
  });
}
