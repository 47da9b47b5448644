import { readFileSync } from 'node:fs';
import { type ParsedMail, simpleParser } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from './csv';
import { readAlert, readForm } from './html-form';
import { fillIn, newEmail, postRegistration } from './post-form';
import { runWebinars, type Server, startServer } from './server';
import { createSqliteStorage, listMailFiles, readDeliveries, readRegistrations } from './storage';

const slug = 'upcoming-gated';
const textFields = ['first_name', 'last_name', 'company', 'role'];

const hostileTexts = [
  '=1+1',
  '+1',
  '-1+2',
  '@SUM(A1)',
  '=HYPERLINK("https://evil.example","x")',
  '",=1+1,"',
  '\t=1+1',
  'Robin\r\nBcc: evil@evil.example',
  'Robin\nSubject: evil',
  'Robin%0d%0aBcc: evil@evil.example',
  'Robin\u2028Bcc: evil@evil.example',
  'Robin\u0000',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '[click](https://evil.example)',
  "'; drop table registrations; --",
  '{{constructor}}',
  '__proto__',
  '\u202Eniboр',
  'ﷺ'.repeat(200),
];

const hostileEmails = [
  'robin@visitors.example\r\nBcc: evil@evil.example',
  'robin@visitors.example, evil@evil.example',
  'Robin <robin@visitors.example>',
  '<robin@visitors.example>',
  '"robin evil@evil.example"@visitors.example',
  'robin@visitors.example\u0000',
  'robin@visitors.example%0aBcc:evil@evil.example',
  'robin@[127.0.0.1]',
  '=1+1@visitors.example',
  '+1@visitors.example',
  "'@visitors.example",
  '<script>@visitors.example',
];

const storage = createSqliteStorage();
let server: Server;
beforeAll(async () => {
  server = await startServer(storage);
});
afterAll(() => server.stop());

async function findStored(email: string) {
  const registrations = await readRegistrations(storage);
  return registrations.filter((each) => each.email === email);
}

async function readMails(): Promise<ParsedMail[]> {
  const isDone = async () =>
    (await readDeliveries(storage)).every(({ state }) => state !== 'pending');
  await expect.poll(isDone, { timeout: 30_000, interval: 200 }).toBe(true);
  return Promise.all(listMailFiles(storage).map((file) => simpleParser(readFileSync(file))));
}

describe('what is typed', () => {
  it.for(hostileTexts)('is stored as it is or refused in words: %j', async (text) => {
    const email = newEmail();
    const typed = fillIn({ ...Object.fromEntries(textFields.map((name) => [name, text])), email });
    const { status, html, isAcknowledged } = await postRegistration(server.url, slug, typed);
    const stored = await findStored(email);
    if (isAcknowledged) {
      expect(stored).toHaveLength(1);
      const answers: unknown = JSON.parse(stored[0]?.answers ?? '');
      const kept = text.trim().normalize('NFC');
      expect(answers).toMatchObject(Object.fromEntries(textFields.map((name) => [name, kept])));
    } else {
      expect(status).toBe(200);
      expect(readAlert(html)).toMatch('Please check the form');
      expect(readForm(html)).toMatchObject({ email });
      expect(html).not.toMatch(/<script>alert|<img src=x/);
      expect(stored).toEqual([]);
    }
  });

  it.for(hostileEmails)('as an address is one address or refused: %j', async (email) => {
    const { status, html, isAcknowledged } = await postRegistration(
      server.url,
      slug,
      fillIn({ email }),
    );
    expect(await findStored(email.trim())).toHaveLength(isAcknowledged ? 1 : 0);
    if (isAcknowledged) return;
    expect(status).toBe(200);
    expect(readAlert(html)).toMatch('Please check the form');
  });

  it('gets into no header of a mail, and not into its markup', async () => {
    const mails = await readMails();
    const registrations = await readRegistrations(storage);
    expect(mails.length).toBe(registrations.length);
    for (const mail of mails) {
      expect([...mail.headers.keys()].toSorted()).toEqual([
        'auto-submitted',
        'content-type',
        'date',
        'from',
        'message-id',
        'mime-version',
        'subject',
        'to',
      ]);
      const recipients = mail.to && !Array.isArray(mail.to) ? mail.to.value : [];
      expect(recipients).toHaveLength(1);
      expect(mail.subject).not.toContain('evil');
      expect(mail.html).not.toMatch(/<script|<img src=x/);
    }
    const addresses = mails.map(({ to }) => (to && !Array.isArray(to) ? to.value[0]?.address : ''));
    expect(addresses.toSorted()).toEqual(registrations.map(({ email }) => email).toSorted());
  });

  it('is no formula in an export', async () => {
    const csv = await runWebinars(storage, ['registrations', 'export']);
    const rows = parseCsv(csv.replace(/^\uFEFF/, ''));
    const registrations = await readRegistrations(storage);
    expect(rows).toHaveLength(registrations.length + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
    // They were there to be guarded.
    expect(rows.flat()).toContain("'=1+1");
    expect(rows.flat()).toContain("'@SUM(A1)");
  });
});

describe('a request', () => {
  it.for(['https://evil.example', 'null', 'http://127.0.0.1:1'])(
    'from another site stores nothing: %s',
    async (origin) => {
      const typed = fillIn();
      const answer = await postRegistration(server.url, slug, typed, { origin });
      expect(answer.status).toBe(403);
      expect(await findStored(typed.email ?? '')).toEqual([]);
    },
  );

  it.for([
    { size: 900_000, statuses: [200, 303] },
    { size: 1_048_576, statuses: [413] },
    { size: 10_485_760, statuses: [413] },
  ])('with a field of $size characters fails in no page', async ({ size, statuses }) => {
    const big = 'x'.repeat(size);
    for (const field of ['first_name', 'email', 'website', 'arrivals', 'slug', 'timezone']) {
      const answer = await postRegistration(server.url, slug, fillIn({ [field]: big }));
      expect(statuses, field).toContain(answer.status);
    }
    expect((await postRegistration(server.url, slug, fillIn())).isAcknowledged).toBe(true);
  });

  it('that is no form leaves the server as it was', async () => {
    const before = await readRegistrations(storage);
    const garbage = [
      ['multipart/form-data', 'no boundary'],
      ['multipart/form-data; boundary=x', 'no parts'],
      ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="slug"\r\n'],
      ['application/json', '{'],
      ['application/x-www-form-urlencoded', '%'],
    ];
    for (const [type = '', body = ''] of garbage) {
      const headers = { origin: server.url, 'content-type': type };
      const page = `${server.url}/webinars/${slug}`;
      await fetch(page, { method: 'POST', body, headers }).then((answer) => answer.text());
    }
    expect(await readRegistrations(storage)).toEqual(before);
    expect((await postRegistration(server.url, slug, fillIn())).isAcknowledged).toBe(true);
  });
});
