import { readRegistrations } from '../fixtures/registrations';
import { fillIn, newEmail, send } from '../fixtures/visitor';
import { expect, test } from '../test';

test('is remembered by the campaign that led to the form', async ({ page }) => {
  const email = newEmail();
  await page.goto('/webinars/on-demand-gated?utm_source=poster&utm_campaign=spring&token=private');
  await fillIn(page, email);
  await send(page);
  await expect(page).toHaveURL(/\/watch$/);
  const [registration] = readRegistrations(email);
  expect(JSON.parse(registration?.attribution ?? 'null')).toMatchObject({
    last: {
      utm: { utm_source: 'poster', utm_campaign: 'spring' },
      referrer: null,
      page: '/webinars/on-demand-gated?utm_source=poster&utm_campaign=spring',
    },
  });
});
