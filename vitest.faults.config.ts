import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** What goes wrong in production, against a production build: one test at a time, and each is long. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['e2e/faults/**/*.fault.ts'],
    environment: 'node',
    env: { TZ: 'UTC' },
    globalSetup: ['lib/database/shared-postgres.ts', 'e2e/faults/set-up.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: '.e2e/faults.json' }]],
  },
});
