import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { cspHtml, securityHeaders } from './geodata/scripts/security.ts';

const PORT = 4173;

/** What a script begins with, in one file: each further one is a request, and a task of its own on the page. */
const WHOLE_START = { name: 'start', tags: ['$initial' as const], priority: 3 };

/** What is always asked for together comes together. */
const PAGE_CHUNKS = [
  WHOLE_START,
  {
    name: 'screen',
    test: /src\/shell\/(TablePane|TerritoryPanel|map\/FirstLook)\.svelte$|src\/map\/classify\.ts$|src\/shell\/shownResult\.ts$/,
    priority: 2,
  },
  { name: 'map', test: /src\/shell\/map\/MapStage\.svelte$/, priority: 1 },
  { name: 'door', test: /src\/shell\/intake\/Door\.svelte$/, priority: 1 },
];
const WORKER_CHUNKS = [WHOLE_START];

export default defineConfig({
  plugins: [svelte(), cspHtml()],
  build: {
    target: 'es2022',
    // Every asset stays a file: an inlined data: URL for a font or a worker would need a looser CSP.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    manifest: true,
    rolldownOptions: { output: { codeSplitting: { groups: PAGE_CHUNKS } } },
  },
  worker: { format: 'es', rolldownOptions: { output: { codeSplitting: { groups: WORKER_CHUNKS } } } },
  server: { port: PORT },
  preview: { port: PORT, strictPort: true, headers: securityHeaders() },
  test: {
    include: [
      'src/**/*.test.ts',
      'geodata/**/*.test.ts',
      'tests/{architecture,contract,property,real}/**/*.test.ts',
      'tests/*.test.ts',
    ],
    setupFiles: ['tests/seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
