import { expect, test } from '@playwright/test';
import { siteUrl } from '../fixtures/site';
import { runLighthouse } from '../lighthouse/run-lighthouse';

const pages = [
  ['catalogue', '/webinars'],
  ['recording', '/webinars/on-demand-open'],
  ['registration', '/webinars/upcoming-gated'],
  ['search', '/webinars/search'],
] as const;

for (const [name, path] of pages) {
  // How fast it is depends on the machine and gates nothing: see npm run bench:lighthouse.
  test(`Lighthouse has nothing to complain of: ${name}`, async () => {
    test.setTimeout(120_000);
    const verdict = await runLighthouse(siteUrl + path, ['accessibility', 'best-practices', 'seo']);
    expect(verdict.complaints).toEqual([]);
    expect(verdict.scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
  });
}
