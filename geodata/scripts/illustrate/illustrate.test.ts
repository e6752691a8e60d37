import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { camerasCsv } from './cameras';
import { csvText } from './csvText';
import { illustrate } from './files';
import { readGround } from './ground';
import { modelsOf } from './modelCatalogue';
import { Placer } from './placer';
import { SCENARIOS } from './scenario';

const territories = fileURLToPath(new URL('../../territories', import.meta.url));

describe('the committed illustrative layers', () => {
  it.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
    '%s: generated again they have the same bytes',
    (id, scenario) => {
      const folder = join(territories, id);
      const again = illustrate(readGround(folder, id), scenario);
      for (const [name, text] of Object.entries(again)) {
        // A plain comparison: a diff of thousands of lines would help nobody. Run geodata/scripts/illustrate.ts.
        expect(readFileSync(join(folder, name), 'utf8') === text, `${id}/${name}`).toBe(true);
      }
    },
  );

  it('hold no column and no word that could name a person', () => {
    for (const { id } of SCENARIOS)
      for (const name of ['safe-status', 'models', 'cameras', 'tips']) {
        const text = readFileSync(join(territories, id, `${name}.csv`), 'utf8');
        expect(text, `${id}/${name}`).not.toMatch(/(^|,)(ông|bà|họ tên|cccd|cmnd|sđt)\b/im);
        expect(text, `${id}/${name}`).not.toMatch(/\b0\d{9}\b/);
      }
  });
});

describe('the generator', () => {
  it('has enough different names for every scenario', () => {
    for (const { country, models, id } of SCENARIOS) {
      const names = modelsOf(country).map(({ name }) => name);
      expect(new Set(names).size, id).toBe(names.length);
      expect(names.length, id).toBeGreaterThanOrEqual(models.names.at(-1) ?? Infinity);
      expect(names, id).toEqual(names.map((name) => name.normalize('NFC')));
    }
  });

  it('puts more cameras where people live more densely', () => {
    const scenario = SCENARIOS[0]!;
    const ground = readGround(join(territories, scenario.id), scenario.id);
    const placers = ground.communes.map((commune) => new Placer(commune));
    const lines = camerasCsv(ground, scenario, placers).trim().split('\n').slice(1);
    const perKm2 = (dense: boolean): number => {
      const communes = ground.communes.filter(({ density }) => density > 2500 === dense);
      const codes = new Set(communes.map(({ code }) => code));
      const cameras = lines.filter((line) => codes.has(line.split(',')[13] ?? ''));
      return cameras.length / communes.reduce((sum, { areaKm2 }) => sum + areaKm2, 0);
    };
    expect(perKm2(true)).toBeGreaterThan(4 * perKm2(false));
  });

  it('quotes only the cells that need it', () => {
    const rows = [{ a: 'x, "y"', b: 1, c: null }];
    expect(csvText(['a', 'b', 'c'], rows)).toBe('a,b,c\n"x, ""y""",1,\n');
  });
});
