import { readRegistrations } from '../fixtures/registrations';
import { fillIn, newEmail, send } from '../fixtures/visitor';
import { expect, test } from '../test';

test('the first arrival and the last one are kept, and what lies between is not', async ({
  page,
}) => {
  const email = newEmail();
  const storage = () => page.evaluate(() => [document.cookie, localStorage.length]);
  await page.goto('/webinars?utm_source=first&utm_medium=mail', {
    referer: 'https://a.example/x?q=1',
  });
  await page.goto('/webinars/on-demand-open');
  await page.goto('/webinars/on-demand-gated?utm_source=last');
  // Nothing is kept beyond this tab before the form is sent.
  expect(await storage()).toEqual(['', 0]);
  await fillIn(page, email);
  await send(page);
  await expect(page).toHaveURL(/\/watch$/);
  const [registration] = readRegistrations(email);
  expect(registration?.timezone).toBe('America/New_York');
  expect(JSON.parse(registration?.attribution ?? 'null')).toEqual({
    first: {
      utm: { utm_source: 'first', utm_medium: 'mail' },
      referrer: 'https://a.example/x',
      page: '/webinars?utm_source=first&utm_medium=mail',
    },
    last: {
      utm: { utm_source: 'last' },
      referrer: null,
      page: '/webinars/on-demand-gated?utm_source=last',
    },
  });
});

test('a link of the site is no arrival, and nothing but the campaign is noted', async ({
  page,
}) => {
  const email = newEmail();
  await page.goto('/webinars?utm_source=letter&token=private', { referer: 'https://a.example/' });
  await page.evaluate(() => {
    location.href = '/webinars/on-demand-gated?utm_source=banner';
  });
  await expect(page).toHaveURL(/banner/);
  const noted = await page.evaluate(() => sessionStorage.getItem('arrivals'));
  expect(noted).not.toContain('private');
  await fillIn(page, email);
  await send(page);
  await expect(page).toHaveURL(/\/watch$/);
  const { first, last } = JSON.parse(readRegistrations(email)[0]?.attribution ?? 'null');
  expect(first).toMatchObject({ utm: { utm_source: 'letter' }, referrer: 'https://a.example/' });
  expect(last).toEqual(first);
});

test('a form that React does not send says where its visitor came from, too', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_FAILED/);
  await page.route('**/_next/static/**/*.js', (route) => route.abort());
  const email = newEmail();
  await page.goto('/webinars?utm_source=slow', { referer: 'https://a.example/' });
  await page.goto('/webinars/on-demand-gated');
  await fillIn(page, email);
  await send(page);
  await expect(page).toHaveURL(/\/watch$/);
  const [registration] = readRegistrations(email);
  expect(registration?.attribution).toContain('slow');
  expect(registration?.timezone).toBe('America/New_York');
});

test('a browser that keeps nothing for pages can register all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const email = newEmail();
  await page.goto('/webinars/on-demand-gated?utm_source=private');
  await fillIn(page, email);
  await send(page);
  await expect(page).toHaveURL(/\/watch$/);
  expect(readRegistrations(email)[0]?.attribution).toContain('private');
});
