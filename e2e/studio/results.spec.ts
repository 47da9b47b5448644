import { readdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { fillIn, newEmail, send } from '../fixtures/visitor';
import { expect, test } from '../test';
import { deskData, openDesk } from './server/desk';

test.describe.configure({ mode: 'default' });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function register(page: Page, { asMachine = false } = {}): Promise<string> {
  const email = newEmail();
  await page.goto('/webinars/timed-gated?utm_source=studio-spec');
  await fillIn(page, email);
  if (asMachine) await page.locator('input[name="website"]').fill('x', { force: true });
  await send(page);
  await expect(page).toHaveURL(/\/watch$/);
  return email;
}

const letters = () => {
  const folder = path.join(deskData, 'outbox');
  return readdirSync(folder).length;
};

test('sees who registered, where from, and takes them along', async ({ page }) => {
  const email = await register(page);
  await openDesk(page, `/studio/registrations?q=${email}`);
  const people = page.getByRole('list', { name: 'Registrations' });
  await expect(people.getByRole('listitem')).toHaveCount(1);
  await expect(people).toContainText(email);
  await expect(
    page.getByRole('img', { name: /registered and .* watched in 30 days/ }),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: /studio-spec/ })).toBeVisible();
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('columnheader', { name: 'Day' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export as CSV' }).click();
  const file = await (await download).path();
  expect(
    await page.request.get('/studio/registrations/export').then((each) => each.text()),
  ).toContain(email);
  expect(file).toBeTruthy();
  await people.getByRole('link', { name: 'timed-gated' }).click();
  await expect(page).toHaveURL('/studio/registrations/timed-gated');
  await page.goto('/studio/registrations/no-such-webinar');
  await expect(page.getByText('not in the content any more')).toBeVisible();
});

test('clears what only looked like a machine, and its mail goes out', async ({ page }) => {
  const email = await register(page, { asMachine: true });
  const before = letters();
  await openDesk(page, '/studio/registrations');
  const flagged = page.getByRole('region', { name: 'Flagged' }).getByRole('listitem');
  const theirs = flagged.filter({ hasText: email });
  await theirs.getByRole('button', { name: 'It is a person' }).click();
  await expect(page.getByRole('status').first()).toContainText('It counts now.');
  await expect(theirs).toHaveCount(0);
  await expect.poll(letters).toBeGreaterThan(before);
  await page.goto('/studio/deliveries?state=delivered&webinar=timed-gated');
  await expect(page.getByRole('list', { name: 'Deliveries' })).toContainText('confirmation');
});

test('sees that all is well, and whether mail can go out', async ({ page }) => {
  await openDesk(page, '/studio/health');
  await expect(page.getByRole('region', { name: 'Database' })).toContainText('answers');
  await expect(page.getByRole('region', { name: 'Deliveries' })).toContainText('Worker for mail');
  await page.getByRole('button', { name: 'See whether they can be reached' }).click();
  await expect(page.getByRole('status')).toContainText('Mail: is written to files');
});

test('nobody else gets any of it', async ({ request }) => {
  for (const address of [
    '/studio/registrations',
    '/studio/registrations/export',
    '/studio/registrations/timed-gated',
    '/studio/deliveries',
    '/studio/health',
  ]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(307);
    expect(await answer.text(), address).not.toContain('visitors.example');
  }
});

for (const [width, colorScheme] of [
  [1280, 'dark'],
  [390, 'light'],
] as const) {
  test(`nothing keeps anybody from reading it at ${width} px, ${colorScheme}`, async ({ page }) => {
    await register(page);
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ colorScheme });
    await openDesk(page, '/studio/registrations/timed-gated');
    for (const address of ['/studio/deliveries?state=all', '/studio/health', '']) {
      if (address) await page.goto(address);
      else await page.goto('/studio/registrations/timed-gated');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(overflow, address).toBeLessThanOrEqual(width);
    }
  });
}
