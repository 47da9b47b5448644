import { expect, test } from '../test';
import { deskUrl, openDesk, password } from './server/desk';

test('signs in, goes on to the page that was asked for, and signs out', async ({ page }) => {
  await page.goto('/studio?state=live');
  await expect(page).toHaveURL(/\/studio\/sign-in\?to=/);
  await openDesk(page, '/studio?state=live');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Entries');
  const [cookie] = (await page.context().cookies()).filter(({ name }) => /studio/.test(name));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL('/studio/sign-in');
  await page.goto('/studio');
  await expect(page).toHaveURL(/\/studio\/sign-in/);
});

test('a wrong password leads nowhere, and five of them to a wait', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 429/);
  // An address of its own: others sign in meanwhile.
  await page.setExtraHTTPHeaders({ 'X-Forwarded-For': '203.0.113.77' });
  await page.goto('/studio/sign-in');
  const send = async (typed: string) => {
    await page.getByLabel('Password').fill(typed);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  for (let tried = 0; tried < 5; tried += 1) {
    await send(`wrong ${tried}`);
    await expect(page.getByRole('main').getByRole('alert')).toHaveText(
      'This is not the password. Try again.',
    );
    await page.reload();
  }
  await send(password);
  await expect(page.getByRole('main').getByRole('alert')).toContainText('too many wrong passwords');
  await page.goto('/studio');
  await expect(page).toHaveURL(/\/studio\/sign-in/);
});

test('a forged session is none', async ({ request }) => {
  const forged = [
    'x',
    'eyJhbGciOiJub25lIn0.eyJzdWIiOiJzdHVkaW8iLCJhdWQiOiJzdHVkaW8iLCJleHAiOjk5OTk5OTk5OTl9.',
  ];
  for (const token of forged) {
    const answer = await request.get('/studio', {
      headers: { Cookie: `webinar_studio=${token}` },
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toContain('/studio/sign-in');
    expect(await answer.text()).not.toContain('Upcoming');
  }
});

test('nobody keeps, frames or indexes what is there', async ({ request }) => {
  const { headers } = await request.get('/studio/sign-in').then((answer) => ({
    headers: answer.headers(),
  }));
  expect(headers['x-robots-tag']).toContain('noindex');
  expect(headers['cache-control']).toContain('no-store');
  expect(headers['x-frame-options']).toBe('DENY');
  expect(await (await request.get('/robots.txt')).text()).toContain('Disallow: /studio');
});

test('another site can’t send forms in somebody’s name', async ({ page, request }) => {
  await openDesk(page);
  const form = page
    .locator('form')
    .filter({ has: page.getByRole('switch').first() })
    .first();
  const names = await form
    .locator('input')
    .evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
    );
  const cookies = await page.context().cookies();
  const before = await page.getByRole('switch').first().getAttribute('aria-checked');
  const answer = await request.post('/studio', {
    headers: {
      Origin: 'https://evil.example',
      Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    },
    multipart: Object.fromEntries(names),
    maxRedirects: 0,
  });
  expect(answer.status()).toBeGreaterThanOrEqual(400);
  await page.goto(`${deskUrl}/studio`);
  await expect(page.getByRole('switch').first()).toHaveAttribute('aria-checked', before ?? '');
});

test('no path can be made of an address', async ({ page }) => {
  await openDesk(page);
  const slugs = ['..%2f..%2fsite', '%2e%2e%2fsite.json', 'a%00b', '%2Fetc%2Fpasswd', '..%5csite'];
  for (const slug of slugs) {
    for (const address of [`/studio/entries/${slug}`, `/studio/preview/${slug}`]) {
      const answer = await page.request.get(address, { maxRedirects: 0 });
      expect([400, 404], address).toContain(answer.status());
    }
  }
});
