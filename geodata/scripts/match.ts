import type { Bilingual } from '../../src/domain/text';
import { Gazetteer } from '../../src/import/matchCommune/gazetteer';
import { defineMessages } from '../../src/i18n/messages';
import { matchCommune, type MatchOutcome } from '../../src/import/matchCommune/matchCommune';
import { m, say, Unusable } from './cliMessages';
import { columnAt, tableOf } from './columnOfFile';
import { ANSWER_OPTIONS, argumentsOf, required, runCommand } from './command';
import { NAME_EPOCHS, officialNames, type NameEpoch } from './reference';

export const help = `match --input FILE.csv --column NAME [--epoch 2026|before-2025] [--json] [--lang vi|en]

Tìm xã mà mỗi ô của một cột nói tới. Không ghi --epoch: tên xã hiện nay; tên trước 07/2025 được dẫn về xã hiện nay khi cả xã
chuyển về đó. Finds the commune that each text of a column names. With --json one JSON object per line and row:
  {"row","input","outcome":"placed"|"review"|"ambiguous"|"unmatched","code","confidence","candidates"}
row is counted as in a spreadsheet (the header is row 1). The default epoch is 2026; names of before 07/2025 are led to
today's communes where the whole commune went there.`;

/** How sure a text names a commune, for a reader; `--json` has the codes. */
const OUTCOMES: Readonly<Record<MatchOutcome, Bilingual>> = defineMessages({
  placed: { vi: 'đúng xã', en: 'placed' },
  review: { vi: 'cần xem lại', en: 'to be checked' },
  ambiguous: { vi: 'phải chọn', en: 'needs a choice' },
  unmatched: { vi: 'không có xã này', en: 'no such commune' },
});

/** `geodata match`: exit code 0, or 2 with one clear sentence for an unusable file or call. */
export function run(args: string[]): Promise<number> {
  return runCommand('match', args, async (language) => {
    const options = {
      input: { type: 'string' },
      column: { type: 'string' },
      epoch: { type: 'string', default: '2026' },
      ...ANSWER_OPTIONS,
    } as const;
    const { values } = argumentsOf({ args, options });
    const input = required(values.input, '--input');
    const column = required(values.column, '--column');
    const epoch = epochOf(values.epoch);
    const table = await tableOf(input);
    const at = columnAt(table, [column], '--column');

    const gazetteer = new Gazetteer(await officialNames(epoch));
    const counts = new Map<MatchOutcome, number>();
    const lines = table.rows.map((cells, i) => {
      const text = cells[at] ?? '';
      const row = table.rowNumbers[i];
      const { outcome, code, confidence, candidates } = matchCommune(gazetteer, text);
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      if (values.json) return JSON.stringify({ row, input: text, outcome, code, confidence, candidates });
      const others = candidates.map((one) => `${one.code} ${one.name}`).join(' | ');
      return [row, say(OUTCOMES[outcome], language), code ?? '–', text, others].join('\t');
    });
    if (!values.json)
      lines.push(
        [...counts].map(([outcome, count]) => `${say(OUTCOMES[outcome], language)}: ${count}`).join(' · '),
      );
    if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
    return 0;
  });
}

function epochOf(got: string): NameEpoch {
  const epoch = NAME_EPOCHS.find((one) => one === got);
  if (!epoch) throw new Unusable(m.outOfChoice, { option: '--epoch', got, expected: NAME_EPOCHS.join(', ') });
  return epoch;
}
