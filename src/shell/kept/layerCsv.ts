import { csvText } from '../../export/csv';
import { readCsv } from '../../import/formats/csv';

/** Columns whose cells are plain decimal numbers in every kept file. */
const DECIMAL_COLUMNS = new Set(['lng', 'lat']);
const DECIMAL = /^-?\d+\.(\d+)$/;

/**
 * A kept file of a layer as Vietnamese Excel opens it (see export/csv): same columns, same rows, same order. Positions get
 * a comma for decimals, every other cell stays as it is. Null when the file cannot be read.
 */
export async function layerCsv(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const table = await readCsv(bytes, 'layer.csv');
  if (!table.ok) return null;
  const { headers, rows } = table.value;
  const decimal = headers.map((header) => DECIMAL_COLUMNS.has(header));
  return csvText({
    header: headers,
    rows: rows.map((row) =>
      row.map((cell, at) => {
        const digits = decimal[at] ? DECIMAL.exec(cell)?.[1]?.length : undefined;
        return digits === undefined ? cell : { number: Number(cell), digits };
      }),
    ),
    provenance: [],
  });
}
