import type { LayerDefinition } from '../../../src/domain/layer';
import { LEGACY_ENCODINGS, type LegacyEncoding } from '../../../src/import/encodings/legacyText';
import { ZONES, zonesNamed } from '../../../src/import/zones';
import { Unusable } from '../cliMessages';
import { ANSWER_OPTIONS, argumentsOf, layerOf, onlyFile, required, TERRITORIES } from '../command';
import { im } from './messages';

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
  /** File of mappings that were kept in the browser: says which column is what. */
  readonly mapping: string | undefined;
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
    mapping: { type: 'string' },
    decisions: { type: 'string' },
    rejected: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    ...ANSWER_OPTIONS,
    root: { type: 'string', default: TERRITORIES },
  } as const;
  const { values, positionals } = argumentsOf({ args, options, allowPositionals: true });
  const file = onlyFile(positionals, 'FILE');
  const layer = layerOf(values.layer);
  const territory = required(values.territory, '--territory');
  const known = [...LEGACY_ENCODINGS, 'unicode'] as const;
  const encoding = known.find((one) => one === values.encoding);
  if (values.encoding !== undefined && !encoding)
    throw new Unusable(im.unknownEncoding, { got: values.encoding, expected: known.join(', ') });
  return {
    file,
    layer,
    territory,
    period: values.period ?? null,
    sheet: values.sheet,
    encoding,
    zones: zonesOf(values.zones),
    mapping: values.mapping,
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
