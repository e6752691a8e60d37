import { describe, expect, it } from 'vitest';
import { DATA_URL, servedTerritories } from '../../../tests/fixtures/servedTerritory';
import type { DataIndex } from '../../domain/dataFolder';
import { layers } from '../../layers/registry';
import { createEngine } from '../engine';
import { createIntake } from './intake';
import type { BoundariesInput, PreparedTerritory } from './protocol';

const now = (): Date => new Date('2026-11-22T08:00:00Z');
const served = servedTerritories('bac-kan-2011');
const intake = createIntake({ ...served, layers, now });

/** A row of squares of 0.02°, neighbours overlapping by a strip. */
function squares(codes: readonly string[], properties: (i: number) => object = () => ({})): string {
  const features = codes.map((code, i) => {
    const [west, east] = [106 + 0.02 * i, 106.0205 + 0.02 * i];
    const ring = [
      [west, 10],
      [east, 10],
      [east, 10.02],
      [west, 10.02],
      [west, 10],
    ];
    return {
      type: 'Feature',
      properties: { code, name: `Phường ${i + 1}`, ...properties(i) },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', features });
}

const input = (text: string, options: BoundariesInput['options'] = {}, name = 'dia gioi_moi.geojson') => ({
  source: { kind: 'file' as const, blob: new Blob([text]), name },
  options,
  dataUrl: DATA_URL,
  index: served.index,
});

/** The index as it is once the territory is kept. */
function kept({ entry, files, bytes }: PreparedTerritory): DataIndex {
  files.forEach(({ sha256 }, i) => served.stored.set(sha256, bytes[i]!));
  const paths = new Set(files.map(({ path }) => path));
  return {
    ...served.index,
    territories: [...served.index.territories.filter(({ id }) => id !== entry.id), entry],
    files: [...served.index.files.filter(({ path }) => !paths.has(path)), ...files],
  };
}

describe('boundaries through the intake', () => {
  it('become a territory that opens: repaired, named, in its epoch', async () => {
    const text = squares(['01840', '01841', '01842']);
    const steps: string[] = [];
    const preview = await intake.previewBoundaries(input(text), {
      onProgress: ({ step }) => steps.push(step),
    });
    expect(steps).toEqual(['read', 'repair', 'simplify']);
    expect(preview.territory).toMatchObject({ id: 'dia-gioi-moi', communeCount: 3, epoch: { id: '2026' } });
    expect(preview.territory?.bbox).toEqual([106, 10, 106.0605, 10.02]);
    expect(preview.repair?.overlapBefore).toBeGreaterThan(0.1);
    expect(preview.repair?.overlapAfter).toBe(0);
    expect(preview.features?.features).toHaveLength(3);
    expect(preview.replaces).toBeNull();

    const prepared = await intake.prepareBoundaries(
      input(text, { name: { vi: 'Thị xã Mới', en: 'New town' } }),
    );
    expect(prepared.entry).toMatchObject({ id: 'thi-xa-moi', communeCount: 3, boundaryKind: 'imported' });
    expect(
      prepared.files.every(({ stored, path }) => stored && path.startsWith('territories/thi-xa-moi/')),
    ).toBe(true);
    const engine = createEngine({ ...served, layers, now });
    const opened = await engine.openTerritory({
      territoryId: 'thi-xa-moi',
      dataUrl: DATA_URL,
      index: kept(prepared),
    });
    expect(opened.territory).toMatchObject({ layers: {}, figures: null, defaultPeriod: '2026' });
    expect(opened.communes.map(({ code, name }) => `${code} ${name}`)).toEqual([
      '01840 Phường 1',
      '01841 Phường 2',
      '01842 Phường 3',
    ]);
    expect(opened.issues).toEqual([]);
  });

  it('replace those of a known territory: facts carried over, layers that fit stay, others go', async () => {
    const engine = createEngine({ ...served, layers, now });
    const place = { territoryId: 'bac-kan-2011', dataUrl: DATA_URL };
    const before = await engine.openTerritory({ ...place, index: served.index });
    const codes = before.communes.map(({ code }) => code);
    const text = squares(codes, (i) => ({ name: before.communes[i]!.name }));
    const own = { id: 'bac-kan-2011' };
    const preview = await intake.previewBoundaries(input(text, own));
    expect(preview.replaces?.name).toEqual(before.territory.name);
    expect(
      preview.replaces?.layers.map(({ layer, known, total, kept: stays }) => [layer, known === total, stays]),
    ).toEqual(Object.keys(before.territory.layers).map((layer) => [layer, true, true]));
    expect(preview.territory?.epoch.id).toBe(before.territory.epoch.id);
    const prepared = await intake.prepareBoundaries(input(text, own));
    const after = await engine.openTerritory({ ...place, index: kept(prepared) });
    expect(after.communes.map(({ district, population }) => [district, population])).toEqual(
      before.communes.map(({ district, population }) => [district, population]),
    );
    expect(after.territory.layers).toEqual(before.territory.layers);
    expect(after.territory.periods).toEqual(before.territory.periods);
    expect(after.figures).toEqual(before.figures);

    const strange = await intake.previewBoundaries(
      input(squares(['90001', '90002']), { ...own, epochDate: '2025-07-01' }),
    );
    expect(strange.replaces?.layers.map(({ kept: stays }) => stays)).not.toContain(true);
    expect(strange.territory?.epoch.id).toBe('2025');
  });

  it('that cannot be used are refused with the reason, and nothing is prepared', async () => {
    const refused = await intake.previewBoundaries(input('{"type":"Topology","objects":{}}'));
    expect(refused).toMatchObject({ features: null, repair: null, territory: null });
    expect(refused.report.refused?.code).toBe('unreadable');
    await expect(intake.prepareBoundaries(input('{"type":"Topology","objects":{}}'))).rejects.toMatchObject({
      failure: { code: 'unreadable' },
    });
    const huge = { size: 2 ** 40 } as Blob;
    const large = { ...input(''), source: { kind: 'file' as const, blob: huge, name: 'x.zip' } };
    expect((await intake.previewBoundaries(large)).report.refused?.code).toBe('tooLarge');
    const twin = JSON.parse(squares(['01840'])) as { features: { properties: object }[] };
    const [one] = twin.features;
    const twins = JSON.stringify({
      ...twin,
      features: [one, { ...one, properties: { code: '01841', name: 'Phường 2' } }],
    });
    const lost = await intake.previewBoundaries(input(twins));
    expect(lost.repair?.lost).toEqual(['Phường 2 (01841)']);
    await expect(intake.prepareBoundaries(input(twins))).rejects.toMatchObject({
      failure: { code: 'refused', got: 'Phường 2 (01841)' },
    });
  });
});
