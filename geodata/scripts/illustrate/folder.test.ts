import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { illustrateFolder } from './folder';

const shipped = fileURLToPath(new URL('../../territories/bac-kan-2011', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'illustrate-'));
  cpSync(shipped, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('illustrating a folder', () => {
  it('changes nothing where nothing changed', () => {
    expect(illustrateFolder(folder, 'bac-kan-2011')).toEqual([]);
  });

  it('writes again what is illustrative and leaves own data alone', () => {
    const path = join(folder, 'territory.json');
    const territory = JSON.parse(readFileSync(path, 'utf8')) as {
      layers: Record<string, { illustrative: boolean }>;
    };
    territory.layers['tips']!.illustrative = false;
    writeFileSync(path, JSON.stringify(territory));
    for (const name of ['tips.csv', 'models.csv']) writeFileSync(join(folder, name), 'own');
    expect(illustrateFolder(folder, 'bac-kan-2011')).toEqual(['models.csv']);
    expect(readFileSync(join(folder, 'tips.csv'), 'utf8')).toBe('own');
    expect(readFileSync(join(folder, 'models.csv'), 'utf8')).toBe(
      readFileSync(join(shipped, 'models.csv'), 'utf8'),
    );
  });

  it('knows no scenario for a territory of an office', () => {
    expect(illustrateFolder(folder, 'my-province')).toEqual([]);
  });
});
