/**
 * Characters of the bytes 0x80 … 0xff in Windows-1252; the five unused bytes are the C1 controls, as browsers have them.
 * Written out, because node 20 takes windows-1252 for Latin-1.
 */
export const WINDOWS_1252_HIGH: string =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' +
  String.fromCharCode(...Array.from({ length: 96 }, (_, i) => 0xa0 + i));

const BYTES: ReadonlyMap<number, number> = new Map(
  Array.from(WINDOWS_1252_HIGH, (character, i) => [character.charCodeAt(0), 0x80 + i]),
);

/** The byte of a UTF-16 code unit in Windows-1252 or in Latin-1, −1 when it has none: then it was Unicode all along. */
export function byteOf(code: number): number {
  return code < 0x100 ? code : (BYTES.get(code) ?? -1);
}

/** Whether every character of a text could be one byte that a Western program shows. */
export function couldBeBytes(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (byteOf(text.charCodeAt(i)) < 0) return false;
  return true;
}
