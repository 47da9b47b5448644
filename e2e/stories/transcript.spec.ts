import { register } from '../fixtures/visitor';
import { expect, test } from '../test';

const slug = 'timed-open';
const watch = 'https://www.youtube.com/watch?v=TimedOpen01';

test('reads who said what and when, in chapters', async ({ page }) => {
  await page.goto(`/webinars/${slug}`);
  const transcript = page.locator('#transcript');
  const late = transcript.locator('#line-3');
  await expect(late).toContainText('Robin Example');
  await expect(late.getByRole('emphasis')).toHaveText('or so');
  await expect(transcript.getByRole('heading', { level: 3 })).toHaveText([
    'Setting up',
    'Running late',
  ]);
  await expect(transcript).toContainText("<script>alert('clock')</script>");
});

test('finds each time and each chapter as a link into the video', async ({ page }) => {
  await page.goto(`/webinars/${slug}`);
  const transcript = page.locator('#transcript');
  await expect(transcript.locator('.said').getByRole('link', { name: '12:34' })).toHaveAttribute(
    'href',
    `${watch}&t=754s`,
  );
  const chapters = page.getByRole('navigation', { name: 'Chapters' });
  await expect(chapters.getByRole('link', { name: '12:34 Running late' })).toHaveAttribute(
    'href',
    `${watch}&t=754s`,
  );
});

test('takes the transcript along, as text and as captions', async ({ page, request }) => {
  await page.goto(`/webinars/${slug}`);
  for (const [name, words] of [
    ['Download .txt', '[12:34] Robin Example: A clock that is late'],
    ['Download .vtt', '00:12:34.000 --> 01:02:03.000\n<v Robin Example>A clock that is late'],
  ] as const) {
    const link = page.getByRole('link', { name });
    const answer = await request.get((await link.getAttribute('href')) ?? '');
    expect(await answer.text()).toContain(words);
  }
});

test('reads captions from a file in the room, and takes them along', async ({ page }) => {
  await register(page, 'timed-gated');
  await expect(page.getByText('Only the invited hear the velvet gong.')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Chapters' })).toContainText('brass chapter');
  const file = await page.request.get('/webinars/timed-gated/transcript.vtt');
  expect(file.headers()['cache-control']).toBe('private, no-store');
  expect(await file.text()).toContain('<v Ada Example>Only the invited hear the velvet gong.');
});

test('sees the parts of a video that nobody wrote down', async ({ page }) => {
  await page.goto('/webinars/chapters-only');
  await expect(page.getByRole('heading', { name: 'Chapters', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: '05:00 The middle' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Download/ })).toHaveCount(0);
});
