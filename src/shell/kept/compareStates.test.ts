import { describe, expect, it } from 'vitest';
import { dataFile, keptState } from '../../../tests/fixtures/keptStates';
import { EMPTY_STATE } from '../../store/contract';
import { compareStates, type Difference } from './compareStates';

const told = (one: Difference): string =>
  one.kind === 'layer'
    ? `${one.territory}.${one.layer} ${one.before ? 'had' : 'served'} → ${one.after ? 'has' : 'served'}`
    : one.kind === 'period'
      ? `${one.change} ${one.territory} ${one.period.id}`
      : `${one.change} ${one.entry.id}`;

describe('compareStates', () => {
  it('finds nothing between equal states', () => {
    const state = keptState([['a', 'lamps', 'l']], { made: ['n'], periods: [['a', '2024']] });
    expect(compareStates(state, structuredClone(state))).toEqual([]);
  });

  it('tells layers that came, went and changed; another territory with the same layer stays apart', () => {
    const before = keptState([
      ['a', 'lamps', 'l1'],
      ['a', 'tips', 't'],
      ['b', 'lamps', 'same'],
    ]);
    const after = keptState([
      ['a', 'lamps', 'l2'],
      ['a', 'models', 'm'],
      ['b', 'lamps', 'same'],
    ]);
    expect(compareStates(before, after).map(told)).toEqual([
      'a.lamps had → has',
      'a.tips had → served',
      'a.models served → has',
    ]);
  });

  it('tells territories and periods both ways', () => {
    const state = keptState([], { made: ['n'], periods: [['a', '2024']] });
    expect(compareStates(EMPTY_STATE, state).map(told)).toEqual(['added n', 'added a 2024']);
    expect(compareStates(state, EMPTY_STATE).map(told)).toEqual(['removed n', 'removed a 2024']);
  });

  it('tells boundaries that were loaded anew', () => {
    const before = keptState([], { made: ['n'] });
    const after = { ...before, files: [dataFile('territories/n/territory.json', 'other', 'territory')] };
    expect(compareStates(before, after).map(told)).toEqual(['changed n']);
  });
});
