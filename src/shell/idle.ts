/** A hidden page paints nothing and calls no frame back: its work starts after this time all the same. */
const HIDDEN_WAIT_MS = 1500;

/**
 * Runs `work` once, after the browser has painted what is on its way now: first what people read, then what is heavy.
 * @returns cancels it
 */
export function afterFirstPaint(work: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  // A frame callback runs before the paint of its frame; a task queued in it runs after.
  const frame = requestAnimationFrame(() => {
    clearTimeout(hidden);
    task = setTimeout(work);
  });
  const hidden = setTimeout(() => {
    cancelAnimationFrame(frame);
    work();
  }, HIDDEN_WAIT_MS);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
    clearTimeout(hidden);
  };
}
