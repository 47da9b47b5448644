import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSqliteDatabase } from '../../database/sqlite';
import { createRegistrationStore } from '../../registrations/kysely-store';
import { makeRegistration } from '../../registrations/test-registration';

const folder = mkdtempSync(path.join(tmpdir(), 'registrations-'));
const contentDir = path.join(folder, 'content');
const flagged = makeRegistration({
  id: '11111111-1111-4111-8111-111111111111',
  email: 'bot@example.com',
  flag: 'honeypot',
  createdAt: '2026-11-02T10:00:00.000Z',
});
/** Many, so that the output fills the pipe to a reader who has left. */
const count = 1_500;

beforeAll(async () => {
  mkdirSync(contentDir);
  const entry = '---\ntitle: A talk\nsortable_date: 2026-12-03T10:00:00-08:00\n---\n';
  writeFileSync(path.join(contentDir, 'a-talk.md'), entry);
  writeFileSync(path.join(contentDir, 'site.json'), '{ "retention_months": 12 }');
  const database = createSqliteDatabase(path.join(folder, 'webinars.sqlite'));
  const store = createRegistrationStore(database);
  await store.register(flagged);
  for (let n = 0; n < count; n += 1) {
    await store.register(
      makeRegistration({
        webinar: 'long-gone',
        email: `person${n}@example.com`,
        createdAt: '2026-11-01T10:00:00.000Z',
        watchedAt: n < 3 ? '2026-11-05T10:00:00.000Z' : null,
        cancelledAt: n === 0 ? '2026-11-05T10:00:00.000Z' : null,
      }),
    );
  }
  const old = { webinar: 'ancient', createdAt: '2001-01-01T10:00:00.000Z' };
  await store.register(makeRegistration(old));
  await store.close();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** What `npm run -s webinars -- registrations …` does, without npm. */
function run(args: string[], { stopAfterFirst = false, site = contentDir } = {}): Promise<Ran> {
  const jiti = path.resolve('node_modules/jiti/lib/jiti-cli.mjs');
  const child = spawn(process.execPath, [jiti, 'lib/cli/webinars.ts', 'registrations', ...args], {
    env: { ...process.env, CONTENT_DIR: site, DATA_DIR: folder, DATABASE_URL: '' },
  });
  const ran: Ran = { status: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    ran.stdout += text;
    if (stopAfterFirst) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    ran.stderr += text;
  });
  return new Promise((resolve) => {
    child.on('close', (status) => {
      expect(ran.stdout + ran.stderr).not.toMatch(/\n\s+at .+:\d+:\d+/);
      resolve({ ...ran, status });
    });
  });
}

describe('webinars registrations export', () => {
  it('prints all of them, and nothing else', async () => {
    const { status, stdout, stderr } = await run(['export']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.startsWith('\ufeffid,webinar,title,')).toBe(true);
    expect(stdout.trimEnd().split('\r\n')).toHaveLength(1 + count + 2);
  });

  it('prints some of them, as JSON', async () => {
    const { status, stdout } = await run(['export', '--since=2026-11-02', '--format=json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ id: flagged.id, state: 'flagged', title: null }]);
    const later = await run(['export', '--since=2026-11-02T02:00:01-08:00', '--format=json']);
    expect(later.stdout).toBe('[]\n');
    const ancient = await run(['export', '--webinar=ancient', '--format=json']);
    expect(JSON.parse(ancient.stdout)).toHaveLength(1);
    const nobody = await run(['export', '--webinar=a-talk', '--format=json']);
    expect(nobody).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  });

  it('ends quietly when nobody reads on', async () => {
    const { status, stderr } = await run(['export'], { stopAfterFirst: true });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('writes a file that only its owner can read, in place of the one before', async () => {
    const [file, link] = [path.join(folder, 'list.csv'), path.join(folder, 'link.csv')];
    writeFileSync(file, 'the one before', { mode: 0o644 });
    symlinkSync(file, link);
    const { status, stdout, stderr } = await run(['export', '--webinar=ancient', '--out', link]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(stderr).toBe(`1 registration written to ${link}\n`);
    expect(readFileSync(file, 'utf8')).toMatch(/^\ufeffid,.*\r\n[^\r]+,ancient,/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it.each([
    [
      ['--webinar=long-gon'],
      /^There is no webinar long-gon, and nobody registered for one\. Did you mean long-gone\?\n$/,
    ],
    [['--since=yesterday'], /^--since yesterday is not a date\. Write it like 2026-11-01 /],
    [['--out=/no/such/folder/list.csv'], /^\/no\/such\/folder\/list\.csv can't be written: ENOENT/],
    [['--out=/dev/null'], /^\/dev\/null is there and is not a file\.\n$/],
  ])('refuses %j', async (args, message) => {
    const { status, stdout, stderr } = await run(['export', ...args]);
    expect(stderr).toMatch(message);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });

  it('knows its formats', async () => {
    const { status, stderr } = await run(['export', '--format=xml']);
    expect(status).not.toBe(0);
    expect(stderr).toContain('Allowed choices are csv, json');
  });
});

it('webinars registrations counts adds them up', async () => {
  const { status, stdout } = await run(['counts']);
  expect(status).toBe(0);
  expect(stdout.split('\n').map((line) => line.split(/\s+/))).toEqual([
    ['webinar', 'registered', 'cancelled', 'flagged', 'watched'],
    ['ancient', '1', '0', '0', '0'],
    ['long-gone', String(count - 1), '1', '0', '3'],
    ['testing-in-production', '0', '0', '1', '0'],
    ['total', String(count), '1', '1', '3'],
    [''],
  ]);
});

it('webinars registrations flagged and clear', async () => {
  const before = await run(['flagged']);
  expect(before.status).toBe(0);
  expect(before.stdout).toMatch(
    new RegExp(`^${flagged.id}  2026-11-02T10:00.+honeypot .+ bot@example.com$`, 'm'),
  );
  const { status, stdout, stderr } = await run(['clear', 'nobody', flagged.id]);
  expect(status).toBe(2);
  expect(stdout).toBe(`Cleared ${flagged.id}: 0 deliveries to send.\n`);
  expect(stderr).toBe('Nothing flagged has this id: nobody\n');
  expect((await run(['flagged'])).stdout).toBe('Nothing is flagged.\n');
});

describe('webinars registrations retention', () => {
  it('deletes only when told to, and remembers when', async () => {
    const setting =
      'Registrations are deleted 12 months after the last activity (retention_months in site.json).\n';
    expect((await run(['retention'])).stdout).toBe(`${setting}It has not run yet.\n`);
    const [line, ran] = (await run(['retention', '--run'])).stdout.split('\n');
    expect(`${line}\n`).toBe(setting);
    expect(ran).toMatch(
      /^Last run: \d{4}-\d\d-\d\d \d\d:\d\d UTC\. Deleted 1 registration .+ before \d{4}-\d\d-\d\d\.$/,
    );
    expect((await run(['retention'])).stdout).toBe(`${setting}${ran}\n`);
  });

  it('deletes nothing while site.json is wrong', async () => {
    const site = path.join(folder, 'broken');
    mkdirSync(site);
    writeFileSync(path.join(site, 'site.json'), '{ "retention_months": 1,, }');
    const { status, stdout, stderr } = await run(['retention', '--run'], { site });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Nothing is deleted while site\.json has errors:\nsite\.json:1:/);
  });
});
