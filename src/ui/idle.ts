/** Browsers without idle callbacks (Safari) wait a short while instead. */
const FALLBACK_MS = 60;
/** Idle or not, the work is done after this time. */
const LATEST_MS = 2000;

/** Runs `work` once when the browser has nothing better to do. Returns what cancels it. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, FALLBACK_MS);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}
