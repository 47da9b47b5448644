import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';

const good = '---\ntitle: A talk\nsortable_date: 2026-12-03T10:00:00-08:00\n---\n';
const broken = '---\ntitle: Queues: without tears\n---\n';
const warned = good.replace('---\n', '---\npreview_image: /lost.png\n');

function writeContent(files: Record<string, string>): string {
  const contentDir = mkdtempSync(path.join(tmpdir(), 'check-'));
  onTestFinished(() => rmSync(contentDir, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(contentDir, file)), { recursive: true });
    writeFileSync(path.join(contentDir, file), text);
  }
  return contentDir;
}

/** What `npm run check` does, without npm. */
function check(contentDir: string, ...args: string[]) {
  const jiti = path.resolve('node_modules/jiti/lib/jiti-cli.mjs');
  const env = { ...process.env, CONTENT_DIR: contentDir };
  const command = [jiti, 'lib/cli/check.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    env,
    encoding: 'utf8',
  });
  expect(stdout + stderr).not.toMatch(/\n\s+at .+:\d+:\d+/);
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  it('succeeds where nothing is wrong', () => {
    expect(check(writeContent({ 'talk.md': good }))).toEqual({
      status: 0,
      stdout: '1 webinar: 0 errors, 0 warnings, 0 notes\n',
      stderr: '',
    });
  });

  it('fails on errors, and prints where and what to write', () => {
    const { status, stdout } = check(writeContent({ 'a/index.md': broken, 'b.md': warned }));
    expect(status).toBe(1);
    const [error, warning, summary, ...rest] = stdout.split('\n');
    expect(error).toBe(
      'Error   a/index.md:2:8 title: a value with a colon and a space in it needs quotation marks. Write: title: "Queues: without tears"',
    );
    expect(warning).toMatch(/^Warning b\.md:2:1 preview_image: .+\. Write: .+$/);
    expect(summary).toBe('1 webinar: 1 error, 1 warning, 0 notes');
    expect(rest).toEqual(['']);
  });

  it('succeeds on warnings', () => {
    expect(check(writeContent({ 'b.md': warned })).status).toBe(0);
  });

  it('prints JSON for machines, with the same exit codes', () => {
    const { status, stdout, stderr } = check(
      writeContent({ 'a.md': broken, 'b.md': warned }),
      '--json',
    );
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      errors: 1,
      warnings: 1,
      notes: 0,
      problems: [
        {
          severity: 'error',
          file: 'a.md',
          line: 2,
          column: 8,
          field: 'title',
          message: 'a value with a colon and a space in it needs quotation marks',
          write: 'title: "Queues: without tears"',
        },
        expect.objectContaining({ severity: 'warning', file: 'b.md', line: 2, column: 1 }),
      ],
      webinars: [{ slug: 'b', file: 'b.md' }],
    });
    expect(check(writeContent({ 'b.md': warned }), '--json').status).toBe(0);
  });

  it('puts right what is safe, and says so before what is left', () => {
    const external = good.replace('---\n', '---\nexternal: true\nurl_slug: https://example.com\n');
    const contentDir = writeContent({ 'a.md': external });
    const field = 'a.md block_external_search_index: (nothing) → true';
    const dry = check(contentDir, '--fix', '--dry-run');
    expect(dry.stdout).toContain(`Would fix ${field} (`);
    expect(dry.stdout).toContain('Error   a.md');
    expect(dry.status).toBe(1);
    const { status, stdout, stderr } = check(contentDir, '--fix');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')).toEqual([
      expect.stringContaining(`Fixed     ${field} (`),
      '1 webinar: 0 errors, 0 warnings, 0 notes',
      '',
    ]);
    expect(JSON.parse(check(contentDir, '--fix', '--json').stdout)).toMatchObject({ fixes: [] });
  });

  it('prints long JSON to its end', () => {
    const files = Array.from({ length: 300 }, (_, at) => [`talk-${at}.md`, broken]);
    const { stdout } = check(writeContent(Object.fromEntries(files)), '--json');
    expect(JSON.parse(stdout).errors).toBe(300);
  });

  it.each([
    [
      'a folder that is not there',
      path.join(tmpdir(), 'nowhere'),
      [],
      /^There is no content folder at .+\. Set CONTENT_DIR to the right one\.\n$/,
    ],
    [
      'an option there is not',
      tmpdir(),
      ['--repair'],
      /^Unknown option '--repair'\. Use: npm run check -- \[--format text\|json\|github\] \[--fix \[--dry-run\]\]\n$/,
    ],
    [
      'a dry run of nothing',
      tmpdir(),
      ['--dry-run'],
      /^--dry-run goes with --fix\. Use: npm run check .+\n$/,
    ],
  ])('says on one line what is wrong with %s, and exits with 2', (_, contentDir, args, message) => {
    const { status, stdout, stderr } = check(contentDir, ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });

  it('exits with 2 where the settings are wrong', () => {
    process.env.PORT = 'http';
    onTestFinished(() => {
      delete process.env.PORT;
    });
    const { status, stderr } = check(writeContent({}));
    expect(status).toBe(2);
    expect(stderr).toContain('PORT must be a port number');
  });
});
