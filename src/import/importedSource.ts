import type { SourceNote } from '../domain/territory';

/** What the data folder says of a layer's file that an office imported itself. */
const OWN_FIGURES = {
  file: {
    vi: 'Số liệu của đơn vị, nhập ngày {day} từ tệp {file} (sha256 {hash})',
    en: "The office's own figures, imported on {day} from the file {file} (sha256 {hash})",
  },
  pasted: {
    vi: 'Số liệu của đơn vị, dán vào ngày {day} (sha256 {hash})',
    en: "The office's own figures, pasted on {day} (sha256 {hash})",
  },
} as const;

/**
 * Source of imported rows: the file's name, the first digits of its hash and the day of the import.
 * @param file name of the file; "" when cells were pasted
 * @param day yyyy-MM-dd
 */
export function importedSource(file: string, sha256: string, day: string): SourceNote {
  const texts = file === '' ? OWN_FIGURES.pasted : OWN_FIGURES.file;
  const values: Record<string, string> = { file, day, hash: sha256.slice(0, 12) };
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return { text: { vi: filled(texts.vi), en: filled(texts.en) }, date: day };
}
