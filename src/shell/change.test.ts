import { describe, expect, it } from 'vitest';
import { changeOf } from './change';

describe('change against a base', () => {
  it('says that there is no base, never 0 %', () => {
    expect(changeOf(5, NaN, { digits: 0 })).toEqual({ kind: 'noBase' });
    expect(changeOf(5, undefined, { digits: 0 })).toEqual({ kind: 'noBase' });
    expect(changeOf(NaN, 5, { digits: 0 })).toEqual({ kind: 'noBase' });
  });

  it('does not take 0 for a base, but of a share', () => {
    expect(changeOf(5, 0, { digits: 0 })).toEqual({ kind: 'noBase' });
    expect(changeOf(0, 0, { digits: 0 })).toEqual({ kind: 'noBase' });
    expect(changeOf(0.1, 0, { digits: 0, display: 'share' })).toMatchObject({ kind: 'moved', by: 0.1 });
  });

  it('moves by a number and a percentage', () => {
    expect(changeOf(164, 160, { digits: 0 })).toEqual({ kind: 'moved', by: 4, percent: 2.5 });
    expect(changeOf(806, 1000, { digits: 0 })).toMatchObject({ by: -194, percent: expect.closeTo(-19.4) });
  });

  it('gives shares in points only', () => {
    const change = changeOf(0.9, 0.8, { digits: 1, display: 'share' });
    expect(change).toMatchObject({ kind: 'moved', percent: null });
  });

  it('does not call a change what would be written as 0', () => {
    expect(changeOf(0.1 + 0.2, 0.3, { digits: 9 })).toEqual({ kind: 'same' });
    expect(changeOf(0.14004, 0.14, { digits: 2, display: 'share' })).toEqual({ kind: 'same' });
    expect(changeOf(0.1402, 0.14, { digits: 2, display: 'share' })).toMatchObject({ kind: 'moved' });
  });
});
