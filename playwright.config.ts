import { env } from 'node:process';
import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './e2e/browser/find-chromium';
import { contentDir, dataDir, port, siteUrl } from './e2e/fixtures/site';
import { deskUrl } from './e2e/studio/server/desk';

const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Whatever the shell or a .env file says: the suite brings its own. */
const settings = {
  NODE_ENV: 'production',
  HOSTNAME: '127.0.0.1',
  DATABASE_URL: '',
  SESSION_SECRET: '',
  SESSION_SECRET_PREVIOUS: '',
  SMTP_URL: '',
  HUBSPOT_PORTAL_ID: '',
  WEBHOOK_URL: '',
  WEBHOOK_SECRET: '',
  STUDIO_PASSWORD: '',
  CONTENT_POLL_SECONDS: '2',
  // Fewer than there are: some pages are made ahead, some when first visited.
  PAGES_AHEAD: '20',
  // So that a test can say where it comes from.
  TRUST_PROXY: '1',
};

const server = {
  timeout: 240_000,
  reuseExistingServer: false,
  // What is wrong with a build stands in both.
  stdout: 'pipe',
  stderr: 'pipe',
  gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
} as const;

/**
 * The suite runs against a production build that serves content of its own, so that what marketers
 * change in `content/` never breaks a test.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: '.e2e/test-results',
  reporter: [['list'], ['json', { outputFile: '.e2e/results.json' }]],
  forbidOnly: Boolean(env.CI),
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: siteUrl,
    launchOptions: await findChromium(),
    locale: 'en-US',
    // Not the host's, so that pages have two clocks to show.
    timezoneId: 'America/New_York',
    screenshot: 'only-on-failure',
  },
  projects: [
    // Waits for the clock, so it begins first.
    { name: 'turnover', testMatch: 'turnover.spec.ts' },
    { name: 'desktop', testMatch: ['stories/**', 'scripted/**'], use: desktop },
    { name: 'phone', testMatch: ['stories/**', 'scripted/**', 'narrow.spec.ts'], use: phone },
    { name: 'no-js', testMatch: 'stories/**', use: { ...desktop, javaScriptEnabled: false } },
    { name: 'responses', testMatch: 'responses/**' },
    // Sizes, and what is asked for: the same on every machine, however fast it is.
    { name: 'budgets', testMatch: 'budgets/**/*.spec.ts', use: desktop },
    { name: 'studio', testMatch: 'studio/**/*.spec.ts', use: { ...desktop, baseURL: deskUrl } },
    { name: 'corpus', testMatch: 'corpus.spec.ts' },
  ],
  webServer: [
    {
      ...server,
      command: 'npx jiti e2e/fixtures/render-content.ts && npm run build && npm start',
      url: `${siteUrl}/webinars`,
      env: {
        ...settings,
        PORT: String(port),
        SITE_URL: siteUrl,
        CONTENT_DIR: contentDir,
        DATA_DIR: dataDir,
      },
    },
    // After the other, whose build it serves.
    {
      ...server,
      command: 'npx jiti e2e/studio/server/serve.ts',
      url: `${deskUrl}/webinars`,
      env: settings,
    },
  ],
});
