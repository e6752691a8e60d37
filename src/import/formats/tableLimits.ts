/**
 * What a table may be at most. Room for 100.000 rows × 15 columns many times over; beyond it a tab would die rather than
 * answer.
 */
export const TABLE_LIMITS = {
  /** Bytes of a workbook as it arrives. */
  bytes: 100 * 1024 * 1024,
  /** Bytes of everything inside a zip, unpacked. */
  unpackedBytes: 600 * 1024 * 1024,
  entries: 4_000,
  /** Times that the whole zip may grow; honest sheets reach about 60. Small zips may grow more. */
  ratio: 250,
  ratioFrom: 20 * 1024 * 1024,
  rows: 1_048_576,
  columns: 512,
  /** Cells of the rectangle that a sheet fills. */
  cells: 16_000_000,
  /** Room for a sheet per commune. */
  sheets: 400,
  /** Characters of one cell: Excel's own limit. */
  cell: 32_767,
} as const;
