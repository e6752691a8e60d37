import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, type CsvCell } from './csv';

/** Reads what a spreadsheet reads: cells by ";", quotes doubled. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 1; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ';' || (sign === '\r' && text[at + 1] === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r') {
        at++;
        rows.push([]);
      }
    } else cell += sign;
  }
  return rows;
}

const one = (cell: CsvCell): string =>
  parse(csvText({ header: ['a'], rows: [[cell]], provenance: [] }))[1]?.[0] ?? '';

describe('CSV for Vietnamese Excel', () => {
  it('begins with a BOM, separates by ";" and ends lines with CRLF', () => {
    const text = csvText({
      header: ['Xã', 'Tin'],
      rows: [['Xã Nghĩa Hưng', { number: 1234.5, digits: 1 }]],
      provenance: [['Nguồn', 'báo cáo; 2018']],
    });
    expect(text).toBe('\ufeffXã;Tin\r\nXã Nghĩa Hưng;1234,5\r\n\r\nNguồn;"báo cáo; 2018"\r\n');
  });

  it('neutralises formulas and leaves numbers alone', () => {
    expect(one('=cmd|/c calc')).toBe("'=cmd|/c calc");
    expect(one('@SUM(A1)')).toBe("'@SUM(A1)");
    expect(one('-2+3')).toBe("'-2+3");
    expect(one(' =1')).toBe("' =1");
    expect(one('\t=1')).toBe("'\t=1");
    expect(one('-5')).toBe('-5');
    expect(one('+84')).toBe('+84');
    expect(one('-19,4 %')).toBe('-19,4 %');
    expect(one({ number: -5, digits: 0 })).toBe('-5');
  });

  it('keeps no data empty and hidden words as words', () => {
    expect(one(null)).toBe('');
    expect(one({ number: NaN, digits: 1 })).toBe('');
    expect(one('< 5')).toBe('< 5');
  });

  it('survives the way into a file and back', () => {
    const cells = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 2 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(cells, (rows) => {
        const back = parse(csvText({ header: ['a', 'b'], rows, provenance: [] })).slice(1, rows.length + 1);
        const bare = back.map((row) =>
          row.map((cell, at) => (rows[back.indexOf(row)]?.[at] === cell ? cell : cell.replace(/^'/, ''))),
        );
        expect(bare).toEqual(rows);
        for (const cell of back.flat()) expect(/^[=@]/.test(cell)).toBe(false);
      }),
    );
  });
});
