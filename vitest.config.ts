import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{app,components,lib}/**/*.test.{ts,tsx}'],
    environment: 'node',
    env: { TZ: 'UTC' },
    globalSetup: ['lib/database/shared-postgres.ts'],
    testTimeout: 20_000,
    reporters: ['default', ['json', { outputFile: '.e2e/unit.json' }]],
  },
});
