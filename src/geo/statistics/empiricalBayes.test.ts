import { describe, expect, it } from 'vitest';
import { empiricalBayesRates } from './empiricalBayes';

describe('empirical-Bayes rates', () => {
  it('follow Marshall 1991 on a worked example', () => {
    // mean 30/3000 = 0.01; s² = (1000·0.01² + 0 + 1000·0.01²)/3000 = 6.667e-5; A = s² − 0.01/1000 = 5.667e-5.
    const trust = (0.2 / 3000 - 1e-5) / (0.2 / 3000 - 1e-5 + 1e-5);
    const rates = empiricalBayesRates(Float64Array.of(0, 10, 20), Float64Array.of(1000, 1000, 1000));
    expect(rates[0]).toBeCloseTo(0.01 - trust * 0.01, 12);
    expect(rates[1]).toBeCloseTo(0.01, 12);
    expect(rates[2]).toBeCloseTo(0.01 + trust * 0.01, 12);
  });

  it('trust a small population less than a large one with the same rate', () => {
    const rates = empiricalBayesRates(
      Float64Array.of(5, 500, 100, 100),
      Float64Array.of(100, 10_000, 20_000, 9_000),
    );
    const mean = 705 / 39_100;
    expect(Math.abs((rates[0] ?? 0) - mean)).toBeLessThan(Math.abs((rates[1] ?? 0) - mean));
    expect(rates[1]).toBeGreaterThan(rates[0] ?? NaN);
  });

  it('give everyone the common rate when there is no more variation than chance', () => {
    const rates = empiricalBayesRates(Float64Array.of(10, 10), Float64Array.of(1000, 1000));
    expect([...rates]).toEqual([0.01, 0.01]);
  });

  it('keep the unknown unknown and zero a zero', () => {
    const rates = empiricalBayesRates(Float64Array.of(NaN, 3, 0), Float64Array.of(100, 0, 100));
    expect(rates[0]).toBeNaN();
    expect(rates[1]).toBeNaN();
    expect(rates[2]).toBe(0);
    expect(empiricalBayesRates(new Float64Array(0), new Float64Array(0))).toHaveLength(0);
  });
});
