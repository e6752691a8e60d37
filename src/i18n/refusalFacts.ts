import type { Bilingual } from '../domain/text';

/**
 * What a refused file's `got` means to a person. The fact itself stays what it is (`issue.got`): it is part of the report.
 * `$1`, `$2` are what the expression found.
 */
const FACTS: readonly (readonly [expected: RegExp, words: Bilingual])[] = [
  [/^password$/, { vi: 'tệp có mật khẩu', en: 'the file has a password' }],
  [/^encrypted ZIP$/, { vi: 'tệp nén có mật khẩu', en: 'the zip has a password' }],
  [
    /^not UTF-8$/,
    {
      vi: 'không phải văn bản, hoặc bảng mã không nhận ra được',
      en: 'no text, or in an encoding that is not recognised',
    },
  ],
  [/^not UTF-16(?:LE|BE)$/, { vi: 'văn bản UTF-16 bị hỏng', en: 'broken UTF-16 text' }],
  [/^NUL$/, { vi: 'có ký tự rỗng (NUL): không phải văn bản', en: 'has NUL characters: no text' }],
  [
    /^a quote \("\) is never closed$/,
    { vi: 'dấu ngoặc kép (") mở ra mà không đóng lại', en: 'a quote (") is never closed' },
  ],
  [/^cell > (\d+)$/, { vi: 'một ô dài hơn $1 ký tự', en: 'a cell of more than $1 characters' }],
  [/^rows > (\d+)$/, { vi: 'nhiều hơn $1 dòng', en: 'more than $1 rows' }],
  [/^(?:columns|\d+ columns) > (\d+)$/, { vi: 'nhiều hơn $1 cột', en: 'more than $1 columns' }],
  [/^cells > (\d+)$/, { vi: 'nhiều hơn $1 ô', en: 'more than $1 cells' }],
  [/^sheets (\d+) > (\d+)$/, { vi: '$1 trang tính, giới hạn $2', en: '$1 sheets, the limit is $2' }],
  [/^(\d+) files > (\d+)$/, { vi: '$1 tệp con, giới hạn $2', en: '$1 files inside, the limit is $2' }],
  [/^(\d+) > (\d+) bytes$/, { vi: '$1 byte, giới hạn $2', en: '$1 bytes, the limit is $2' }],
  [
    /^unpacked (\d+) > (\d+) bytes$/,
    { vi: 'bung ra thành $1 byte, giới hạn $2', en: 'unpacks to $1 bytes, the limit is $2' },
  ],
  [/^(.+) > (\d+) bytes$/, { vi: '$1 bung ra quá $2 byte', en: '$1 unpacks to more than $2 bytes' }],
  [/^depth > (\d+)$/, { vi: 'lồng nhau quá $1 tầng', en: 'nested deeper than $1' }],
  [
    /^(?:ZIP without a directory|broken ZIP|cut off ZIP|ZIP files overlap|ZIP entry|ZIP method|ZIP64)/,
    { vi: 'tệp nén bị hỏng hoặc bị cắt cụt', en: 'the zip is broken or cut off' },
  ],
  [
    /^document type in (.+)$/,
    { vi: '$1 có khai báo DOCTYPE: không an toàn', en: '$1 declares a document type: not safe' },
  ],
  [
    /^boundaries, not a table$/,
    { vi: 'tệp địa giới, không phải bảng số liệu', en: 'boundaries, not a table' },
  ],
  [/^HTML$/, { vi: 'trang web HTML, dù tên tệp là gì', en: 'a web page (HTML), whatever its name' }],
  [/^XML$/, { vi: 'tệp XML, không phải bảng tính', en: 'an XML file, not a spreadsheet' }],
  [/^DOCX$/, { vi: 'tài liệu Word (DOCX)', en: 'a Word document (DOCX)' }],
  [/^XLSB$/, { vi: 'bảng tính Excel nhị phân (XLSB)', en: 'a binary Excel workbook (XLSB)' }],
  [/^PDF$/, { vi: 'tệp PDF', en: 'a PDF file' }],
  [/^XLS\/OLE$/, { vi: 'tệp Excel cũ (XLS)', en: 'an old Excel workbook (XLS)' }],
  [/^XLSX\/ZIP$/, { vi: 'tệp Excel (XLSX) hoặc tệp nén', en: 'an Excel workbook (XLSX) or a zip' }],
  [/^ZIP$/, { vi: 'tệp nén không có bảng tính', en: 'a zip without a spreadsheet' }],
  [/^GZIP$/, { vi: 'tệp nén GZIP', en: 'a GZIP file' }],
  [/^no sheet (.*)$/, { vi: 'không có trang tính «$1»', en: 'no sheet "$1"' }],
  [
    /^JSON$|(?:is not valid JSON|JSON input|in JSON at position \d+.*)$/,
    { vi: 'JSON bị hỏng hoặc bị cắt cụt', en: 'the JSON is broken or cut off' },
  ],
  [
    /^(\d+) features without a polygon$/,
    { vi: '$1 đối tượng, không đối tượng nào là vùng', en: '$1 features, none of them an area' },
  ],
  [/^0 bytes$/, { vi: 'tệp trống, 0 byte', en: 'an empty file, 0 bytes' }],
  [
    /^(?:Invalid (?:XLSX|ODS|XLS)|Failed to (?:parse|open) |Cell reference |Unexpected end|End of|Unclosed)/i,
    { vi: 'bảng tính bị hỏng', en: 'the workbook is broken' },
  ],
];

/** What stood in a refused file, in words; null for what needs none (a header, a name, a value of the file). */
export function refusalFact(got: string): Bilingual | null {
  for (const [expected, words] of FACTS) {
    const found = expected.exec(got);
    if (!found) continue;
    const fill = (text: string): string => text.replace(/\$(\d)/g, (_, n: string) => found[Number(n)] ?? '');
    return { vi: fill(words.vi), en: fill(words.en) };
  }
  return null;
}
