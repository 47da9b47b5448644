import type { BrowserContext } from '@playwright/test';
import { secrets } from '../fixtures/secrets';
import { register } from '../fixtures/visitor';
import { expect, test } from '../test';

test('nobody gets in without registering', async ({ page }) => {
  for (const { slug, sentence, videoIds } of secrets) {
    await page.goto(`/webinars/${slug}/watch`);
    await expect(page).toHaveURL(new RegExp(`/webinars/${slug}(#.*)?$`));
    const text = await page.content();
    for (const secret of [...videoIds, sentence ?? videoIds[0]]) expect(text).not.toContain(secret);
  }
});

test('nobody gets in with a forged pass', async ({ page, context }) => {
  await register(page, 'on-demand-gated');
  const pass = await readPass(context);
  const [header = '', payload = '', signature = ''] = pass.value.split('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  const swapped = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`;
  const forged = [`${header}.${payload}.${swapped}`, `${none}.${payload}.`, 'x', `${pass.value}x`];
  for (const forgery of forged) {
    await context.addCookies([{ ...pass, value: forgery }]);
    await page.goto('/webinars/on-demand-gated/watch');
    await expect(page).toHaveURL(/\/webinars\/on-demand-gated(#.*)?$/);
  }
});

test('the room of a session to come counts down and has the date for the calendar', async ({
  page,
}) => {
  await register(page, 'upcoming-gated');
  await expect(page.getByRole('heading', { name: 'You’re in' })).toBeVisible();
  const timer = page.getByRole('timer');
  await expect(timer).toHaveText(/^Begins in 2 days 23 hours$/);
  const file = await page.request.get('/webinars/upcoming-gated/calendar.ics');
  expect(file.headers()['content-type']).toContain('text/calendar');
  // The stream's address is handed out once it begins.
  expect(await page.content()).not.toContain('GatedSoon01');
});

test('the room of a recording has the player and the transcript, also after a reload', async ({
  page,
}) => {
  await register(page, 'careless-gated');
  for (const load of [() => Promise.resolve(null), () => page.reload()]) {
    await load();
    await expect(page.getByText('hear about the copper kettle.')).toBeVisible();
    await expect(page.getByRole('link', { name: /^Play/ })).toBeVisible();
    // Behind the gate the author's own link is there again.
    await expect(page.getByRole('link', { name: 'Watch it here' })).toHaveAttribute(
      'href',
      /GatedLeak01/,
    );
  }
});

test('the room is kept by nobody on the way', async ({ page }) => {
  await register(page, 'on-demand-gated');
  const answer = await page.request.get('/webinars/on-demand-gated/watch');
  expect(answer.headers()['cache-control']).toMatch(/no-store/);
  expect(answer.headers()['cache-control']).not.toMatch(/s-maxage/);
});

async function readPass(context: BrowserContext) {
  const pass = (await context.cookies()).find(({ httpOnly }) => httpOnly);
  if (!pass) throw new Error('There is no pass.');
  return pass;
}
