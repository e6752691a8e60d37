import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRows, ROWS_SHOWN } from './compareRows';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const compare = (before: string, after: string) =>
  compareRows(bytes(before), bytes(after), () => Promise.resolve());

describe('compareRows', () => {
  it('counts what stayed, came and went, whatever the order', async () => {
    const found = await compare('code,n\n00004,1\n00028,2\n00031,3\n', 'code,n\n00031,3\n00004,1\n00028,5\n');
    expect(found).toEqual({
      headers: ['code', 'n'],
      same: 2,
      gone: 1,
      came: 1,
      goneRows: [['00028', '2']],
      cameRows: [['00028', '5']],
    });
  });

  it('knows columns by their header; one that was added is empty before', async () => {
    const found = await compare('n,code\n1,00004\n', 'code,n,note\n00004,1,\n');
    expect([found?.same, found?.came, found?.gone]).toEqual([1, 0, 0]);
    const more = await compare('code,old\n00004,x\n', 'code\n00004\n');
    expect(more?.headers).toEqual(['code', 'old']);
    expect([more?.same, more?.came, more?.gone]).toEqual([0, 1, 1]);
  });

  it('counts equal rows as often as they stand there, and shows only the first of many', async () => {
    const many = Array.from({ length: 70 }, () => '00004,1\n').join('');
    const found = await compare(`code,n\n${many}`, 'code,n\n00004,1\n');
    expect([found?.same, found?.gone, found?.goneRows.length]).toEqual([1, 69, ROWS_SHOWN]);
  });

  it('says so when a file is no table', async () => {
    expect(await compare('code\n"00004', 'code\n00004\n')).toBeNull();
  });

  it('keeps the law: before = same + gone, after = same + came', async () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 })));
    const text = (list: readonly (readonly number[])[]): string =>
      ['code,n', ...list.map((row) => row.join(','))].join('\n');
    await fc.assert(
      fc.asyncProperty(rows, rows, async (before, after) => {
        fc.pre(before.length > 0 && after.length > 0);
        const found = await compare(text(before), text(after));
        expect(found && [found.same + found.gone, found.same + found.came]).toEqual([
          before.length,
          after.length,
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
