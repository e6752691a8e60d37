/** About a frame: how often the graphics process is asked. */
const ASK_MS = 16;
/** A driver that never answers must not keep the map from being shown. */
const PATIENCE_MS = 2000;

/**
 * Resolves when everything drawn on the canvas so far is really drawn, or can never be. The page does not wait in between: a
 * picture that is put on the screen before holds it until the graphics process has caught up.
 */
export function graphicsDone(gl: WebGL2RenderingContext): Promise<void> {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  // A lost context makes no fence.
  if (!fence) return Promise.resolve();
  const until = performance.now() + PATIENCE_MS;
  return new Promise((done) => {
    const ask = () => {
      const drawn = gl.isContextLost() || gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED;
      if (!drawn && performance.now() < until) {
        setTimeout(ask, ASK_MS);
        return;
      }
      gl.deleteSync(fence);
      done();
    };
    // The answer changes between tasks only.
    setTimeout(ask, ASK_MS);
  });
}
