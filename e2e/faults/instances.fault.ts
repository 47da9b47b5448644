import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type FormValues, readForms } from './html-form';
import { type Cluster, hasNginx, startCluster } from './instances';
import { forEachOf, startLoad } from './load';
import { fillIn, newEmail, postRegistration } from './post-form';
import { contentDir } from './site';
import { type SmtpSink, startSmtpSink } from './smtp-sink';
import type { Storage } from './storage';
import { createDataDir, createPostgresStorage, readDeliveries, readRegistrations } from './storage';

const slug = 'on-demand-gated';
const password = 'known to these tests and to nobody else';
const patience = { timeout: 60_000, interval: 200 };
const once = { redirect: 'manual' } as const;

const server = inject('postgresUrl');
const isInstalled = hasNginx && server !== undefined;

describe.skipIf(!isInstalled)('three instances behind nginx, on one PostgreSQL', () => {
  let cluster: Cluster;
  let storage: Storage;
  let mail: SmtpSink;
  let content: string;

  beforeAll(async () => {
    content = createDataDir();
    cpSync(contentDir, content, { recursive: true });
    mail = await startSmtpSink(20);
    storage = await createPostgresStorage(server ?? '');
    cluster = await startCluster(storage, {
      CONTENT_DIR: content,
      CONTENT_POLL_SECONDS: '1',
      SMTP_URL: mail.url,
      MAIL_FROM: 'talks@example.com',
      STUDIO_PASSWORD: password,
    });
  }, 120_000);

  afterAll(async () => {
    await cluster?.stop();
    await mail?.stop();
  });

  const ask = (base: string, address: string, headers: Record<string, string> = {}) =>
    fetch(`${base}${address}`, { ...once, headers });

  it('keep one list of who registered, and write to each once', async () => {
    const people = Array.from({ length: 60 }, () => fillIn());
    // Each one twice, at the same time.
    const answers = await forEachOf([...people, ...people], 12, (typed) =>
      postRegistration(cluster.url, slug, typed),
    );
    expect(answers.every(({ isAcknowledged }) => isAcknowledged)).toBe(true);
    const emails = people.map(({ email }) => email).toSorted();
    const stored = (await readRegistrations(storage)).map(({ email }) => email);
    expect(stored.toSorted()).toEqual(emails);
    const readStates = async () => {
      const deliveries = await readDeliveries(storage);
      return new Set(deliveries.map(({ state }) => state));
    };
    await expect.poll(readStates, patience).toEqual(new Set(['delivered']));
    const messages = new Set(mail.accepted.map(({ messageId }) => messageId));
    expect(messages.size).toBe(mail.accepted.length);
  });

  it('let in whom one of them has let in', async () => {
    const { cookies } = await postRegistration(cluster.instances[0]?.url ?? '', slug, fillIn());
    const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
    for (const { url } of [...cluster.instances, cluster]) {
      expect(await (await ask(url, `/webinars/${slug}/watch`, { cookie })).text()).toContain(
        'GatedPast01',
      );
    }
  });

  it('count together how much one person sends', async () => {
    const email = newEmail();
    const statuses: number[] = [];
    for (let at = 0; at < 15; at += 1) {
      const { url = '' } = cluster.instances[at % 3] ?? {};
      const headers = { 'x-forwarded-for': '203.0.113.7' };
      statuses.push((await postRegistration(url, slug, fillIn({ email }), headers)).status);
    }
    expect(statuses.filter((status) => status === 303)).toHaveLength(10);
    expect(statuses.slice(10)).toEqual([429, 429, 429, 429, 429]);
  });

  it('share the studio: its session, and what is changed there', async () => {
    const cookie = await signIn(cluster.url);
    const [first] = cluster.instances;
    const desk = await ask(cluster.url, '/studio?q=on-demand-open', { cookie });
    const forms = readForms(await desk.text());
    const form = forms.find((each) => each.slug === 'on-demand-open' && each.flag === 'unlisted');
    expect(form?.on).toBe('true');
    await send(first?.url ?? '', '/studio', form ?? {}, cookie);
    expect(readFileSync(path.join(content, 'webinars/on-demand-open/index.md'), 'utf8')).toMatch(
      /unlisted: true/,
    );
    for (const { url } of cluster.instances) {
      const readRobots = async () => (await ask(url, '/webinars/on-demand-open')).text();
      await expect.poll(readRobots, patience).toContain('noindex');
    }
  });

  it('keep answers that are for everybody, and no other', async () => {
    const askFor = async (address: string, headers: Record<string, string> = {}) => {
      const answer = await ask(cluster.url, address, headers);
      await answer.text();
      return answer.headers.get('x-cache') ?? 'none';
    };
    const page = '/webinars/upcoming-gated';
    await askFor(page);
    expect(await askFor(page)).toMatch(/HIT|STALE|UPDATING/);
    const listed = await ask(cluster.url, page);
    expect(listed.headers.get('cache-control')).toMatch(/s-maxage=\d+/);
    expect(await askFor(page, { cookie: 'webinar_hint=1' })).toBe('BYPASS');
    expect(await askFor(page, { 'accept-encoding': 'identity' })).toMatch(/MISS|EXPIRED/);
    for (const address of ['/registrations', '/studio/sign-in', `/webinars/${slug}/watch`]) {
      await askFor(address);
      expect([address, await askFor(address)]).toEqual([address, 'BYPASS']);
    }
    await askFor('/webinars/search?q=launch');
    expect(await askFor('/webinars/search?q=launch')).not.toBe('HIT');
  });

  it('show a change through the cache as soon as an answer may be that old; lose nobody when one is killed, and the others send what it had taken on', async () => {
    const page = '/webinars/timed-open';
    await (await ask(cluster.url, page)).text();
    const file = path.join(content, 'webinars/timed-open/index.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/title: .*/, 'title: "A new name"'));

    const load = startLoad(cluster.url, slug, 6);
    await expect.poll(() => load.acknowledged.length, patience).toBeGreaterThan(10);
    await cluster.instances[2]?.kill9();
    const before = load.acknowledged.length;
    await expect.poll(() => load.acknowledged.length, patience).toBeGreaterThan(before + 20);
    await sleep(500);
    await load.stop();
    const stored = new Set((await readRegistrations(storage)).map(({ email }) => email));
    expect(load.acknowledged.filter((email) => !stored.has(email))).toEqual([]);
    const countWaiting = async () =>
      (await readDeliveries(storage)).filter(({ state }) => state !== 'delivered').length;
    await expect.poll(countWaiting, { timeout: 180_000, interval: 500 }).toBe(0);
    const written = mail.accepted.map(({ to }) => (Array.isArray(to) ? '' : to?.text));
    expect(load.acknowledged.filter((email) => !written.includes(email))).toEqual([]);

    // A minute as it was, and once more while it is asked for anew in the background.
    const read = async () => (await ask(cluster.url, page)).text();
    await expect.poll(read, { timeout: 90_000, interval: 500 }).toContain('A new name');
  });

  async function signIn(base: string): Promise<string> {
    const page = await (await ask(base, '/studio/sign-in')).text();
    const form = readForms(page).find((each) => 'password' in each) ?? {};
    const answer = await send(base, '/studio/sign-in', { ...form, password });
    const [cookie = ''] = answer.headers.getSetCookie();
    return cookie.split(';')[0] ?? '';
  }

  async function send(base: string, address: string, form: FormValues, cookie = '') {
    const body = new FormData();
    for (const [name, value] of Object.entries(form)) body.set(name, value);
    const headers = { origin: base, cookie };
    const answer = await fetch(`${base}${address}`, { ...once, method: 'POST', body, headers });
    expect(answer.status).toBe(303);
    return answer;
  }
});

it.runIf(!isInstalled)('nginx and PostgreSQL are there in CI', ({ skip }) => {
  if (process.env.CI) expect.fail('install nginx and postgresql');
  skip('nginx or PostgreSQL is not installed here');
});
