import { readRegistrations } from '../fixtures/registrations';
import { fillIn, newEmail, registrationForm, send } from '../fixtures/visitor';
import { expect, test } from '../test';

/** An action that no build has. */
const unknownAction = `60${'0'.repeat(40)}`;

test('a form that was open while the site was renewed comes back as it was, and is sent again', async ({
  page,
  expectedErrors,
}) => {
  expectedErrors.push(/409 \(Conflict\)/);
  const email = newEmail();
  await page.goto('/webinars/on-demand-gated');
  // As a page of an earlier build would: by scripts first, and then by the browser itself.
  let isOld = true;
  await page.route('/webinars/on-demand-gated', (route) => {
    const request = route.request();
    if (request.method() !== 'POST' || !isOld) return route.continue();
    const headers = request.headers();
    if (headers['next-action']) {
      return route.continue({ headers: { ...headers, 'next-action': unknownAction } });
    }
    isOld = false;
    const body = request.postDataBuffer()?.toString('latin1') ?? '';
    const old = body.replace(/"id":"[0-9a-f]+"/, `"id":"${unknownAction}"`);
    expect(old).not.toBe(body);
    return route.continue({ postData: Buffer.from(old, 'latin1') });
  });
  await fillIn(page, email);
  await send(page);

  const notice = page.getByRole('alert').filter({ hasText: 'renewed while you had it open' });
  await expect(notice).toBeFocused();
  await expect(notice).toBeInViewport();
  await expect(registrationForm(page).getByLabel('First name')).toHaveValue('Robin');
  await expect(registrationForm(page).getByLabel('Work email')).toHaveValue(email);
  expect(readRegistrations(email)).toEqual([]);

  await send(page);
  await expect(page).toHaveURL('/webinars/on-demand-gated/watch');
  expect(readRegistrations(email)).toMatchObject([{ answers: { first_name: 'Robin' } }]);
});
