import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { foldTight } from '../../src/domain/fold';
import { readCsv } from '../../src/import/formats/csv';
import { Gazetteer } from '../../src/import/matchCommune/gazetteer';
import { matchCommune } from '../../src/import/matchCommune/matchCommune';
import { NAME_EPOCHS, officialNames, type NameEpoch } from './reference';

export const help = `match --input FILE.csv --column NAME [--epoch 2026|before-2025] [--json]

Finds the commune that each text of a column names. With --json one JSON object per line and row:
  {"row","input","outcome":"placed"|"review"|"ambiguous"|"unmatched","code","confidence","candidates"}
row is counted as in a spreadsheet (the header is row 1). The default epoch is 2026; names of before 07/2025 are led to
today's communes where the whole commune went there.`;

/** Says one sentence on standard error; the exit code of an unusable call. */
function unusable(sentence: string): number {
  console.error(sentence);
  return 2;
}

/** `geodata match`: exit code 0, or 2 with one clear sentence for an unusable file or call. */
export async function run(args: string[]): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        input: { type: 'string' },
        column: { type: 'string' },
        epoch: { type: 'string', default: '2026' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return unusable(`match: ${(error as Error).message}`);
  }
  if (values.help) {
    console.log(help);
    return 0;
  }
  const { input, column, epoch, json } = values;
  if (!input || !column) return unusable('match: --input FILE.csv and --column NAME are needed.');
  if (!(NAME_EPOCHS as readonly string[]).includes(epoch))
    return unusable(`match: got --epoch ${epoch}; expected ${NAME_EPOCHS.join(' or ')}.`);
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await readFile(input));
  } catch {
    return unusable(`match: ${input} cannot be read; give the path of a CSV file.`);
  }
  const table = await readCsv(bytes, basename(input));
  if (!table.ok) {
    const [first] = table.issues;
    return unusable(
      `match: ${basename(input)} is no usable table (${first?.code}${first?.got ? `: ${first.got}` : ''}).`,
    );
  }
  const { headers, rows, rowNumbers } = table.value;
  const exact = headers.indexOf(column);
  const at = exact >= 0 ? exact : headers.findIndex((header) => foldTight(header) === foldTight(column));
  if (at < 0) return unusable(`match: no column ${column}; the file has ${headers.join(', ')}.`);

  const gazetteer = new Gazetteer(await officialNames(epoch as NameEpoch));
  const counts = new Map<string, number>();
  const lines = rows.map((row, i) => {
    const text = row[at] ?? '';
    const { outcome, code, confidence, candidates } = matchCommune(gazetteer, text);
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    return json
      ? JSON.stringify({ row: rowNumbers[i], input: text, outcome, code, confidence, candidates })
      : [
          rowNumbers[i],
          outcome,
          code ?? '–',
          text,
          candidates.map((one) => `${one.code} ${one.name}`).join(' | '),
        ].join('\t');
  });
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
  if (!json) console.log([...counts].map(([outcome, count]) => `${outcome}: ${count}`).join(' · '));
  return 0;
}
