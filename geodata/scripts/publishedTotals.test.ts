import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/compute/engine';
import type { LayerResult, OpenTerritory } from '../../src/compute/protocol';
import type { PublishedFigure } from '../../src/domain/figure';
import { layers } from '../../src/layers/registry';
import type { ModelsDetail } from '../../src/layers/models/aggregate';
import type { SafeStatusDetail } from '../../src/layers/safe-status/aggregate';
import { assemble } from './dataFolder/assemble';
import { SCENARIOS } from './illustrate/scenario';

// The shipped data, counted by the code that the browser runs: what a person would see on the screen.
const files = new Map(
  assemble(fileURLToPath(new URL('..', import.meta.url))).map((file) => [`memory:///${file.path}`, file]),
);
const engine: Engine = createEngine({
  layers,
  now: () => new Date(0),
  readFile: (url) => {
    const file = files.get(url);
    return file ? Promise.resolve(Uint8Array.from(file.bytes)) : Promise.reject(new Error(`no ${url}`));
  },
});

const open = (territoryId: string): Promise<OpenTerritory> =>
  engine.openTerritory({ territoryId, dataUrl: 'memory:///' });
const counted = new Map<string, Promise<LayerResult>>();
/** Each result is counted once: several tests look at the same one. */
function count(territoryId: string, layer: string, periodId: string | null): Promise<LayerResult> {
  const key = `${territoryId} ${layer} ${periodId}`;
  const known = counted.get(key) ?? engine.aggregate({ territoryId, dataUrl: 'memory:///', layer, periodId });
  counted.set(key, known);
  return known;
}

/** The number on the screen that a published figure speaks of. */
async function shown(territoryId: string, figure: PublishedFigure, at: OpenTerritory): Promise<number> {
  const { layer, measure } = figure.measure ?? { layer: '', measure: '' };
  const { table, detail } = await count(territoryId, layer, figure.periodId ?? at.territory.defaultPeriod);
  if (measure === 'status') return (detail as SafeStatusDetail).statusCounts.met;
  if (figure.communeCode === null) return table.totals[measure] ?? NaN;
  const ordinal = at.communes.findIndex((commune) => commune.code === figure.communeCode);
  return table.columns[measure]?.[ordinal] ?? NaN;
}

describe.each(SCENARIOS.map(({ id }) => id))('illustrative detail of %s', (id) => {
  let at: OpenTerritory;
  beforeAll(async () => {
    at = await open(id);
  });

  it('adds up to every published figure that a layer shows', async () => {
    for (const figure of at.figures.filter(({ measure }) => measure !== null)) {
      const published = figure.values[0]?.value ?? NaN;
      const value = await shown(id, figure, at);
      if (figure.precision === 'almost') {
        expect(value, figure.id).toBeLessThan(published);
        expect(value, figure.id).toBeGreaterThan(published * 0.95);
      } else expect(value, figure.id).toBe(published);
    }
  });

  it('is read without a refused row, a warning that was not meant, or a point outside its commune', async () => {
    for (const { id: layer } of layers) {
      const { counts, issues, issueTotal } = await count(id, layer, null);
      expect(counts.read).toBeGreaterThan(0);
      expect(counts, layer).toEqual({ ...counts, rejected: 0, outside: 0, assigned: counts.read });
      expect(issueTotal, layer).toBe(issues.length);
      const meant = layer === 'cameras' ? ['noRange', 'assumedBearing'] : [];
      expect(
        issues.filter(({ code }) => !meant.includes(code)),
        layer,
      ).toEqual([]);
    }
  });

  it('has criteria that agree with each result, and models that agree with criterion XA-1d', async () => {
    for (const period of at.territory.periods) {
      const status = (await count(id, 'safe-status', period.id)).detail as SafeStatusDetail;
      const effective = (await count(id, 'models', period.id)).table.columns['effective'];
      const xa1d = status.criteria.indexOf('XA-1d');
      for (const commune of status.communes) {
        if (!commune || commune.results.length === 0) continue;
        const where = `${period.id} ${at.communes[commune.ordinal]?.name}`;
        expect(commune.contradicts, where).toBe(false);
        const unmet = commune.results.filter((result) => result !== 'met').length;
        if (commune.status === 'met') expect(unmet, where).toBe(0);
        if (commune.status === 'not-met') expect([1, 2, 3], where).toContain(unmet);
        if (commune.results[xa1d] !== 'no-evidence')
          expect((effective?.[commune.ordinal] ?? 0) > 0, where).toBe(commune.results[xa1d] === 'met');
      }
    }
  });

  it('changes believably: some communes and models come, some go, and some reviews are overdue', async () => {
    expect(at.territory.periods.length).toBeGreaterThanOrEqual(4);
    let [gained, lost, overdue, sites] = [0, 0, 0, 0];
    for (const period of at.territory.periods) {
      const status = (await count(id, 'safe-status', period.id)).detail as SafeStatusDetail;
      gained += status.gained.length;
      lost += status.lost.length;
      const models = (await count(id, 'models', period.id)).detail as ModelsDetail;
      overdue += models.worst.length;
      sites += models.ordinals.length;
    }
    if (id !== 'nam-sach-2020') expect(Math.min(gained, lost)).toBeGreaterThan(0);
    expect(overdue / sites).toBeGreaterThan(0.03);
    expect(overdue / sites).toBeLessThan(0.5);
  });
});

it('counts as many models and cameras at the end of each period as the scenario says', async () => {
  for (const { id, models, cameras } of SCENARIOS) {
    const { territory } = await open(id);
    for (const [p, period] of territory.periods.entries()) {
      expect((await count(id, 'models', period.id)).table.totals['names'], `${id} ${period.id}`).toBe(
        models.names[p],
      );
      expect((await count(id, 'cameras', period.id)).table.totals['count'], `${id} ${period.id}`).toBe(
        cameras.stock[p],
      );
    }
  }
});

it('knows nothing of the communes of Nam Sách that were not published', async () => {
  const { detail } = await count('nam-sach-2020', 'safe-status', '2020');
  expect((detail as SafeStatusDetail).statusCounts).toEqual({
    met: 7,
    'not-met': 0,
    'in-review': 0,
    'no-data': 12,
  });
});

it('counts the 301 teams of Phường 7 as one model', async () => {
  const { territory, communes } = await open('vung-tau-2023');
  const { detail } = await count('vung-tau-2023', 'models', territory.defaultPeriod);
  const { ordinals, nameAt, teams, names } = detail as ModelsDetail;
  const ward = communes.findIndex((commune) => commune.code === '26524');
  const withTeams = [...ordinals.keys()].filter((i) => ordinals[i] === ward && (teams[i] ?? 0) > 0);
  expect(withTeams).toHaveLength(9);
  expect(new Set(withTeams.map((i) => names[nameAt[i] ?? -1]))).toEqual(
    new Set(['Liên gia tự quản phòng, chống tội phạm']),
  );
});

it('replicates two models of Kon Tum nationwide and three across the province', async () => {
  const { detail } = await count('kon-tum-2023', 'models', '2023');
  expect((detail as ModelsDetail).replicated).toMatchObject({ nation: 2, province: 3 });
});

it('leaves the communes that did not report without data, not with zero', async () => {
  for (const { id, tips } of SCENARIOS) {
    const { territory } = await open(id);
    for (const [p, period] of territory.periods.entries()) {
      const received = (await count(id, 'tips', period.id)).table.columns['received'] ?? new Float64Array();
      expect(received.filter(Number.isNaN).length, `${id} ${period.id}`).toBe(tips.silent?.[p] ?? 0);
    }
  }
});
