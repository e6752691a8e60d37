import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** How long the server may take to answer, ms. */
const PATIENCE_MS = 20_000;

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => done(port));
    });
  });
}

/**
 * The built app served by a process of its own, as an office's server is a machine of its own: in the process that drives the browser
 * each request would wait for what the driver has to do with it.
 * @throws when the server does not answer within 20 s
 */
export async function serveApart(): Promise<{ readonly url: string; close(): void }> {
  const port = await freePort();
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort'];
  const server = spawn(process.execPath, args, { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/`;
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until;) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return { url, close: () => void server.kill() };
    await new Promise((done) => setTimeout(done, 100));
  }
  server.kill();
  throw new Error(
    `got no answer from ${url} within ${PATIENCE_MS / 1000} s; expected the built app; do: npx vite preview`,
  );
}
