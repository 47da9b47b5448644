import type { Page } from '@playwright/test';
import { makeKnown, readStored } from '../fixtures/links';
import { waitForLink } from '../fixtures/mail';
import { newEmail, register } from '../fixtures/visitor';
import { expect, test } from '../test';

function row(page: Page, title: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
}

test('asks for the link to their own data, and follows it', async ({ page }) => {
  const email = await register(page, 'on-demand-gated', newEmail());
  await page.goto('/registrations');
  await page.getByLabel('Email').fill(email.toUpperCase());
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByText(/If this address is known here, a link is on its way/)).toBeVisible();

  await page.goto(await waitForLink(email, 'own-data'));
  await expect(page).toHaveURL('/registrations');
  await expect(page.getByText(email).first()).toBeVisible();
  await expect(row(page, 'Locks, keys and umbrellas')).toContainText(/Registered .* watched /);
});

test('is told the same for an address that nobody knows', async ({ page }) => {
  await page.goto('/registrations');
  await page.getByLabel('Email').fill('nobody@nowhere');
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'check the form' })).toBeVisible();
  await page.getByLabel('Email').fill(newEmail());
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await expect(page.getByText(/If this address is known here, a link is on its way/)).toBeVisible();
});

test('sees what is stored, and takes it along', async ({ page }) => {
  const known = await makeKnown(['upcoming-gated', 'on-demand-gated']);
  await page.goto(known.links.ownData);
  const first = row(page, 'Rehearsing a launch');
  await expect(first.locator('time').first()).toBeVisible();
  await expect(first).toContainText('host');
  await first.getByText('What is stored').click();
  await expect(first.getByText('Email me about future webinars.')).toBeVisible();

  const download = page.getByRole('link', { name: /^Download everything/ });
  const answer = await page.request.get((await download.getAttribute('href')) ?? '');
  expect(answer.headers()['content-disposition']).toContain('attachment');
  expect(await answer.json()).toMatchObject({
    email: known.email,
    registrations: [{ answers: { first_name: 'Ada' } }, { consent: { given: true, version: '1' } }],
    recordingRequests: [{ webinar: 'awaiting-gated' }],
  });
});

test('cancels one registration, in two steps, and forgets a wish', async ({ page }) => {
  const known = await makeKnown(['upcoming-gated', 'on-demand-gated']);
  await page.goto(known.links.ownData);
  const first = row(page, 'Rehearsing a launch');
  const confirm = first.getByRole('button', { name: /^Yes, cancel it/ });
  await expect(confirm).toBeHidden();
  await first.getByText('Cancel', { exact: false }).first().click();
  await confirm.click();
  await expect(page.getByRole('status')).toContainText('Your registration is cancelled');
  await expect(first).toContainText('cancelled');
  await expect(confirm).toHaveCount(0);

  await page.getByRole('button', { name: /^Forget this/ }).click();
  await expect(page.getByRole('status')).toContainText('Forgotten');
  expect(await readStored(known)).toMatchObject({
    registrations: [{ webinar: expect.any(String) }, { webinar: expect.any(String) }],
    requests: [],
  });
  const stored = (await readStored(known))?.registrations ?? [];
  const cancelled = stored.filter(({ cancelledAt }) => cancelledAt !== null);
  expect(cancelled.map(({ webinar }) => webinar)).toEqual(['upcoming-gated']);
});

test('stops mail and starts it again', async ({ page }) => {
  const known = await makeKnown(['upcoming-gated']);
  await page.goto(known.links.ownData);
  await page.getByRole('button', { name: 'Stop reminders and news' }).click();
  await expect(page.getByRole('status')).toContainText('no more reminders');
  expect((await readStored(known))?.person.unsubscribedAt).not.toBeNull();
  await page.getByRole('button', { name: 'Send them again' }).click();
  await expect(page.getByRole('status')).toContainText('again');
  expect((await readStored(known))?.person.unsubscribedAt).toBeNull();
});

test('stops mail by the link at the end of one', async ({ page }) => {
  const known = await makeKnown(['upcoming-gated']);
  await page.goto(known.links.unsubscribe);
  expect((await readStored(known))?.person.unsubscribedAt).toBeNull();
  expect(await page.content()).not.toContain(known.email);
  await page.getByRole('button', { name: 'Stop reminders and news' }).click();
  await expect(page.getByRole('heading', { name: 'No more reminders' })).toBeVisible();
  expect((await readStored(known))?.person.unsubscribedAt).not.toBeNull();
});

test('erases everything, and is forgotten by the browser too', async ({ page, context }) => {
  const known = await makeKnown(['on-demand-gated', 'upcoming-gated']);
  await page.goto(known.links.access);
  await page.goto(known.links.ownData);
  await page.getByRole('link', { name: /^Erase everything/ }).click();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByRole('heading', { name: 'Everything is erased' })).toBeVisible();
  expect(await readStored(known)).toBeNull();
  expect(await context.cookies()).toEqual([]);

  // The links in old mails show nothing any more.
  await page.goto(known.links.ownData);
  await expect(page.getByRole('heading', { name: 'Get your link' })).toBeVisible();
});

test('logs out', async ({ page }) => {
  const known = await makeKnown(['upcoming-gated']);
  await page.goto(known.links.ownData);
  await page.getByRole('button', { name: 'Log out on this browser' }).click();
  await expect(page.getByRole('heading', { name: 'Get your link' })).toBeVisible();
  await page.goto('/registrations/erase');
  await expect(page).toHaveURL('/registrations');
});
