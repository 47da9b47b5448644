import type { Page } from '@playwright/test';
import { expect, test } from '../test';
import { openDesk } from './server/desk';
import { expectNoViolations, field, notice, readEntry, review } from './server/entry-page';

// Several tests change one file, so one after the other.
test.describe.configure({ mode: 'default' });
// Colours must not be measured on their way from one theme to the other.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(({ page }) => openDesk(page));

const edited = '/studio/entries/studio-edited';
const stale = '/studio/entries/studio-stale';

test('breaks a date, reads what is wrong, and can’t save it', async ({ page }) => {
  const before = readEntry('studio-edited');
  await page.goto(edited);
  await field(page, 'Begins').fill('3rd of December');
  await review(page);
  await expect(notice(page)).toContainText('can’t be saved like this');
  await expect(field(page, 'Begins')).toHaveAccessibleDescription(
    /"3rd of December" is not a date/,
  );
  await expect(page.getByRole('button', { name: 'Save' })).toHaveCount(0);
  await expect(field(page, 'Begins')).toHaveValue('3rd of December');
  expect(readEntry('studio-edited')).toBe(before);
});

test('edits a title, sees the difference, and another browser sees the title', async ({
  page,
  browser,
}) => {
  const before = readEntry('studio-edited');
  await page.goto(edited);
  await expect(page.getByText('track')).toBeVisible();
  await field(page, 'Title').fill('After somebody edited it');
  await field(page, 'Heading of the page').fill('After: "quotes", # and ---');
  await review(page);
  const difference = page.getByRole('region', { name: 'What will be written' });
  await expect(difference.getByText('Removed: title: "Before anybody')).toBeVisible();
  await expect(difference.getByText('Added: title: "After somebody')).toBeVisible();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');

  const visitor = await browser.newPage();
  await expect(async () => {
    await visitor.goto('/webinars/studio-edited');
    await expect(visitor).toHaveTitle(/After somebody edited it/, { timeout: 500 });
  }).toPass();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('After: "quotes", # and ---');
  await visitor.close();
  const after = readEntry('studio-edited');
  // What was not typed is not written: no empty fields, and nothing that visitors' forms send.
  expect(after).not.toMatch(/timezone|subtitle|featured/);
  for (const line of before.split('\n').filter((each) => !each.startsWith('title:'))) {
    expect(after).toContain(line);
  }
});

test('what is typed can’t become other fields', async ({ page }) => {
  const hostile = 'x"\ngated: true\n---\n<script>alert(1)</script> *a &b';
  await page.goto(edited);
  // A page that comes alive in the middle of it puts the text area back.
  await expect(async () => {
    await field(page, 'Description').fill(hostile);
    await expect(field(page, 'Description')).toHaveValue(hostile, { timeout: 500 });
  }).toPass();
  await review(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  // Below a `|` a text ends with its line.
  await expect(field(page, 'Description')).toHaveValue(`${hostile}\n`);
  await page.getByText('Where it shows').click();
  await expect(field(page, 'Gated')).not.toBeChecked();
  await expect(page.getByLabel('Text', { exact: true })).toHaveValue(/Below the fields/);
});

test('sees card and page while typing, and nothing is saved by that', async ({ page }) => {
  const before = readEntry('studio-edited');
  await page.goto(edited);
  await field(page, 'Title').fill('A title being typed');
  await field(page, 'Heading of the page').fill('A heading being typed');
  const card = page.frameLocator('iframe[title="The card"]');
  await expect(card.getByRole('heading', { name: 'A title being typed' })).toBeVisible();
  const landing = page.frameLocator('iframe[title="The page"]');
  await expect(landing.getByRole('heading', { level: 1 })).toHaveText('A heading being typed');
  await expect(landing.getByText('Preview, not saved')).toBeVisible();
  expect(readEntry('studio-edited')).toBe(before);
});

test('a second tab that is out of date is told, and loses nothing', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto(stale);
  await other.goto(stale);
  await field(page, 'Title').fill('First tab');
  await review(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');

  await field(other, 'Text on the card').fill('Second tab');
  await review(other);
  await expect(notice(other)).toContainText('Somebody changed this file');
  const meanwhile = other.getByRole('region', { name: 'What was changed meanwhile' });
  await expect(meanwhile).toContainText('First tab');
  await expect(field(other, 'Title')).toHaveValue('First tab');
  await expect(field(other, 'Text on the card')).toHaveValue('Second tab');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('status')).toContainText('Saved.');
  expect(readEntry('studio-stale')).toContain('First tab');
  expect(readEntry('studio-stale')).toContain('Second tab');
});

test('two that save at once lose nothing', async ({ page, context }) => {
  const other = await context.newPage();
  for (const [each, label] of [
    [page, 'Duration'],
    [other, 'Subtitle'],
  ] as const) {
    await each.goto(stale);
    await field(each, label).fill(`Typed into ${label}`);
    await review(each);
    await expect(each.getByRole('button', { name: 'Save' })).toBeVisible();
  }
  await Promise.all(
    [page, other].map((each) => each.getByRole('button', { name: 'Save' }).click()),
  );
  const saved = (each: Page) => each.getByRole('status').filter({ hasText: 'Saved.' });
  const told = (each: Page) => notice(each).filter({ hasText: 'Somebody changed' });
  for (const each of [page, other]) {
    await expect(saved(each).or(told(each))).toBeVisible();
    if (await told(each).isVisible()) await each.getByRole('button', { name: 'Save' }).click();
    await expect(saved(each)).toBeVisible();
  }
  expect(readEntry('studio-stale')).toContain('Typed into Duration');
  expect(readEntry('studio-stale')).toContain('Typed into Subtitle');
});

test('says why it is where it is, and leads to the field that changes that', async ({ page }) => {
  await page.goto('/studio/entries/unlisted-open');
  await page.getByText('Why is it (not) here?').click();
  const place = page.getByRole('listitem').filter({ hasText: 'Search of this site' });
  await expect(place).toContainText('no. It is unlisted.');
  await place.getByRole('link', { name: 'unlisted: false' }).click();
  await expect(page.locator('#form-unlisted')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('reviews, sees the page, and saves', async ({ page }) => {
    await page.goto(edited);
    await field(page, 'Text on the card').fill('Typed without JavaScript');
    await review(page);
    await expect(field(page, 'Text on the card')).toHaveValue('Typed without JavaScript');
    const landing = page.frameLocator('iframe[title="The page"]');
    await expect(landing.getByText('Typed without JavaScript')).toBeVisible();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('status')).toContainText('Saved.');
    expect(readEntry('studio-edited')).toContain('Typed without JavaScript');
  });
});

test('works with the keyboard alone', async ({ page }) => {
  const before = readEntry('studio-edited');
  await page.goto(edited);
  await field(page, 'Title').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  // Enter in a field does what the first button does, and that must never be more than a review.
  await page.keyboard.press('Enter');
  await expect(notice(page)).toBeFocused();
  expect(readEntry('studio-edited')).toBe(before);
  await page.getByRole('button', { name: 'Save' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Saved.');
});

for (const width of [1280, 390]) {
  test(`nothing keeps anybody from using it at ${width}`, async ({ page }) => {
    // Axe looks at three long pages, each in light and dark.
    test.slow();
    await page.setViewportSize({ width, height: 844 });
    await page.goto(edited);
    await field(page, 'Begins').fill('tomorrow');
    await field(page, 'Title').fill('Other');
    await review(page);
    await expect(page.getByRole('region', { name: 'What will be written' })).toBeVisible();
    await expectNoViolations(page);
    for (const address of ['/studio/preview', '/studio/preview/studio-edited']) {
      await page.goto(address);
      await expectNoViolations(page);
    }
  });
}
