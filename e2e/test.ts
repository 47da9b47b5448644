import { test as base, expect, type Request } from '@playwright/test';

const player = 'www.youtube-nocookie.com';
const ownHosts = new Set(['127.0.0.1', 'localhost']);

interface Fixtures {
  /** Console messages a test provokes on purpose. */
  expectedErrors: RegExp[];
  /** Answers for YouTube with an empty page, and keeps what it was asked for. */
  youtube: Request[];
  /** Fails a test whose page logged an error or asked anybody but this server for anything. */
  tidiness: undefined;
}

/** Playwright's test, with the rules that hold on every page of the site. */
export const test = base.extend<Fixtures>({
  expectedErrors: async ({ page: _ }, use) => use([]),

  youtube: async ({ context }, use) => {
    const requests: Request[] = [];
    await context.route(`https://${player}/**`, (route) => {
      requests.push(route.request());
      return route.fulfill({ contentType: 'text/html', body: '<title>Player</title>' });
    });
    await use(requests);
  },

  tidiness: [
    async ({ context, expectedErrors }, use, testInfo) => {
      const found: string[] = [];
      context.on('console', (message) => {
        const text = `${message.text()} (${message.location().url})`;
        if (message.type() === 'error') found.push(`console: ${text}`);
      });
      context.on('weberror', (error) => found.push(`page: ${error.error().message}`));
      context.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        const isLocal = ownHosts.has(hostname) || !protocol.startsWith('http');
        const isStub = hostname === player && testInfo.tags.includes('@plays');
        if (!isLocal && !isStub) found.push(`third party: ${request.url()}`);
      });
      await use(undefined);
      const unexpected = found.filter((text) => !expectedErrors.some((each) => each.test(text)));
      expect(unexpected, 'errors and requests to other sites').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
