import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { LayerDefinition } from '../../../src/domain/layer';
import { LEGACY_ENCODINGS, type LegacyEncoding } from '../../../src/import/encodings/legacyText';
import { TABLE_LIMITS } from '../../../src/import/formats/tableLimits';
import { ZONES, zonesNamed } from '../../../src/import/zones';
import { layerById, layers } from '../../../src/layers/registry';
import { m, Unusable } from '../cliMessages';
import { im } from './messages';

const TERRITORIES = fileURLToPath(new URL('../../territories', import.meta.url));

/** What `geodata import` was asked. */
export interface ImportArguments {
  readonly file: string;
  readonly layer: LayerDefinition;
  readonly territory: string;
  readonly period: string | null;
  readonly sheet: string | undefined;
  readonly encoding: LegacyEncoding | 'unicode' | undefined;
  /** VN-2000 systems of positions in metres, in the order to be tried; absent: found out. */
  readonly zones: readonly string[] | undefined;
  /** File of decisions about names of communes. */
  readonly decisions: string | undefined;
  /** Where rejected rows go as a workbook. */
  readonly rejected: string | undefined;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly root: string;
}

/** @throws Unusable with one sentence for a call that cannot be understood */
export function readArguments(args: string[]): ImportArguments {
  const options = {
    layer: { type: 'string' },
    territory: { type: 'string' },
    period: { type: 'string' },
    sheet: { type: 'string' },
    encoding: { type: 'string' },
    zones: { type: 'string' },
    decisions: { type: 'string' },
    rejected: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    lang: { type: 'string' },
    root: { type: 'string', default: TERRITORIES },
  } as const;
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Unusable(m.badArguments, { got: error instanceof Error ? error.message : String(error) });
  }
  const { values, positionals } = parsed;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Unusable(m.argumentMissing, { name: 'FILE' });
  for (const name of ['layer', 'territory'] as const)
    if (!values[name]) throw new Unusable(m.argumentMissing, { name: `--${name}` });
  const layer = layerById(values.layer ?? '');
  if (!layer)
    throw new Unusable(m.unknownLayer, {
      got: values.layer ?? '',
      expected: layers.map(({ id }) => id).join(', '),
    });
  const known = [...LEGACY_ENCODINGS, 'unicode'] as const;
  const encoding = known.find((one) => one === values.encoding);
  if (values.encoding !== undefined && !encoding)
    throw new Unusable(im.unknownEncoding, { got: values.encoding, expected: known.join(', ') });
  return {
    file,
    layer,
    territory: values.territory ?? '',
    period: values.period ?? null,
    sheet: values.sheet,
    encoding,
    zones: zonesOf(values.zones),
    decisions: values.decisions,
    rejected: values.rejected,
    dryRun: values['dry-run'],
    json: values.json,
    root: values.root,
  };
}

/** "9210,EPSG:5897" → systems; every one must be a zone of VN-2000 in metres. */
function zonesOf(text: string | undefined): readonly string[] | undefined {
  if (text === undefined) return undefined;
  const codes = text.split(',').map((code) => code.trim());
  const wrong = codes.find((code) => zonesNamed([code]).length === 0);
  if (wrong !== undefined)
    throw new Unusable(im.unknownZone, { got: wrong, expected: ZONES.map(({ epsg }) => epsg).join(', ') });
  return zonesNamed(codes).map(({ epsg }) => epsg);
}

/** Bytes of a file within the limit of tables. @throws Unusable */
export async function fileBytes(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = basename(path);
  try {
    const { size } = await stat(path);
    if (size > TABLE_LIMITS.bytes)
      throw new Unusable(m.tooLarge, { file, got: size, limit: TABLE_LIMITS.bytes });
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Unusable) throw error;
    const got = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new Unusable(m.cannotRead, { file: path, got });
  }
}
