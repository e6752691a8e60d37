import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CASES } from '../../fixtures/import/sheets/cases';
import { fixturePath, fixtureTarget, reportOf } from '../../fixtures/import/sheets/report';
import { SECOND_PROGRAM } from '../../fixtures/import/sheets/secondProgram';
import { canonicalTable, csvText, importTable } from '../../../src/import/importTable';
import { layerById } from '../../../src/layers/registry';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

describe('spreadsheets as they come', () => {
  it.each(CASES)('$file reads as it was read by a person', async ({ file, layer, territory }) => {
    const expected: unknown = JSON.parse(readFileSync(`${fixturePath(file)}.expected.json`, 'utf8'));
    expect(await reportOf(file, layer, territory)).toEqual(expected);
  });

  it('every fixture is a case, and there are enough', () => {
    const named = [...CASES, ...SECOND_PROGRAM].map(({ file }) => file);
    const files = readdirSync(fixturePath('.')).filter((file) => !/\.(?:ts|json)$/.test(file));
    expect([...files].sort()).toEqual([...named].sort());
    expect(CASES.length).toBeGreaterThanOrEqual(25);
    expect(CASES.every(({ file }) => existsSync(`${fixturePath(file)}.expected.json`))).toBe(true);
  });

  it.each(SECOND_PROGRAM)(
    '$file, written by LibreOffice, reads as $first',
    async ({ file, first, layer }) => {
      const { format, ...second } = (await reportOf(file, layer)) as Record<string, unknown>;
      const { format: other, ...original } = (await reportOf(first, layer)) as Record<string, unknown>;
      expect(second).toEqual(original);
      expect([format, other]).toEqual([file.split('.')[1], 'xlsx']);
    },
  );

  it.each(CASES.filter(({ file }) => /^good|dirty/.test(file)))(
    '$file: what is kept of it reads back as the same rows',
    async ({ file, layer: id, territory }) => {
      const layer = layerById(id)!;
      const target = await fixtureTarget(territory);
      const read = await importTable(new Uint8Array(readFileSync(fixturePath(file))), file, layer, target);
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      const kept = csvText(canonicalTable(read.value, layer, target));
      const again = await importTable(utf8(kept), layer.fileName, layer, target);
      if (!again.ok) throw new Error(JSON.stringify(again.issues));
      const { ordinals, counts } = read.value.placed.placement;
      expect([...again.value.placed.placement.ordinals]).toEqual([...ordinals]);
      expect(again.value.placed.placement.counts).toEqual({ ...counts, read: counts.accepted, rejected: 0 });
      // The commune is now named by its code; everything else is word for word the same.
      const named = (row: unknown) => ({ ...(row as object), code: null });
      expect(again.value.placed.rows.map(named)).toEqual(read.value.placed.rows.map(named));
    },
  );
});

describe('whatever the bytes, there is an answer', () => {
  const seeds = [...CASES.filter(({ file }) => !/bomb|columns|corners/.test(file)), ...SECOND_PROGRAM];
  const files = seeds.map(({ file, layer }) => ({
    layer,
    bytes: new Uint8Array(readFileSync(fixturePath(file))),
  }));

  it('for files with some bytes changed, cut or doubled', async () => {
    const target = await fixtureTarget();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.constantFrom('change', 'cut', 'double'),
        async ({ layer: id, bytes }, changes, how) => {
          const at = Math.floor((changes[0]?.[0] ?? 0) * bytes.length);
          let mutated: Uint8Array<ArrayBuffer> = bytes.slice();
          for (const [share, byte] of changes) mutated[Math.floor(share * (bytes.length - 1))] = byte;
          if (how === 'cut') mutated = mutated.slice(0, at);
          if (how === 'double') mutated = Uint8Array.from([...mutated.subarray(0, at), ...mutated]);
          const layer = layerById(id)!;
          const outcome = await importTable(mutated, 'x', layer, target);
          if (outcome.ok) {
            const { counts } = outcome.value.placed.placement;
            expect(counts.read).toBe(counts.accepted + counts.rejected);
            expect(counts.accepted).toBe(counts.assigned + counts.outside);
            expect(outcome.value.reading.sheet.account.filter((kind) => kind === 'data')).toHaveLength(
              counts.read,
            );
          } else expect(outcome.issues.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('for random bytes behind every known start', async () => {
    const target = await fixtureTarget();
    const starts = [
      [],
      [0x50, 0x4b, 3, 4],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [0xff, 0xfe],
      [0x7b],
      [0xef, 0xbb, 0xbf],
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 600 }), async (start, rest) => {
        const outcome = await importTable(
          Uint8Array.from([...start, ...rest]),
          'x',
          layerById('tips')!,
          target,
        );
        expect(outcome.ok || outcome.issues.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
