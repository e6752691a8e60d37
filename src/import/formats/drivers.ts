import type { TableReader } from './rawWorkbook';

/** What came, told by its first bytes and its directory, never by its name alone. */
export interface FormatDriver {
  readonly id: 'xlsx' | 'xls' | 'ods' | 'shapefile' | 'topojson' | 'geojson' | 'text';
  /** For the file picker; lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly mimeTypes: readonly string[];
  /** Whether the content is of this format. */
  readonly recognises: (bytes: Uint8Array) => boolean;
  /** The same format holds boundaries: only the whole file tells (`isTable` of the reader). */
  readonly orBoundaries?: true;
  /** Loads the parser; nothing of it is loaded before. */
  readonly load: () => Promise<TableReader>;
}

const starts = (bytes: Uint8Array, ...magic: number[]): boolean =>
  magic.every((byte, i) => bytes[i] === byte);
const isZip = (bytes: Uint8Array): boolean => starts(bytes, 0x50, 0x4b, 0x03, 0x04);
const isOle = (bytes: Uint8Array): boolean => starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** Whether a zip's directory, which stands at its end, names a file. */
function zipNames(bytes: Uint8Array, name: string): boolean {
  const tail = bytes.subarray(Math.max(0, bytes.length - 512 * 1024));
  return new TextDecoder('latin1').decode(tail).includes(name);
}

const startsJson = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder().decode(bytes.subarray(0, 64)).replace(/^\ufeff/, '');
  return /^\s*\{/.test(head);
};

const headText = (bytes: Uint8Array): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024 * 1024));

const zipped = async (readWorkbook: TableReader['readWorkbook']): Promise<TableReader> => ({
  readWorkbook,
  sizeOf: (await import('./workbookSize')).workbookSize,
});

/** Formats of tables, the surest first; what no other driver knows may be text. */
const TABLE_DRIVERS: readonly FormatDriver[] = [
  {
    id: 'xlsx',
    extensions: ['.xlsx', '.xlsm'],
    mimeTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    recognises: (bytes) => isZip(bytes) && zipNames(bytes, 'xl/workbook.xml'),
    load: async () => zipped((await import('./spreadsheet')).readXlsxWorkbook),
  },
  {
    id: 'ods',
    extensions: ['.ods'],
    mimeTypes: ['application/vnd.oasis.opendocument.spreadsheet'],
    recognises: (bytes) =>
      isZip(bytes) &&
      new TextDecoder('latin1')
        .decode(bytes.subarray(0, 200))
        .includes('application/vnd.oasis.opendocument.spreadsheet'),
    load: async () => zipped((await import('./spreadsheet')).readOdsWorkbook),
  },
  {
    id: 'xls',
    extensions: ['.xls'],
    mimeTypes: ['application/vnd.ms-excel'],
    recognises: isOle,
    load: async () => ({ readWorkbook: (await import('./spreadsheet')).readXlsWorkbook }),
  },
  {
    id: 'shapefile',
    extensions: ['.zip'],
    mimeTypes: ['application/zip'],
    recognises: (bytes) => isZip(bytes) && (zipNames(bytes, '.shp') || zipNames(bytes, '.SHP')),
    orBoundaries: true,
    load: () => import('./shapefilePoints'),
  },
  {
    id: 'topojson',
    extensions: ['.topojson', '.json'],
    mimeTypes: ['application/json'],
    recognises: (bytes) => startsJson(bytes) && /"type"\s*:\s*"Topology"/.test(headText(bytes)),
    orBoundaries: true,
    load: () => import('./topoJsonPoints'),
  },
  {
    id: 'geojson',
    extensions: ['.geojson', '.json'],
    mimeTypes: ['application/geo+json', 'application/json'],
    recognises: startsJson,
    load: () => import('./geoJsonPoints'),
  },
  {
    id: 'text',
    extensions: ['.csv', '.tsv', '.txt'],
    mimeTypes: ['text/csv', 'text/tab-separated-values', 'text/plain'],
    recognises: (bytes) => !isZip(bytes) && !isOle(bytes),
    load: () => import('./textTable'),
  },
];

/** What a file holds: a table, boundaries of communes, or nothing that is read here. */
export type FileKind =
  | { readonly kind: 'table'; readonly driver: FormatDriver }
  | { readonly kind: 'boundaries' }
  | { readonly kind: 'unknown'; readonly got: string };

/**
 * Tells by content what a file is. GeoJSON of areas is boundaries; every table has its driver, and of a driver with
 * `orBoundaries` the whole file tells. `got` of an unknown one is what it seems to be.
 */
export function fileKind(bytes: Uint8Array): FileKind {
  const driver = TABLE_DRIVERS.find(({ recognises }) => recognises(bytes));
  if (driver?.id === 'geojson' && /"type"\s*:\s*"(?:Multi)?Polygon"/.test(headText(bytes)))
    return { kind: 'boundaries' };
  if (driver) return { kind: 'table', driver };
  if (!isZip(bytes)) return { kind: 'unknown', got: '' };
  // A zip ends with its directory; half a download has none, whatever it was.
  if (!zipNames(bytes, 'PK\x05\x06')) return { kind: 'unknown', got: 'cut off ZIP' };
  return {
    kind: 'unknown',
    got: zipNames(bytes, 'word/') ? 'DOCX' : zipNames(bytes, 'workbook.bin') ? 'XLSB' : 'ZIP',
  };
}
