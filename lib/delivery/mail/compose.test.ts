import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../database/connection';
import { createSqliteDatabase } from '../../database/sqlite';
import { makeSessionAt } from '../../webinars/webinar.fixture';
import { about, makeLaunch, openPost, readInvite } from './test-mail';

const folder = mkdtempSync(path.join(tmpdir(), 'webinars-mail-'));
const hostile =
  'Launch\r\nBcc: eve@example.com\r\n\r\n<script>alert(1)</script>, "x" <eve@example.com>;\u2028DTSTART:1';

let database: Database;
let post: ReturnType<typeof openPost>;

beforeEach(() => {
  const dataDir = path.join(folder, crypto.randomUUID());
  database = createSqliteDatabase(path.join(dataDir, 'webinars.sqlite'));
  post = openPost(database, dataDir);
  return () => database.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('lets nothing that anybody wrote become a header, a tag or a line of the calendar', async () => {
  const webinar = makeLaunch('2026-12-08T09:00:00-08:00', {
    title: hostile,
    metaDescription: 'a\r\nATTENDEE:mailto:eve@example.com',
    location: 'b\r\nURL:https://eve.example.com',
    sessions: [makeSessionAt('2026-12-08T09:00:00-08:00', { label: hostile })],
  });
  const email = "o'hara+talks=x/y@example.com";
  const owner = await post.add({ email, answers: { first_name: hostile, email } });
  const from = '"Talks, Bcc: eve@example.com; \\"x\\"" <talks@example.com>';
  const site = { name: hostile };
  const mail = await post.read(about('confirmation', owner), { webinars: [webinar], from, site });
  const to = [mail.to, mail.cc, mail.bcc].flat().map((each) => each?.text);
  expect(to).toEqual([email, undefined, undefined]);
  expect(mail.from?.value).toEqual([
    { name: 'Talks, Bcc: eve@example.com; "x"', address: 'talks@example.com' },
  ]);
  expect(mail.headerLines.map(({ key }) => key).toSorted()).toEqual([
    'auto-submitted',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
  ]);
  expect(mail.subject).toContain('Bcc: eve@example.com');
  expect(mail.html).not.toContain('<script>');
  expect(mail.html).toContain('&lt;script&gt;');
  const { event, text } = readInvite(mail);
  expect(event.attendees).toHaveLength(1);
  for (const name of ['ATTENDEE', 'URL', 'DTSTART', 'ORGANIZER', 'BEGIN:VEVENT']) {
    expect(text.match(new RegExp(`^${name}`, 'gm')), name).toHaveLength(1);
  }
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

it('falls back to the name of the site where MAIL_FROM has none', async () => {
  const site = { name: 'Bücher, "Talks" & more' };
  const setting = { from: 'talks@example.com', site };
  const mail = await post.read(about('confirmation', await post.add()), setting);
  expect(mail.from?.value).toEqual([{ name: site.name, address: 'talks@example.com' }]);
});

it('shows whom it is passed on to nothing but the address it was sent to', async () => {
  const answers = { first_name: 'Robin', last_name: 'Example', company: 'Acme' };
  const owner = await post.add({ answers: { ...answers, email: 'ada@example.com' } });
  const mail = await post.read(about('confirmation', owner));
  const invite = readInvite(mail).text;
  const all = [mail.subject, mail.text, mail.html, invite].join('\n');
  for (const answer of Object.values(answers)) expect(all).not.toContain(answer);
  expect([mail.text, mail.html].join('\n')).not.toContain('ada@example.com');
});

it('loads nothing from anywhere', async () => {
  const { html } = await post.read(about('confirmation', await post.add()));
  expect(html).not.toMatch(/<img|<link|url\(|src=|@import/i);
  expect(html).toMatch(/<html lang="en">/);
  expect(html).toContain('<meta name="color-scheme" content="light dark">');
});

it.each([
  ['ada+talks@example.com', 'ada+talks@example.com'],
  ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
  ['jörg@example.com', 'jörg@example.com'],
  ["o'hara/x@example.com", "o'hara/x@example.com"],
])('goes to %s', async (email, written) => {
  const raw = await post.readRaw(about('confirmation', await post.add({ email })));
  const mail = await simpleParser(raw);
  // The parser writes domains as people do; on the way they are written as DNS does.
  expect([mail.to].flat().flatMap((to) => to?.value ?? [])).toMatchObject([{ address: email }]);
  expect(raw).toContain(`\r\nTo: ${written}\r\n`);
});

it('writes one file for a mail however often, that only its owner reads', async () => {
  const delivery = about('confirmation', await post.add());
  await post.send(delivery);
  const mail = await simpleParser(await post.readRaw(delivery));
  const [file = '', ...others] = readdirSync(post.outbox);
  expect(others).toEqual([]);
  expect(file).toBe(`20261201-100000-${delivery.id}.eml`);
  expect(statSync(path.join(post.outbox, file)).mode & 0o777).toBe(0o600);
  expect(statSync(post.outbox).mode & 0o777).toBe(0o700);
  expect(mail.messageId).toBe(`<${delivery.id}@talks.example.com>`);
});

it('refuses a kind of mail there is not', async () => {
  const odd = { ...about('confirmation', await post.add()), kind: 'postcard' };
  expect((await post.send(odd)).status).toBe('rejected');
});
