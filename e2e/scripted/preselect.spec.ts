import { formatMoment } from '../fixtures/moments';
import { readRegistrations } from '../fixtures/registrations';
import { readRenderedAt } from '../fixtures/site';
import { fillIn, newEmail, registrationForm, send } from '../fixtures/visitor';
import { expect, test } from '../test';

const path = '/webinars/some-sessions-over';
const day = 24 * 60 * 60_000;

/** The day of a session at its host, as somebody writes it into an address. */
function hostDay(days: number, zone: string, separator = '/'): string {
  const moment = formatMoment(readRenderedAt() + days * day, zone);
  return moment.slice(0, 10).replaceAll('-', separator);
}

for (const [what, address, chosen] of [
  ['a day at the host', () => `?date=${hostDay(41, 'Asia/Tokyo')}`, 'asia-pacific'],
  ['a day written with dashes', () => `?date=${hostDay(40, 'Europe/Berlin', '-')}`, 'europe'],
  ['a label', () => '#session-asia-pacific', 'asia-pacific'],
  ['a label as it is written', () => '#session-Asia%20%26%20Pacific', 'asia-pacific'],
  ['a day that is over', () => `?date=${hostDay(-2, 'Europe/Berlin')}`, 'europe'],
  ['a session there is not', () => '?date=x&session=1#session-moon', 'europe'],
] as const) {
  test(`an address with ${what} chooses the session`, async ({ page }) => {
    await page.goto(`${path}${address()}`);
    const form = registrationForm(page);
    await expect(form.locator('[name=session]:checked')).toHaveValue(chosen);
    // Still so when the browser's own check has loaded, and when the form is sent.
    const email = newEmail();
    await fillIn(page, email);
    await form.getByLabel('Company').focus();
    await page.waitForLoadState('networkidle');
    await expect(form.locator('[name=session]:checked')).toHaveValue(chosen);
    await send(page);
    await expect(page).toHaveURL(new RegExp(`${path}/watch$`));
    expect(readRegistrations(email)).toMatchObject([{ session: chosen }]);
  });
}

test('an address with a session that is over says so, until another one is named', async ({
  page,
}) => {
  const note = page.getByText('That session is over.');
  for (const address of [`?date=${hostDay(-2, 'Europe/Berlin')}`, '#session-americas']) {
    await page.goto('/webinars');
    await page.goto(path + address);
    await page.waitForLoadState('networkidle');
    await expect(note).toBeVisible();
    await expect(page.getByRole('radio').first()).toBeChecked();
  }
  await expect(page.locator(':target')).toContainText('Over');
  await page.evaluate(() => {
    location.hash = '#session-asia-pacific';
  });
  await expect(note).toBeHidden();
  await expect(page.locator(':target')).toHaveText(/Asia & Pacific/);
  await page.goto(path);
  await expect(note).toBeHidden();
});

test('a session is chosen before React is there', async ({ page, expectedErrors }) => {
  expectedErrors.push(/ERR_FAILED/);
  await page.route('**/_next/static/**/*.js', (route) => route.abort());
  await page.goto(`${path}#session-asia-pacific`);
  await expect(page.locator('[name=session]:checked')).toHaveValue('asia-pacific');
});

test('a link on the page chooses, and a form with mistakes keeps what was chosen', async ({
  page,
}) => {
  await page.goto(`${path}#session-europe`);
  const form = registrationForm(page);
  await page.evaluate(() => {
    location.hash = '#session-asia-pacific';
  });
  await expect(form.locator('[name=session]:checked')).toHaveValue('asia-pacific');
  await send(page);
  await expect(page.getByRole('alert').filter({ hasText: 'Please check the form' })).toBeVisible();
  await expect(form.locator('[name=session]:checked')).toHaveValue('asia-pacific');
});
