import type { LayerDefinition } from '../domain/layer';
import { openWorkbook, type TableOptions } from './openWorkbook';
import type { Outcome } from './outcome';
import { understand, type TableReading } from './understandWorkbook';

/**
 * Any file of a table (XLSX, XLS, ODS, CSV, TSV; GeoJSON, TopoJSON, zipped Shapefile of points) → the table that one layer
 * reads from it. The format is told by content; of several sheets the one that fits the layer best is taken, visible ones
 * first.
 *
 * Refuses the whole file: `unreadable` (also for boundaries and formats that are none of these: got says what it is),
 * `tooLarge`, `emptyFile`. Never throws for anything a file can hold.
 *
 * @param name file name; any path before it is cut off.
 */
export async function readTable(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  layer: Pick<LayerDefinition, 'columns' | 'refusesIdentity'>,
  options: TableOptions = {},
): Promise<Outcome<TableReading>> {
  const opened = await openWorkbook(bytes, name, options);
  return opened.ok ? understand(opened.value, layer, options) : opened;
}
