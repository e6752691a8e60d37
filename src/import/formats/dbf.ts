/** A value of a .dbf: text as decoded, numbers as numbers, days as yyyy-MM-dd; null where a field is empty or unknown. */
export type DbfValue = string | number | boolean | null;

/** Fields and records of a .dbf, in the order of the file. */
export interface DbfTable {
  readonly names: readonly string[];
  readonly rows: readonly (readonly DbfValue[])[];
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly at: number;
  readonly length: number;
}

const FIELD_END = 0x0d;

/**
 * Reads a dBASE table (III and its heirs, as beside a Shapefile). Text is decoded as `encoding` and stripped of blanks; what
 * is no number is null and never 0; "?" of a logical field is null and never false. Records marked as deleted are read: the
 * shapes beside them count on their number.
 *
 * @throws RangeError for a file whose header tells more than there is
 */
export function parseDbf(dbf: Uint8Array, encoding: string): DbfTable {
  const { records, header, length } = headerOf(dbf);
  const decoder = new TextDecoder(encoding);
  const fields = fieldsOf(dbf, header, length, decoder);
  const rows = Array.from({ length: records }, (_, i) => {
    const start = header + i * length;
    return fields.map(({ type, at, length: width }) =>
      valueOf(type, textOf(dbf, start + at, start + at + width, decoder)),
    );
  });
  return { names: fields.map(({ name }) => name), rows };
}

/** A header may lie: four billion records in a file of a few bytes would keep a reader busy for hours. */
function headerOf(dbf: Uint8Array): { records: number; header: number; length: number } {
  const view = new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength);
  const records = view.getUint32(4, true);
  const [header, length] = [view.getUint16(8, true), view.getUint16(10, true)];
  if (records > 0 && (length === 0 || header + records * length > dbf.byteLength + length))
    throw new RangeError(`.dbf: got ${dbf.byteLength} bytes; expected ${records} records of ${length} bytes`);
  return { records, header, length };
}

function fieldsOf(dbf: Uint8Array, header: number, length: number, decoder: TextDecoder): Field[] {
  const fields: Field[] = [];
  let within = 1;
  for (let at = 32; at + 32 <= Math.min(header, dbf.length) && dbf[at] !== FIELD_END; at += 32) {
    const end = dbf.subarray(at, at + 11).indexOf(0);
    const width = dbf[at + 16] ?? 0;
    fields.push({
      name: textOf(dbf, at, at + (end < 0 ? 11 : end), decoder),
      type: String.fromCharCode(dbf[at + 11] ?? 0),
      at: within,
      length: width,
    });
    within += width;
  }
  if (within > length) throw new RangeError(`.dbf: got fields of ${within} bytes; expected ${length}`);
  return fields;
}

/** Bytes without the blanks and zeros around them, as text. Other bytes below a blank are letters of old encodings. */
function textOf(dbf: Uint8Array, from: number, to: number, decoder: TextDecoder): string {
  const isFilling = (byte: number | undefined): boolean => byte === 0x20 || byte === 0;
  let end = Math.min(to, dbf.length);
  let start = from;
  while (end > start && isFilling(dbf[end - 1])) end--;
  while (start < end && isFilling(dbf[start])) start++;
  if (start === end) return '';
  // Numbers, codes and dates are most of a table; a decoder costs ten times as much.
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = dbf[at] ?? 0;
    if (byte < 0x20 || byte > 0x7e)
      return decoder.decode(dbf.subarray(start, end)).replaceAll('\0', '').trim();
    text += String.fromCharCode(byte);
  }
  return text;
}

function valueOf(type: string, text: string): DbfValue {
  if (/[NFO]/.test(type)) {
    const number = Number.parseFloat(text);
    return Number.isFinite(number) ? number : null;
  }
  if (type === 'L') return /^[ty]/i.test(text) ? true : /^[fn]/i.test(text) ? false : null;
  if (type === 'D') return /^0+$/.test(text) ? null : text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return text;
}
