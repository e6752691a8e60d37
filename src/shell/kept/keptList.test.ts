import { describe, expect, it } from 'vitest';
import { dataFile, hashOf, keptState, step, territoryEntry } from '../../../tests/fixtures/keptStates';
import { EMPTY_STATE } from '../../store/contract';
import { bytesFreed, broughtBy, hasServedBelow, keptList } from './keptList';

const index = { territories: [territoryEntry('a'), territoryEntry('b')] };

describe('keptList', () => {
  it('is empty where nothing is kept', () => {
    expect(keptList(index, EMPTY_STATE, [], ['lamps'])).toEqual([]);
  });

  it('names layers in the order of the screen, with the step that brought each', () => {
    const first = step(1, keptState([['a', 'tips', 't1']]), { layer: 'tips' });
    const second = step(
      2,
      keptState([
        ['a', 'tips', 't1'],
        ['a', 'lamps', 'l1'],
      ]),
    );
    const list = keptList(index, second.state, [second, first], ['lamps', 'tips']);
    expect(list.map(({ entry }) => entry.id)).toEqual(['a']);
    expect(list[0]?.layers.map(({ layer, broughtBy: by }) => [layer, by?.id])).toEqual([
      ['lamps', 2],
      ['tips', 1],
    ]);
    expect(list[0]?.bytes).toBe(200);
  });

  it('tells territories made here, and names one that replaces a served one only once', () => {
    const state = keptState([], { made: ['a', 'new'] });
    const list = keptList(index, state, [step(1, state, { kind: 'boundaries', layer: null })], []);
    expect(list.map(({ entry, madeHere, madeBy }) => [entry.id, madeHere, madeBy?.id])).toEqual([
      ['a', true, 1],
      ['new', true, 1],
    ]);
  });

  it('shows a territory that has only a period of its own, and a layer whose file is lost', () => {
    const state = keptState([['b', 'lamps', 'l']], { periods: [['a', '2024']] });
    const broken = { ...state, files: [] };
    const list = keptList(index, broken, [], ['lamps']);
    expect(list.map(({ entry, periods }) => [entry.id, periods.length])).toEqual([
      ['a', 1],
      ['b', 0],
    ]);
    expect(list[1]?.layers[0]?.file).toBeNull();
  });
});

describe('broughtBy', () => {
  const file = { path: 'territories/a/lamps.csv', sha256: hashOf('l1') };
  const state = keptState([['a', 'lamps', 'l1']]);

  it('is the oldest step with the very file, also after a way back', () => {
    const history = [
      step(4, state, { kind: 'undo' }),
      step(3, keptState([['a', 'lamps', 'l2']])),
      step(2, state),
      step(1, keptState([])),
    ];
    expect(broughtBy(file, history)?.id).toBe(2);
  });

  it('is unknown when the step may be forgotten', () => {
    expect(broughtBy(file, [step(7, state), step(6, state)])).toBeNull();
    expect(broughtBy(file, [step(7, state, { kind: 'restore' })])).toBeNull();
    expect(broughtBy(file, [])).toBeNull();
  });
});

describe('bytesFreed', () => {
  it('counts each file once, and none that a later step needs', () => {
    const history = [
      step(4, keptState([['a', 'lamps', 'l3']])),
      step(
        3,
        keptState([
          ['a', 'lamps', 'l2'],
          ['a', 'tips', 't'],
        ]),
      ),
      step(
        2,
        keptState([
          ['a', 'lamps', 'l1'],
          ['a', 'tips', 't'],
        ]),
      ),
      step(1, keptState([['a', 'lamps', 'l1']])),
    ];
    expect(bytesFreed(3, history)).toBe(100);
    expect(bytesFreed(4, history)).toBe(300);
    expect(bytesFreed(1, history)).toBe(0);
  });
});

it('hasServedBelow looks for files of the server in the folder', () => {
  const kept = dataFile('territories/a/territory.json', 'made', 'territory');
  const { stored: _, ...served } = dataFile('territories/a/lamps.csv', 'served');
  expect(hasServedBelow({ files: [kept, served] }, territoryEntry('a'))).toBe(true);
  expect(hasServedBelow({ files: [kept] }, territoryEntry('a'))).toBe(false);
  expect(hasServedBelow({ files: [served] }, territoryEntry('ab'))).toBe(false);
});
