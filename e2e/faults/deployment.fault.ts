import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, copySite } from '../fixtures/site-copy';
import { readAlert, readForm } from './html-form';
import { startInstance } from './instances';
import { fillIn } from './post-form';
import type { Server } from './server';
import { buildSettings, contentDir, siteFolder } from './site';
import { createSqliteStorage, readRegistrations, type Storage } from './storage';

const page = '/webinars/on-demand-gated';
const nextSite = `${siteFolder}-next`;

let storage: Storage;
let before: Server;
let after: Server;

beforeAll(async () => {
  copySite(nextSite);
  const words = path.join(nextSite, 'components/landing/register-card.tsx');
  writeFileSync(
    words,
    readFileSync(words, 'utf8').replace('<VisitorForm', '<VisitorForm key="new"'),
  );
  const { code, output } = await build(nextSite, contentDir, buildSettings);
  if (code !== 0) throw new Error(`The site was not built:\n${output}`);
  storage = createSqliteStorage();
  before = await startInstance(storage, {});
  after = await startInstance(storage, {}, nextSite);
}, 240_000);

afterAll(() => Promise.all([before.stop(), after.stop()]));

/** A form that somebody has opened at the old build, and sends when the new one is there. */
async function sendLater(change: (value: string) => string = (value) => value) {
  const typed = fillIn({ team_size: '2 to 10', company: '"A & B"' });
  const open = readForm(await (await fetch(before.url + page)).text());
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...open, ...typed })) body.set(name, change(value));
  const sent = {
    method: 'POST',
    body,
    headers: { origin: after.url },
    redirect: 'manual',
  } as const;
  const answer = await fetch(after.url + page, sent);
  return { typed, answer };
}

it('a form that was open while a new build took over is sent as ever', async () => {
  const [one, other] = await Promise.all(
    [before, after].map(async ({ url }) => (await fetch(url + page)).text()),
  );
  expect(one).not.toBe(other);
  const { typed, answer } = await sendLater();
  expect(answer.status).toBe(303);
  const stored = (await readRegistrations(storage)).map(({ email }) => email);
  expect(stored).toContain(typed.email);
});

it('a form that no build knows any more comes back filled in, and is sent from there', async () => {
  const { typed, answer } = await sendLater((value) =>
    value.replace(/"id":"(\w\w)\w+"/, (_, kind: string) => `"id":"${kind.padEnd(42, '0')}"`),
  );
  expect(answer.status).toBe(409);
  const html = await answer.text();
  expect(readAlert(html)).toMatch(/renewed while you had it open.*send it again/);
  const form = readForm(html);
  expect(form).toMatchObject(typed);
  const body = new FormData();
  for (const [name, value] of Object.entries(form)) body.set(name, value);
  const again = await fetch(after.url + page, {
    method: 'POST',
    body,
    headers: { origin: after.url },
    redirect: 'manual',
  });
  expect(again.status).toBe(303);
  const stored = (await readRegistrations(storage)).map(({ email }) => email);
  expect(stored).toContain(typed.email);
});
