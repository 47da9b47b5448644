import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { type Config, getConfig } from '../config';

const known = new Map<string, string>();

/**
 * What signs passes: `SESSION_SECRET`, or else a secret made once and kept in the data folder, so
 * that a server without settings still knows its visitors after a restart.
 *
 * @throws Error where the data folder cannot be written or the kept secret is damaged
 */
export function getSessionSecret(
  { sessionSecret, dataDir }: Pick<Config, 'sessionSecret' | 'dataDir'> = getConfig(),
): string {
  if (sessionSecret !== undefined) return sessionSecret;
  const file = path.join(dataDir, 'session-secret');
  const secret = known.get(file) ?? readSecret(file) ?? createSecret(file);
  known.set(file, secret);
  return secret;
}

function readSecret(file: string): string | null {
  let secret: string;
  try {
    secret = readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (isFileError(error, 'ENOENT')) return null;
    throw error;
  }
  if (secret.length >= 32) return secret;
  throw new Error(`${file} is damaged. Delete it: a new one is made, and visitors register again.`);
}

/** Written aside and linked into place whole: of processes starting at once, all keep the first. */
function createSecret(file: string): string {
  const secret = randomBytes(48).toString('base64url');
  const draft = `${file}.${process.pid}.${randomBytes(6).toString('hex')}`;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  try {
    // The comment keeps the bundler from tracing the whole project for a path it can't know.
    const descriptor = openSync(/* turbopackIgnore: true */ draft, 'wx', 0o600);
    writeSync(descriptor, `${secret}\n`);
    fsyncSync(descriptor);
    closeSync(descriptor);
    linkSync(draft, file);
    return secret;
  } catch (error) {
    const kept = isFileError(error, 'EEXIST') ? readSecret(file) : null;
    if (kept === null) throw error;
    return kept;
  } finally {
    rmSync(draft, { force: true });
  }
}

function isFileError(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
