import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { cspHtml, securityHeaders } from './geodata/scripts/security.ts';

const PORT = 4173;

export default defineConfig({
  plugins: [svelte(), cspHtml()],
  build: {
    target: 'es2022',
    // Every asset stays a file: an inlined data: URL for a font or a worker would need a looser CSP.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    manifest: true,
  },
  worker: { format: 'es' },
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
