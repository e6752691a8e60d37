import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lampLayer } from '../../../tests/fixtures/importLayer';
import { compareFiles, ROWS_SHOWN } from './compareFiles';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const compare = (before: string, after: string) =>
  compareFiles(lampLayer(), bytes(before), bytes(after), () => Promise.resolve());

describe('compareFiles', () => {
  it('tells rows that stayed, changed, went and came, whatever their order', async () => {
    const found = await compare(
      'id,commune_code,watts\na,00004,60\nb,00028,40\nc,00031,10\n',
      'id,commune_code,watts\nd,00034,5\nc,00031,10\na,00004,75\n',
    );
    expect(found).toEqual({
      columns: ['id', 'commune_code', 'watts'],
      same: 1,
      changed: 1,
      removed: 1,
      added: 1,
      changedRows: [{ label: 'a', cells: [{ column: 'watts', before: '60', after: '75' }] }],
      removedRows: [['b', '00028', '40']],
      addedRows: [['d', '00034', '5']],
    });
  });

  it('sees through other spellings and other orders of columns', async () => {
    const found = await compare('id,commune_code,watts\na,00004,60\n', 'watts,Mã xã,Số hiệu\n60.0,00004,a\n');
    expect([found?.same, found?.columns]).toEqual([1, ['id', 'commune_code', 'watts']]);
  });

  it('knows rows without an id by their words', async () => {
    const found = await compare(
      'commune_code,commune_name,watts\n00004,Phường Hòa An,60\n',
      'commune_code,commune_name,watts\n00004,Phường Hòa An,61\n',
    );
    // Without a key nothing says that it is the same lamp.
    expect([found?.changed, found?.added, found?.removed]).toEqual([0, 1, 1]);
  });

  it('shows only the first of many and counts them all', async () => {
    const many = Array.from({ length: 70 }, (_, i) => `n${i},00004,1\n`).join('');
    const found = await compare(`id,commune_code,watts\n${many}`, 'id,commune_code,watts\nx,00004,1\n');
    expect([found?.removed, found?.removedRows.length, found?.added]).toEqual([70, ROWS_SHOWN, 1]);
  });

  it('says so when a file is no table', async () => {
    expect(await compare('id,watts\n"a', 'id,watts\na,1\n')).toBeNull();
  });

  it('keeps its laws', async () => {
    const rows = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', ''), fc.integer({ min: 0, max: 2 })), {
      minLength: 1,
      maxLength: 12,
    });
    const text = (list: readonly (readonly [string, number])[]): string =>
      ['id,commune_code,watts', ...list.map(([id, watts]) => `${id},00004,${watts}`)].join('\n');
    await fc.assert(
      fc.asyncProperty(rows, rows, async (before, after) => {
        const found = await compare(text(before), text(after));
        expect(
          found && [found.same + found.changed + found.removed, found.same + found.changed + found.added],
        ).toEqual([before.length, after.length]);
      }),
      { numRuns: 60 },
    );
  });
});
