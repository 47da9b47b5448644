import { pageTypes } from '../fixtures/page-types';
import { expect, test } from '../test';

for (const { name, path } of pageTypes) {
  test(`allows only what it needs: ${name}`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("frame-src 'self' https://www.youtube-nocookie.com");
    const [, allowed = ''] = /script-src ([^;]*)/.exec(policy) ?? [];
    expect(allowed).toMatch(/^'self'( 'sha256-[\w+/]{43}=')*$/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers['x-powered-by']).toBeUndefined();
  });
}

test('a browser runs nothing that somebody has put into a page', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/Content Security Policy/);
  await page.goto('/webinars/on-demand-open');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.head.append(script);
    const picture = document.createElement('div');
    picture.innerHTML = '<img src="x:" onerror="document.title = `taken over`">';
    document.body.append(picture);
  });
  await page.waitForTimeout(200);
  await expect(page).toHaveTitle(/^Reading a changelog aloud/);
});
