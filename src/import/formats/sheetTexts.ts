import type { CellValue } from 'hucre/xlsx';
import { cellText } from './cellText';
import { TABLE_LIMITS } from './tableLimits';
import { BadZip } from './zipGuard';

/** Rows of a sheet as text, as they come: rows end with their last text, and limits are kept on the way. */
export class SheetTexts {
  readonly rows: string[][] = [];
  readonly rowNumbers: number[] = [];
  #cells = 0;

  /** The next row of the file. @throws BadZip `tooLarge` */
  add(values: readonly CellValue[]): void {
    let length = values.length;
    while (length > 0 && (values[length - 1] ?? '') === '') length--;
    if (length > TABLE_LIMITS.columns)
      throw new BadZip('tooLarge', `${length} columns > ${TABLE_LIMITS.columns}`);
    this.#cells += length;
    if (this.#cells > TABLE_LIMITS.cells) throw new BadZip('tooLarge', `cells > ${TABLE_LIMITS.cells}`);
    const texts = new Array<string>(length);
    for (let at = 0; at < length; at++) {
      const text = cellText(values[at]);
      texts[at] = text.length > TABLE_LIMITS.cell ? text.slice(0, TABLE_LIMITS.cell) : text;
    }
    this.rows.push(texts);
    this.rowNumbers.push(this.rows.length);
  }
}
