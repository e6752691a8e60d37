import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { inspectLayerFile } from '../../../src/compute/inspectLayerFile';
import { PACKAGE_FILE } from '../../../src/store/package/contract';
import { readPackage } from '../../../src/store/package/readPackage';
import { hashOf } from '../../fixtures/keptStore';
import { folderOfPackage, packageBytes } from '../../fixtures/packages';

/** Every file of a good package, by path. */
let good: Record<string, Uint8Array>;
let bytes: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  bytes = await packageBytes();
  good = folderOfPackage(bytes);
});

const read = (packed: Uint8Array) => readPackage(new Uint8Array(packed), inspectLayerFile);
async function codesOf(files: Zippable): Promise<string[]> {
  const outcome = await read(zipSync(files));
  return outcome.ok ? ['read'] : outcome.issues.map(({ code }) => code);
}
const json = (value: unknown) => strToU8(JSON.stringify(value));
type Json = Record<string, unknown>;
const parsed = (path: string): Json => JSON.parse(new TextDecoder().decode(good[path])) as Json;
const territoryPath = 'territories/squares/territory.json';

/** The good package with one of its texts changed, and index.json told of it. */
function told(path: string, content: Uint8Array): Zippable {
  const index = parsed('index.json') as unknown as { files: { path: string }[] };
  const files = index.files.map((file) =>
    file.path === path ? { ...file, bytes: content.length, sha256: hashOf(content) } : file,
  );
  return { ...good, [path]: content, 'index.json': json({ ...index, files }) };
}

describe('a data package that comes from anywhere', () => {
  it('is read when it is packed anew by another program, with folders and strangers in it', async () => {
    expect(await codesOf(good)).toEqual(['read']);
    expect(await codesOf({ ...good, 'territories/': new Uint8Array(), 'Thumbs.db': strToU8('x') })).toEqual([
      'read',
    ]);
  });

  it.each<[string, () => Zippable, string]>([
    ['no story', () => ({ ...good, [PACKAGE_FILE]: strToU8('{}') }), 'unreadable'],
    [
      'a newer version',
      () => ({ ...good, [PACKAGE_FILE]: json({ ...parsed(PACKAGE_FILE), version: 2 }) }),
      'unreadable',
    ],
    ['no JSON', () => ({ ...good, 'index.json': strToU8('{"a":') }), 'unreadable'],
    ['no UTF-8', () => ({ ...good, 'index.json': new Uint8Array([0xff, 0xfe, 0]) }), 'unreadable'],
    ['depth', () => ({ ...good, 'index.json': strToU8('['.repeat(100_000)) }), 'tooLarge'],
    [
      'no territory',
      () => ({ ...good, 'index.json': json({ ...parsed('index.json'), territories: [] }) }),
      'unreadable',
    ],
    [
      'a changed file',
      () => ({ ...good, 'territories/squares/cameras.csv': strToU8('lng,lat\n1,2\n') }),
      'hashMismatch',
    ],
    ['a file that leads out', () => ({ ...good, '../evil.csv': strToU8('x') }), 'unreadable'],
    ['a file of the root', () => ({ ...good, '/etc/passwd': strToU8('x') }), 'unreadable'],
    ['a path of Windows', () => ({ ...good, 'a\\..\\b': strToU8('x') }), 'unreadable'],
    [
      'a file twice, where capitals make no difference',
      () => ({ ...good, 'INDEX.json': strToU8('x') }),
      'unreadable',
    ],
    ['folders without end', () => ({ ...good, [`${'a/'.repeat(20)}x`]: strToU8('x') }), 'tooLarge'],
    ['another id', () => told(territoryPath, json({ ...parsed(territoryPath), id: 'other' })), 'unreadable'],
    [
      'a layer that is no layer',
      () =>
        told(
          territoryPath,
          json({
            ...parsed(territoryPath),
            layers: {
              cameras: {
                file: 'territory.json',
                illustrative: false,
                source: { text: { vi: '', en: '' }, date: null },
              },
            },
          }),
        ),
      'unreadable',
    ],
    [
      'a path of index.json that leads out',
      () => ({
        ...good,
        'index.json': json({
          ...parsed('index.json'),
          files: [...(parsed('index.json')['files'] as unknown[]), { path: '../x' }],
        }),
      }),
      'unreadable',
    ],
  ])('is refused for %s', async (_name, files, code) => {
    expect(await codesOf(files())).toEqual([code]);
  });

  it('is refused when a file is gone', async () => {
    for (const gone of Object.keys(good)) {
      const rest = Object.fromEntries(Object.entries(good).filter(([path]) => path !== gone));
      expect([gone, await codesOf(rest)]).toEqual([gone, ['unreadable']]);
    }
  });

  it('is refused when it would unpack to far more than it is', async () => {
    const bomb = zipSync({ ...good, 'a.csv': new Uint8Array(60_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await read(bomb)).toMatchObject({ ok: false, issues: [{ code: 'tooLarge' }] });
  });

  it('is refused when its directory tells less than what comes out', async () => {
    const packed = zipSync({ [PACKAGE_FILE]: new Uint8Array(3_000_000) });
    const view = new DataView(packed.buffer);
    // Unpacked size in the central directory, the last entry of the file.
    const central = packed.length - 22 - (46 + PACKAGE_FILE.length);
    expect(view.getUint32(central, true)).toBe(0x02014b50);
    view.setUint32(central + 24, 10, true);
    expect(await read(packed)).toMatchObject({ ok: false, issues: [{ code: 'tooLarge' }] });
  });

  it('never throws and never hangs, whatever is changed in it', async () => {
    const at = fc.record({ at: fc.nat(1_000_000), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(at, { minLength: 1, maxLength: 20 }),
        fc.nat(1_000_000),
        async (changes, cut) => {
          const mutated = bytes.slice();
          for (const change of changes) mutated[change.at % mutated.length] = change.to;
          for (const packed of [mutated, bytes.slice(0, cut % bytes.length)]) {
            const outcome = await read(packed);
            if (!outcome.ok) expect(outcome.issues.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('never throws for bytes that are anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (any) => {
        expect((await read(any)).ok).toBe(false);
      }),
    );
  });

  it('never throws for JSON that is anything', async () => {
    const path = fc.constantFrom(PACKAGE_FILE, 'index.json', territoryPath);
    await fc.assert(
      fc.asyncProperty(path, fc.jsonValue(), fc.string(), fc.jsonValue(), async (file, any, key, value) => {
        const keys = Object.keys(parsed(file));
        const known = keys[key.length % keys.length] ?? key;
        for (const content of [json(any), json({ ...parsed(file), [known]: value })])
          await codesOf(file === territoryPath ? told(file, content) : { ...good, [file]: content });
      }),
      { numRuns: 60 },
    );
  });
});
