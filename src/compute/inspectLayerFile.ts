import { issue, type Issue } from '../domain/issue';
import { readTable } from '../import/readTable';
import { layerById } from '../layers/registry';

/**
 * Looks into a layer's file that came from elsewhere before it is kept: of a layer that refuses identity the headers are
 * read, and those that name persons refuse the file. Other layers are read when they are opened.
 */
export async function inspectLayerFile(
  layerId: string,
  path: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<readonly Issue[]> {
  const layer = layerById(layerId);
  if (!layer?.refusesIdentity) return [];
  const reading = await readTable(bytes, path, layer);
  if (!reading.ok) return reading.issues;
  return reading.value.mapping.identity.map((header) =>
    issue('identityColumn', { row: 1, column: header, got: path }),
  );
}
