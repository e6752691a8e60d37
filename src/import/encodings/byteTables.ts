/** A one-byte encoding: what the bytes 0x80–0xff stand for, and the few control codes that it uses for letters. */
export interface ByteTable {
  /** 128 characters, of the bytes 0x80 … 0xff. */
  readonly high: string;
  readonly low: Readonly<Record<number, string>>;
}

// Each table was compared entry by entry with at least two independent sources: TCVN and VISCII with glibc's iconv
// (TCVN5712-1, VISCII after RFC 1456) and the tables of the converter SmartCharsetConverter; VPS with the latter and with
// the keyboard xvnkb.

/** TCVN 5712:1993, VN1. The ABC fonts (".VnTime", called TCVN3) use its upper half 0xa1–0xfe; capitals with marks are theirs by font. */
export const TCVN: ByteTable = {
  high:
    'ÀẢÃÁẠẶẬÈẺẼÉẸỆÌỈĨ' +
    'ÍỊÒỎÕÓỌỘỜỞỠỚỢÙỦŨ' +
    '\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ' +
    '\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ' +
    'ẮẦẨẪẤỀặầẩẫấậèỂẻẽ' +
    'éẹềểễếệìỉỄẾỒĩíịò' +
    'Ổỏõóọồổỗốộờởỡớợù' +
    'ỖủũúụừửữứựỳỷỹýỵỐ',
  low: {
    0x01: 'Ú',
    0x02: 'Ụ',
    0x04: 'Ừ',
    0x05: 'Ử',
    0x06: 'Ữ',
    0x11: 'Ứ',
    0x12: 'Ự',
    0x13: 'Ỳ',
    0x14: 'Ỷ',
    0x15: 'Ỹ',
    0x16: 'Ý',
    0x17: 'Ỵ',
  },
};

/** VPS of the Vietnamese Professionals Society; free places as in Windows-1252. */
export const VPS: ByteTable = {
  high:
    'ÀẢÃẤẦẨọỗĂếềểệẮẰẲ' +
    'Ế‘’ỀỂỄỐỒỔỖýỷỵỚỜỞ' +
    '\u00a0ắằẳẵặỠớÙờởỡŨỨợỪ' +
    'ổỬỲỸÍÌộỈĨÓửữÒỎÕự' +
    'ầÁÂấẩẫậđẻÉÊẹỉễịỹ' +
    'ƯỦồốÔỏơÈừứÚũưÝẺß' +
    'àáâãảạăçèéêẽìíîĩ' +
    'ẴĐòóôõöƠụùúủüỶẼỳ',
  low: {
    0x02: 'Ạ',
    0x03: 'Ậ',
    0x04: 'Ặ',
    0x05: 'Ẹ',
    0x06: 'Ệ',
    0x10: 'Ị',
    0x11: 'Ọ',
    0x12: 'Ộ',
    0x13: 'Ợ',
    0x14: 'Ụ',
    0x15: 'Ự',
    0x19: 'Ỵ',
    0x1c: 'Ẫ',
    0x1d: 'Ữ',
  },
};

/** VISCII 1.1, RFC 1456. */
export const VISCII: ByteTable = {
  high:
    'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ' +
    'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ' +
    'Õắằặấầẩậẽẹếềểễệố' +
    'ồổỗỠƠộờởịỰỨỪỬơớƯ' +
    'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ' +
    'ĐứÒÓÔạỷừửÙÚỹỵÝỡư' +
    'àáâãảăữẫèéêẻìíĩỉ' +
    'đựòóôõỏọụùúũủýợỮ',
  low: { 0x02: 'Ẳ', 0x05: 'Ẵ', 0x06: 'Ẫ', 0x14: 'Ỷ', 0x19: 'Ỹ', 0x1e: 'Ỵ' },
};
