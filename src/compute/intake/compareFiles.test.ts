import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lampLayer } from '../../../tests/fixtures/importLayer';
import { ComputeError } from '../failure';
import type { ReadStored } from '../readDataFile';
import { compareFiles, ROWS_SHOWN } from './compareFiles';
import { createIntake } from './intake';

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const compare = (before: string, after: string) => compareFiles(lampLayer(), bytes(before), bytes(after));

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

describe('two kept files, through the intake', () => {
  const file = (watts: number): string =>
    `id,commune_code,watts\n${Array.from({ length: 5000 }, (_, i) => `L${i},00004,${i % 7 === 0 ? watts : 5}`).join('\n')}\n`;
  const stored: Readonly<Record<string, string>> = { a: file(5), b: file(6) };
  const readStored: ReadStored = (hash) =>
    stored[hash] === undefined
      ? Promise.reject(new ComputeError({ code: 'notFound', subject: hash, got: 'none', expected: 'a file' }))
      : Promise.resolve(bytes(stored[hash]));
  const intake = createIntake({
    readFile: () => Promise.reject(new Error('nothing is served')),
    readStored,
    layers: [lampLayer()],
    now: () => new Date(0),
  });
  const asked = { layer: 'lamps', before: 'a', after: 'b' };

  it('are read from the store by their hashes, and it tells how far it is', async () => {
    const shares: number[] = [];
    const found = await intake.compareKept(asked, {
      onProgress: ({ step, share }) => step === 'compare' && share !== null && shares.push(share),
    });
    expect(found).toMatchObject({ same: 4285, changed: 715, removed: 0, added: 0 });
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  it('can be stopped on the way', async () => {
    const controller = new AbortController();
    const stopped = intake.compareKept(asked, {
      signal: controller.signal,
      onProgress: ({ step }) => step === 'compare' && controller.abort(new Error('enough')),
    });
    await expect(stopped).rejects.toThrow('enough');
  });

  it('one that is not kept any more rejects', async () => {
    await expect(intake.compareKept({ ...asked, after: 'c' })).rejects.toMatchObject({
      failure: { code: 'notFound' },
    });
  });
});
