import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { getSessionSecret } from './secret';

const folder = mkdtempSync(path.join(tmpdir(), 'webinars-secret-'));
const freshFolder = () => path.join(folder, crypto.randomUUID());
const jiti = path.join(
  path.dirname(createRequire(import.meta.url).resolve('jiti/package.json')),
  'lib/jiti-cli.mjs',
);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('uses the one from the settings and then writes nothing', () => {
  const dataDir = freshFolder();
  expect(getSessionSecret({ sessionSecret: 'x'.repeat(32), dataDir })).toBe('x'.repeat(32));
  expect(statSync(dataDir, { throwIfNoEntry: false })).toBeUndefined();
});

it('makes one, for its owner alone, and keeps it', () => {
  const dataDir = freshFolder();
  const secret = getSessionSecret({ sessionSecret: undefined, dataDir });
  expect(Buffer.from(secret, 'base64url')).toHaveLength(48);
  const file = path.join(dataDir, 'session-secret');
  expect(readFileSync(file, 'utf8').trim()).toBe(secret);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(dataDir)).toEqual(['session-secret']);
  expect(getSessionSecret({ sessionSecret: undefined, dataDir })).toBe(secret);
});

it('is the same for processes that start together', async () => {
  const dataDir = freshFolder();
  const start = () =>
    promisify(execFile)(process.execPath, [
      jiti,
      path.join(import.meta.dirname, 'print-secret.ts'),
      dataDir,
    ]);
  const outputs = await Promise.all(Array.from({ length: 6 }, start));
  const secrets = new Set(outputs.map(({ stdout }) => stdout));
  expect(secrets).toEqual(new Set([getSessionSecret({ sessionSecret: undefined, dataDir })]));
  expect(readdirSync(dataDir)).toEqual(['session-secret']);
});

it('says what to do about a damaged one', () => {
  const dataDir = mkdtempSync(path.join(folder, 'damaged-'));
  writeFileSync(path.join(dataDir, 'session-secret'), 'short');
  expect(() => getSessionSecret({ sessionSecret: undefined, dataDir })).toThrow('Delete it');
});
