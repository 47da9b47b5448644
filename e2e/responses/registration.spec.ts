import { type FormValues, readForm } from '../faults/html-form';
import { fillIn } from '../faults/post-form';
import { readRegistrations } from '../fixtures/registrations';
import { siteUrl } from '../fixtures/site';
import { expect, test } from '../test';

const page = '/webinars/on-demand-gated';
const room = `${page}/watch`;
const url = siteUrl + page;

/** A form of the page, filled in, as browsers send it. */
async function open(): Promise<FormValues> {
  return { ...readForm(await (await fetch(url)).text()), ...fillIn() };
}

async function send(fields: FormValues, headers: Record<string, string> = {}) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const sent = { method: 'POST', body, headers: { origin: siteUrl, ...headers } };
  return fetch(url, { ...sent, redirect: 'manual' });
}

test('a form that is right is answered before Next has made anything of it', async () => {
  const form = await open();
  const { status, headers } = await send(form);
  expect(status).toBe(303);
  expect(headers.get('location')).toBe(room);
  expect(headers.getSetCookie().map((each) => each.split('=')[0])).toEqual([
    'webinar_pass',
    'webinar_pass_hint',
  ]);
  // Next says of all its answers by what they vary.
  expect(headers.get('vary')).toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(readRegistrations(form.email ?? '')).toHaveLength(1);
});

test('and so is one that scripts send', async () => {
  const form = await open();
  const { id } = JSON.parse(form['$ACTION_1:0'] ?? '');
  const fields = Object.entries(form).filter(([name]) => !name.startsWith('$'));
  const call = {
    ...Object.fromEntries(fields.map(([name, value]) => [`_1_${name}`, value])),
    '0': '[{"status":"idle"},"$K1"]',
  };
  const { status, headers } = await send(call, { 'next-action': id });
  expect(status).toBe(303);
  expect(headers.get('x-action-redirect')).toBe(`${room};push`);
  expect(headers.get('vary')).toBeNull();
  expect(readRegistrations(form.email ?? '')).toHaveLength(1);
});

test('one that is wrong comes back from Next, filled in', async () => {
  const form = { ...(await open()), email: 'robin@' };
  const answer = await send(form);
  expect(answer.headers.get('vary')).toContain('rsc');
  expect(readForm(await answer.text())).toMatchObject({ first_name: 'Robin', email: 'robin@' });
});

test('one that another site sends is refused, and stores nothing', async () => {
  const form = await open();
  const { status } = await send(form, { origin: 'https://evil.example' });
  expect(status).toBe(403);
  expect(readRegistrations(form.email ?? '')).toEqual([]);
});
