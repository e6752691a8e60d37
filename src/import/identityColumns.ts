import { fold } from '../domain/fold';
import { visibleText } from '../domain/visibleText';

/**
 * Headers that name a person. Matched on words without accents; spaces may be missing ("hoten", "HoVaTen").
 * A column that merely could hold a person's data is refused too: what is never read cannot leak.
 */
const IDENTITY: readonly RegExp[] = [
  // names
  /\bho ?(va ?)?(chu ?)?(dem ?)?ten\b/,
  /\bten ?(nguoi|ong|ba|cong ?dan|chu ?ho|can ?bo)\b/,
  /\bnguoi ?(cung ?cap|bao|to ?giac|to ?cao|dua ?tin|phan ?anh|gui|khai|lam ?chung)\b/,
  /\b(full|first|last|family|given|sur) ?name\b|\bsurname\b/,
  /\b(informant|reporter|complainant|witness|whistleblower)\b/,
  /\bbi ?danh\b/,
  // papers
  /\b(so ?)?(cccd|cmnd|cmtnd|cmt)\b/,
  /\b(so ?)?can ?cuoc\b|\b(so ?)?chung ?minh\b|\b(so ?)?dinh ?danh\b|\bho ?chieu\b|\bho ?khau\b/,
  /\bpassport\b|\b(id|identity|national) ?(card|number|no)\b|\bnational ?id\b/,
  // ways to reach
  /\b(sdt|so ?dt|dtdd|dt|tel|phone|mobile|telephone|email|zalo|facebook|fb)\b/,
  /\b(so ?)?dien ?thoai\b|\bdi ?dong\b|\bphone ?(number|no)\b|\bthu ?dien ?tu\b/,
  /\bso ?tai ?khoan\b|\bbank ?account\b/,
  // where and when a person lives and was born
  /^dc\b|\bdia ?chi\b|\baddress\b|\bnoi ?(o|cu ?tru)\b|\bcho ?o\b|\b(thuong|tam) ?tru\b|\bque ?quan\b|\bso ?nha\b/,
  /\b(ngay|nam) ?sinh\b(?! ?hoat)|\b(date ?of ?birth|dob|birth ?(date|day|year)?)\b/,
];

/** Whether a header looks like a column about a person (họ tên, CCCD, CMND, SĐT, địa chỉ người báo …). */
export function isIdentityHeader(header: string): boolean {
  // "C.C.C.D", "S.Đ.T": letters that stand alone are one word.
  const words = fold(visibleText(header)).replace(/\b(\p{L}) (?=\p{L}\b)/gu, '$1');
  return IDENTITY.some((pattern) => pattern.test(words));
}
