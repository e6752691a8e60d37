import { describe, expect, it } from 'vitest';
import { dataFile, keptState, territoryEntry } from '../../../tests/fixtures/keptStates';
import type { DataIndex } from '../../domain/dataFolder';
import { EMPTY_STATE } from '../../store/contract';
import { overlayIndex } from '../../store/overlayIndex';
import { carries } from './carries';

const { stored: _, ...servedFile } = dataFile('territories/a/lamps.csv', 'served');
const served: DataIndex = {
  format: 'binh-yen-data',
  version: 1,
  defaultTerritory: 'a',
  territories: [territoryEntry('a')],
  files: [servedFile],
};

describe('carries', () => {
  const state = keptState([['a', 'lamps', 'kept']], { made: ['n'], periods: [['a', '2024']] });

  it('holds for the very state that is laid over', () => {
    expect(carries(overlayIndex(served, state), state)).toBe(true);
    expect(carries(served, EMPTY_STATE)).toBe(true);
  });

  it('does not hold before it is laid over, nor after something was removed or changed', () => {
    expect(carries(undefined, EMPTY_STATE)).toBe(false);
    expect(carries(served, state)).toBe(false);
    const index = overlayIndex(served, state);
    expect(carries(index, EMPTY_STATE)).toBe(false);
    expect(
      carries(index, keptState([['a', 'lamps', 'other']], { made: ['n'], periods: [['a', '2024']] })),
    ).toBe(false);
    expect(carries(index, keptState([['a', 'lamps', 'kept']], { made: ['n'] }))).toBe(false);
  });
});
