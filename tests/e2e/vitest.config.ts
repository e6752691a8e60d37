import { defineConfig } from 'vitest/config';

/** End to end: the built app (dist) in a real Chromium. `npm run build` first. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/e2e/serve.ts'],
    testTimeout: 90_000,
    hookTimeout: 180_000,
    // One browser at a time: software rendering takes every core it gets.
    fileParallelism: false,
  },
});
