import { existsSync } from 'node:fs';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../browser/find';

declare module 'vitest' {
  interface ProvidedContext {
    appUrl: string;
    browserPath: string;
  }
}

/** Serves dist on a free port, with the headers of the real server, for as long as the tests run. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync('dist/index.html'))
    throw new Error('got no dist/index.html; expected the built app; do: npm run build');
  const server = await preview({
    preview: { port: 0, strictPort: false, host: '127.0.0.1' },
    logLevel: 'error',
  });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string')
    throw new Error(`got address ${String(address)}; expected a port`);
  project.provide('appUrl', `http://127.0.0.1:${address.port}/`);
  project.provide('browserPath', findBrowser());
  return async () => {
    await server.close();
  };
}
