import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CASES } from '../../../tests/fixtures/import/sheets/cases';
import { fixturePath } from '../../../tests/fixtures/import/sheets/report';
import { DATA_URL, fileSource, servedTerritories } from '../../../tests/fixtures/servedTerritory';
import { layers } from '../../layers/registry';
import { createIntake } from './intake';
import type { ImportDiff, PreviewInput } from './protocol';

const served = servedTerritories('tien-giang-2018', 'bac-kan-2011');
const intake = createIntake({ ...served, layers, now: () => new Date('2026-11-22T08:00:00Z') });

const place = (territoryId = 'tien-giang-2018') => ({ territoryId, dataUrl: DATA_URL, index: served.index });
const input = (file: string, layer: string, more: Partial<PreviewInput> = {}): PreviewInput => ({
  ...place(),
  source: fileSource(fixturePath(file)),
  layer,
  options: {},
  decisions: {},
  ...more,
});

describe('spreadsheets as they come, through the intake', () => {
  it.each(CASES)(
    '$file: previewed and told as it was read by a person',
    async ({ file, layer, territory }) => {
      const expected = JSON.parse(readFileSync(`${fixturePath(file)}.expected.json`, 'utf8')) as {
        refused?: unknown;
        counts?: unknown;
        unused?: unknown;
        sheet?: unknown;
      };
      const asked = input(file, layer, place(territory));
      const preview = await intake.preview(asked);
      if (expected.refused) {
        expect(preview.counts).toBeNull();
        expect(preview.diff).toBeNull();
        expect(['columns', undefined]).toContain(preview.open[0]);
        expect(preview.issueTotal).toBeGreaterThan(0);
        return;
      }
      expect(preview.counts).toEqual(expected.counts);
      expect(preview.mapping.unused).toEqual(expected.unused);
      expect(preview.sheet).toEqual(expected.sheet);
      const kinds = Object.values(preview.rowKinds).reduce((sum, count) => sum + count, 0);
      expect(kinds).toBeGreaterThanOrEqual(preview.counts?.read ?? 0);
      if (preview.open.length === 0) {
        const prepared = await intake.prepare(asked);
        checkLaws(preview.diff!, new TextDecoder().decode(prepared.bytes));
        expect(prepared.counts).toEqual(preview.counts);
      } else expect(preview.diff).toBeNull();
    },
  );

  it.each(CASES.filter(({ file }) => file.startsWith('good')))(
    '$file fits its own layer best',
    async ({ file, layer }) => {
      const inspection = await intake.inspect({ ...place(), source: fileSource(fixturePath(file)) });
      expect(inspection.kind).toBe('table');
      if (inspection.kind === 'table') {
        expect(inspection.layers[0]?.layer).toBe(layer);
        expect(inspection.layers).toHaveLength(layers.length);
      }
    },
  );
});

function checkLaws({ rows, kept }: ImportDiff, csv: string): void {
  const lines = csv.trimEnd().split('\n').length - 1;
  expect(lines).toBe(rows.added + rows.changed + rows.same + kept);
}
