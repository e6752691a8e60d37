import { existsSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Language } from '../../src/domain/text';
import { layers } from '../../src/layers/registry';
import { m, say, Unusable } from './cliMessages';
import { argumentsOf, layerOf, reasonOf, required, runCommand, TERRITORIES } from './command';
import { im } from './importTable/messages';
import { templateBytes } from '../../src/import/templateWorkbook';
import { territoryTarget } from './importTable/territoryTarget';

export const help = `template --layer ${layers.map(({ id }) => id).join('|')} --territory ID --output FILE.xlsx
         [--period ID] [--lang vi|en] [--root FOLDER] [--force]

Tạo mẫu Excel để xin số liệu: có sẵn danh sách xã của địa bàn, danh sách chọn, hướng dẫn từng cột.
Writes an Excel template for asking communes for data: the territory's communes filled in, lists to choose from, notes.

Không ghi đè tệp đã có, trừ khi có --force · an existing file is not overwritten without --force.
`;

/** `geodata template`: exit code 0, or 2 with one clear sentence for an unusable call. */
export function run(args: string[]): Promise<number> {
  return runCommand('template', args, async (language) => {
    process.stdout.write(`${await writeTemplate(args, language)}\n`);
    return 0;
  });
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
  const { values } = argumentsOf({ args, options });
  const layer = layerOf(values.layer);
  const territory = required(values.territory, '--territory');
  const output = required(values.output, '--output');
  const target = await territoryTarget(values.root, territory);
  const period = values.period ?? target.source.defaultPeriod;
  if (!target.periods.some(({ id }) => id === period))
    throw new Unusable(m.unknownPeriod, {
      got: period,
      expected: target.periods.map(({ id }) => id).join(', '),
    });
  if (existsSync(output) && !values.force) throw new Unusable(im.exists, { file: output });
  const made = await templateBytes(layer, target, period, language);
  try {
    writeFileSync(output, made.bytes);
  } catch (error) {
    throw new Unusable(im.cannotWrite, { file: output, got: reasonOf(error) });
  }
  return say(im.templateWritten, language, {
    file: basename(output),
    rows: made.rows,
    columns: made.columns,
  });
}
