import { basename } from 'node:path';
import type { LayerDefinition } from '../../src/domain/layer';
import { chosenMapping } from '../../src/import/importTable';
import { NOTE_MAX_BYTES } from '../../src/import/noteDocument';
import type { OpenedTable } from '../../src/import/openTable';
import { readTable } from '../../src/import/readTable';
import type { TableReading } from '../../src/import/understandWorkbook';
import { fittingMapping, readMappings } from '../../src/import/savedMappings';
import { m, Unusable } from './cliMessages';
import { fileBytes, refused } from './command';

/** Header positions (0-based) by column id, and the name of the file that they were once kept from. */
export interface MappedColumns {
  readonly columns: Readonly<Record<string, number>>;
  readonly keptFrom: string;
}

/**
 * The columns that a file of mappings (`--mapping`) says for a table. Whoever names a mapping wants it used: a file in which
 * none fits is refused, and nothing is guessed in its place.
 *
 * @param file the table's name, for the sentence
 * @throws Unusable for a file that cannot be used, and where no mapping of the layer has all its headers in the table
 */
export async function mappedColumns(
  path: string,
  { table }: Pick<TableReading, 'table'>,
  layer: Pick<LayerDefinition, 'id'>,
  file: string,
): Promise<MappedColumns> {
  const read = readMappings(await fileBytes(path, NOTE_MAX_BYTES));
  if (!read.ok) throw refused(path, read.issues);
  const fitting = fittingMapping(table.headers, layer.id, read.value);
  if (fitting) return { columns: fitting.columns, keptFrom: fitting.mapping.name };
  const expected = read.value
    .filter((mapping) => mapping.layer === layer.id)
    .map(({ columns }) => Object.values(columns).join(', '))
    .join(' | ');
  const got = table.headers.filter((header) => header !== '').join(', ');
  throw new Unusable(m.noMappingFits, { file, mapping: basename(path), got, expected: expected || '–' });
}

/** A table read with the columns of a file of mappings, ready to be counted. @throws Unusable */
export async function openMapped(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
  layer: LayerDefinition,
  mapping: string,
): Promise<OpenedTable> {
  const read = await readTable(bytes, file, layer);
  if (!read.ok) throw refused(file, read.issues);
  const { columns } = await mappedColumns(mapping, read.value, layer, file);
  return {
    table: read.value.table,
    mapping: chosenMapping(read.value, layer, columns),
    issues: read.value.sheet.issues,
  };
}
