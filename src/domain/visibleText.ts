/**
 * What no reader sees and what makes equal texts differ: zero-width blanks and joiners, marks of direction, stray byte
 * order marks. They come along when cells are copied from web pages and chats. Not the soft hyphen (U+00AD): in TCVN3 text
 * its byte is the letter ư.
 */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'g');

/** A text without the characters that show nothing; blanks, tabs and line breaks stay. Most texts come back as they are. */
export function withoutInvisible(text: string): string {
  return INVISIBLE.test(text) ? text.replace(ALL_INVISIBLE, '') : text;
}

/** A text as a person sees it, in NFC: "10.05\u200b" is "10.05", "H\u200bọ tên" is "Họ tên". */
export function visibleText(text: string): string {
  return withoutInvisible(text).normalize('NFC');
}
