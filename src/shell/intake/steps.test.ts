import { describe, expect, it } from 'vitest';
import { previewWith, tableOf } from '../../../tests/fixtures/fakeIntake';
import { testPeriod } from '../../../tests/fixtures/periods';
import type { ImportPreview, Inspection } from '../../compute/intake/protocol';
import { canAccept, firstStep, isRefused, layerIsUnsure, periodsToAdd, stepStates } from './steps';

type Table = Extract<Inspection, { kind: 'table' }>;
const layersOf = (...scores: number[]): Table['layers'] =>
  (tableOf(...scores.map((score, i) => [`l${i}`, score] as [string, number])) as Table).layers;
const states = (preview: ImportPreview, layers = layersOf(0.9, 0.2), layerChosen = false) =>
  stepStates(preview, {}, { layers, layerChosen });
const place = (outcome: ImportPreview['places'][number]['outcome']) => ({
  key: 'a|',
  text: 'A',
  rows: [2],
  rowTotal: 1,
  outcome,
  code: null,
  candidates: [],
});
const q1 = testPeriod('2018-Q1', '2018-01-01', '2018-03-31');

describe('where a person lands', () => {
  it.each([
    ['all is well', {}, 'review'],
    [
      'a total disagrees: only worth a look',
      { totals: [{ row: 9, header: 'n', told: 2, summed: 3, agrees: false }] },
      'review',
    ],
    [
      'a required column is missing',
      { open: ['columns', 'nothingAccepted'], counts: null, diff: null },
      'columns',
    ],
    ['no period is named', { open: ['period'], diff: null }, 'period'],
    ['a period can be added', { proposedPeriods: [q1] }, 'period'],
    ['the zone is not sure', { open: ['zone'], diff: null }, 'places'],
    ['a name fits several communes', { places: [place('ambiguous')] }, 'places'],
    ['a name fits none', { places: [place('unmatched')] }, 'places'],
    ['a name was placed for review', { places: [place('review')] }, 'review'],
    ['a name was decided', { places: [place('decided')] }, 'review'],
    ['the file is unreadable', { open: ['nothingAccepted'], counts: null, diff: null }, 'file'],
  ] as const)('%s', (_, change, step) => {
    expect(firstStep(states(previewWith(change as Partial<ImportPreview>)))).toBe(step);
  });

  it('placing is not done when no row came that far', () => {
    const counts = { read: 9, accepted: 0, rejected: 9, assigned: 0, outside: 0 };
    expect(states(previewWith({ counts, open: ['nothingAccepted'], diff: null })).places).toBe('look');
    expect(states(previewWith()).places).toBe('done');
  });

  it('the period is worth a look when rows fell for it', () => {
    const issueCounts = [{ code: 'unknownPeriod', severity: 'error', count: 9 }] as const;
    expect(states(previewWith({ issueCounts })).period).toBe('look');
    expect(states(previewWith()).period).toBe('done');
  });

  it('the first of several decisions', () => {
    expect(firstStep(states(previewWith({ open: ['zone', 'period'], diff: null })))).toBe('period');
    expect(firstStep(states(previewWith({ open: ['period'], diff: null }), layersOf(0.5, 0.49)))).toBe(
      'file',
    );
    expect(firstStep(states(previewWith(), layersOf(0.5, 0.49), true))).toBe('review');
  });
});

it('a layer is sure when it is clearly the best', () => {
  expect(layerIsUnsure(layersOf(0.5, 0.4))).toBe(false);
  expect(layerIsUnsure(layersOf(0.5, 0.46))).toBe(true);
  expect(layerIsUnsure(layersOf(0))).toBe(true);
  expect(layerIsUnsure([])).toBe(true);
});

it('a missing column is no refusal, a column of persons is', () => {
  expect(isRefused(previewWith({ counts: null, open: ['columns', 'nothingAccepted'] }))).toBe(false);
  const mapping = { ...previewWith().mapping, identity: ['SĐT'] };
  expect(isRefused(previewWith({ counts: null, open: ['columns'], mapping }))).toBe(true);
  expect(canAccept(previewWith({ mapping }))).toBe(false);
  expect(canAccept(previewWith())).toBe(true);
  expect(canAccept(previewWith({ open: ['zone'] }))).toBe(false);
});

it('periods that were added are not proposed again', () => {
  const preview = previewWith({ proposedPeriods: [q1] });
  expect(periodsToAdd(preview, {})).toEqual([q1]);
  expect(periodsToAdd(preview, { newPeriods: [q1] })).toEqual([]);
});
