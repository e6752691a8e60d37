import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Language } from '../../src/domain/text';
import { layerById, layers } from '../../src/layers/registry';
import { m, say, sentenceOf, Unusable } from './cliMessages';
import { im } from './importTable/messages';
import { templateBytes } from '../../src/import/templateWorkbook';
import { territoryTarget } from './importTable/territoryTarget';

export const help = `template --layer ${layers.map(({ id }) => id).join('|')} --territory ID --output FILE.xlsx
         [--period ID] [--lang vi|en] [--root FOLDER] [--force]

Tạo mẫu Excel để xin số liệu: có sẵn danh sách xã của địa bàn, danh sách chọn, hướng dẫn từng cột.
Writes an Excel template for asking communes for data: the territory's communes filled in, lists to choose from, notes.

Không ghi đè tệp đã có, trừ khi có --force · an existing file is not overwritten without --force.
`;

const TERRITORIES = fileURLToPath(new URL('../territories', import.meta.url));

/** `geodata template`: exit code 0, or 2 with one clear sentence for an unusable call. */
export async function run(args: string[]): Promise<number> {
  const language: Language =
    args.includes('--lang') && args[args.indexOf('--lang') + 1] === 'en' ? 'en' : 'vi';
  try {
    process.stdout.write(`${await writeTemplate(args, language)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    process.stderr.write(`geodata template: ${sentenceOf(error, language)}\n`);
    return 2;
  }
}

async function writeTemplate(args: string[], language: Language): Promise<string> {
  const options = {
    layer: { type: 'string' },
    territory: { type: 'string' },
    output: { type: 'string' },
    period: { type: 'string' },
    force: { type: 'boolean', default: false },
    lang: { type: 'string' },
    root: { type: 'string', default: TERRITORIES },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ args, options }));
  } catch (error) {
    throw new Unusable(m.badArguments, { got: error instanceof Error ? error.message : String(error) });
  }
  for (const name of ['layer', 'territory', 'output'] as const)
    if (!values[name]) throw new Unusable(m.argumentMissing, { name: `--${name}` });
  const layer = layerById(values.layer ?? '');
  if (!layer)
    throw new Unusable(m.unknownLayer, {
      got: values.layer ?? '',
      expected: layers.map(({ id }) => id).join(', '),
    });
  const target = await territoryTarget(values.root, values.territory ?? '');
  const period = values.period ?? target.source.defaultPeriod;
  if (!target.periods.some(({ id }) => id === period))
    throw new Unusable(m.unknownPeriod, {
      got: period,
      expected: target.periods.map(({ id }) => id).join(', '),
    });
  const output = values.output ?? '';
  if (existsSync(output) && !values.force) throw new Unusable(im.exists, { file: output });
  const made = await templateBytes(layer, target, period, language);
  try {
    writeFileSync(output, made.bytes);
  } catch (error) {
    throw new Unusable(im.cannotWrite, {
      file: output,
      got: (error as NodeJS.ErrnoException).code ?? String(error),
    });
  }
  return say(im.templateWritten, language, {
    file: basename(output),
    rows: made.rows,
    columns: made.columns,
  });
}
