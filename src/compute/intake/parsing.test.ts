import { describe, expect, it } from 'vitest';
import { fixturePath } from '../../../tests/fixtures/import/sheets/report';
import { DATA_URL, fileSource, servedTerritories } from '../../../tests/fixtures/servedTerritory';
import { layers } from '../../layers/registry';
import { createIntake } from './intake';
import type { IntakeProgress } from './protocol';

const served = servedTerritories('tien-giang-2018');
const place = { territoryId: 'tien-giang-2018', dataUrl: DATA_URL, index: served.index };

describe('before a parser holds the worker', () => {
  it('its size is told once; a file that is known is not parsed again', async () => {
    const intake = createIntake({ ...served, layers, now: () => new Date('2026-11-22T08:00:00Z') });
    const source = fileSource(fixturePath('good-cameras.xlsx'));
    const told: IntakeProgress[] = [];
    const onProgress = (progress: IntakeProgress) => told.push(progress);
    await intake.inspect({ ...place, source }, { onProgress });
    await intake.inspect({ ...place, source }, { onProgress });
    const parsing = told.filter((one) => one.parsing);
    expect(parsing).toHaveLength(1);
    expect(parsing[0]).toMatchObject({ step: 'read', share: null });
    expect(parsing[0]?.parsing?.bytes).toBeGreaterThan(1000);
  });
});
