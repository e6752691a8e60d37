import { describe, expect, it } from 'vitest';
import { keysOf, stillMeant, withKeys } from './filterKeys';

const filter = ['not-met', 'no-data', 'models.overdue', 'cameras.broken'];

describe('keys of the legend in the address', () => {
  it('are told apart by whose they are', () => {
    expect(keysOf(filter, null)).toEqual(['not-met', 'no-data']);
    expect(keysOf(filter, 'models')).toEqual(['overdue']);
    expect(keysOf(filter, 'tips')).toEqual([]);
    expect(keysOf(null, null)).toEqual([]);
  });

  it('change for one owner and leave the others alone', () => {
    expect(withKeys(filter, null, [])).toEqual(['models.overdue', 'cameras.broken']);
    expect(withKeys(filter, 'models', ['fire', 'overdue'])).toEqual([
      'not-met',
      'no-data',
      'cameras.broken',
      'models.fire',
      'models.overdue',
    ]);
    expect(withKeys(['models.overdue'], 'models', [])).toBeNull();
    expect(withKeys(null, 'tips', ['r0'])).toEqual(['tips.r0']);
  });

  it('go with the layer that is no longer drawn, and with the measure', () => {
    expect(stillMeant(filter, ['cameras'], true)).toEqual(['not-met', 'no-data', 'cameras.broken']);
    expect(stillMeant(filter, ['cameras', 'models'], false)).toEqual(['models.overdue', 'cameras.broken']);
    expect(stillMeant(filter, null, false)).toBeNull();
    expect(stillMeant(null, ['cameras'], true)).toBeNull();
  });
});
