/**
 * Adjusted p-values of Benjamini & Hochberg ("Controlling the false discovery rate", JRSS B 57, 1995): an area is a
 * discovery at rate q when its adjusted p is ≤ q. NaN (not tested) stays NaN and does not count among the tests.
 */
export function falseDiscoveryAdjusted(p: Float64Array): Float64Array {
  const tested = [...p.keys()].filter((i) => !Number.isNaN(p[i]));
  tested.sort((a, b) => (p[b] as number) - (p[a] as number));
  const adjusted = new Float64Array(p.length).fill(NaN);
  let smallest = 1;
  tested.forEach((i, fromTop) => {
    const rank = tested.length - fromTop;
    smallest = Math.min(smallest, ((p[i] as number) * tested.length) / rank);
    adjusted[i] = smallest;
  });
  return adjusted;
}
