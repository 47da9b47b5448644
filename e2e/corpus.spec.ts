import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { build, copySite } from './fixtures/site-copy';

/** Real entries of many hands; they lie beside the project where it is worked on, not in it. */
const corpus = path.resolve('../shared/corpus');
const seed = path.resolve('../shared/seed');

const site = path.resolve('.e2e/corpus-site');
const content = path.resolve('.e2e/corpus-content');
const pages = path.join(site, '.next/server/app/webinars');

test.describe.configure({ mode: 'serial' });
test.skip(!existsSync(corpus), 'There is no ../shared/corpus beside this tree.');
test.afterAll(() => {
  for (const folder of [site, content]) rmSync(folder, { recursive: true, force: true });
});

test('real entries of three years build as they are', async () => {
  test.setTimeout(240_000);
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  for (const folder of [corpus, seed]) cpSync(folder, content, { recursive: true });
  copySite(site);
  const { code, output } = await build(site, content, { PAGES_AHEAD: '1000' });
  expect(code, output).toBe(0);
  expect(output).toMatch(/\b0 errors\b/);
});

test('each of them has its page, and the seed’s says what its file says', () => {
  const html = readFileSync(path.join(pages, 'testing-in-production.html'), 'utf8');
  expect(html).toMatch(/<h1[^>]*>Testing in Production<\/h1>/);
  expect(html).toContain('Charity Majors');
  expect(html).toContain('39 minutes');
  expect(html).toContain('iULct6-IAFQ');
  expect(html).toContain('8 October 2020');
  expect(html).toContain('users — using');
  const built = readdirSync(pages).filter((name) => name.endsWith('.html'));
  expect(built.length).toBeGreaterThan(60);
});

test('the catalogue of old entries draws no section without entries', () => {
  const html = readFileSync(path.join(pages, '../webinars.html'), 'utf8');
  const sections = [...html.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id);
  expect(sections).toContain('on-demand');
  expect(sections).not.toContain('live');
  expect(sections).not.toContain('upcoming');
});
