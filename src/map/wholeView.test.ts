import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WholeView } from './wholeView';

/** A map that only tells what happens to it. */
function tellingMap() {
  const heard = new Map<string, ((event: object) => void)[]>();
  return {
    map: {
      on: (event: string, handler: (event: object) => void) =>
        heard.set(event, [...(heard.get(event) ?? []), handler]),
    },
    tell: (event: string, of: object = {}) => heard.get(event)?.forEach((handler) => handler(of)),
  };
}

describe('the whole territory in a box of another size', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is fitted again, once for all changes of size that come together', () => {
    const { map, tell } = tellingMap();
    const refit = vi.fn();
    new WholeView(map, true, refit);
    tell('resize');
    tell('resize');
    expect(refit).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(refit).toHaveBeenCalledTimes(1);
  });

  it('is left alone where somebody looked elsewhere, and kept when the map moved by itself', () => {
    const { map, tell } = tellingMap();
    const refit = vi.fn();
    const whole = new WholeView(map, true, refit);
    tell('movestart', { originalEvent: undefined });
    expect(whole.now).toBe(true);
    tell('movestart', { originalEvent: {} });
    tell('resize');
    vi.runAllTimers();
    expect(refit).not.toHaveBeenCalled();
    whole.now = true;
    tell('resize');
    vi.runAllTimers();
    expect(refit).toHaveBeenCalledTimes(1);
  });

  it('is not fitted into a map that has gone', () => {
    const { map, tell } = tellingMap();
    const refit = vi.fn();
    new WholeView(map, true, refit);
    tell('resize');
    tell('remove');
    vi.runAllTimers();
    expect(refit).not.toHaveBeenCalled();
  });
});
