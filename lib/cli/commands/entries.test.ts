import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'entries-'));
const content = path.join(folder, 'content');
cpSync('content', content, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const slug = 'testing-in-production';
const fileOf = (name: string) => path.join(content, 'webinars', name, 'index.md');
const read = (name = slug) => readFileSync(fileOf(name), 'utf8');

/** What `npm run -s webinars -- …` does, without npm. */
function run(...args: string[]): Promise<{ status: number | null; out: string; err: string }> {
  const jiti = path.resolve('node_modules/jiti/lib/jiti-cli.mjs');
  const child = spawn(process.execPath, [jiti, 'lib/cli/webinars.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: content, DATA_DIR: folder, DATABASE_URL: '' },
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, ...said }));
  });
}

it('switches a flag, says so, and back to the same bytes', async () => {
  const before = read();
  const gated = await run('gate', slug);
  expect(gated).toMatchObject({ status: 0, err: '' });
  expect(gated.out).toContain('gated: false → true');
  expect(read()).not.toBe(before);
  expect((await run('gate', slug)).out).toContain('says so already');
  expect((await run('ungate', slug, '--json')).out).toContain('"isChanged": true');
  expect(read()).toBe(before);
});

it('sets a field, and nothing that would be wrong', async () => {
  const before = read();
  expect(await run('set', slug, 'duration', '40 minutes')).toMatchObject({ status: 0 });
  expect(read()).toBe(before.replace('39 minutes', '40 minutes'));
  const wrong = await run('set', slug, 'sortable_date', 'next week');
  expect(wrong.status).toBe(1);
  expect(wrong.err).toContain('"next week" is not a date');
  const unknown = await run('set', slug, 'durration', 'x');
  expect(unknown).toMatchObject({ status: 2 });
  expect(unknown.err).toContain('Did you mean duration?');
  expect((await run('set', slug, 'gated', 'maybe')).status).toBe(2);
  await run('set', slug, 'duration', '39 minutes');
  expect(read()).toBe(before);
});

it('puts up a recording in the usual form of its address', async () => {
  const { status, out } = await run(
    'recording',
    'transcripts-people-read',
    'https://youtu.be/G1ovF6JmGdU?t=30',
  );
  expect(status).toBe(0);
  expect(out).toContain('Nobody waits for it.');
  expect(read('transcripts-people-read')).toContain(
    'youtube_url: "https://www.youtube.com/watch?v=G1ovF6JmGdU&t=30s"',
  );
  expect((await run('recording', slug, 'https://vimeo.com/1')).status).toBe(2);
});

it('lists entries and says why one is where it is', async () => {
  const { out } = await run('list', '--state', 'upcoming', '--json');
  const rows: Array<{ slug: string; state: string }> = JSON.parse(out);
  expect(rows.length).toBeGreaterThan(3);
  expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['upcoming']));
  expect((await run('list')).out).toMatch(/^webinar +state +flags +registered +watched$/m);
  const why = await run('why', slug);
  expect(why).toMatchObject({ status: 0 });
  expect(why.out).toMatch(/^yes {2}First on the catalogue: It is featured\.$/m);
});

it('says what somebody may have meant, or what is wrong', async () => {
  const mistyped = await run('why', 'testing-in-productoin');
  expect(mistyped).toMatchObject({ status: 2, out: '' });
  expect(mistyped.err).toContain(`Did you mean ${slug}?`);
  const file = fileOf('what-is-opentelemetry');
  writeFileSync(
    file,
    read('what-is-opentelemetry').replace(/^title: .*$/m, 'title: "never closed'),
  );
  const broken = await run('why', 'what-is-opentelemetry');
  expect(broken.err).toContain('is not shown, because of this');
  expect(broken.err).toContain('index.md:');
});
