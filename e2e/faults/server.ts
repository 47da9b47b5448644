import { type ChildProcess, execFile, spawn } from 'node:child_process';
import path from 'node:path';
import { execPath, env as ownEnvironment } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import { findFreePort } from '../../lib/database/postgres-server';
import { contentDir, siteFolder, siteUrl } from './site';
import type { Storage } from './storage';

/** A running site. */
export interface Server {
  url: string;
  /** What it has written to its log. */
  said(): string;
  /** Ends the process as a power cut would. */
  kill9(): Promise<void>;
  /** Ends it as an operator does. */
  stop(): Promise<void>;
}

type Settings = Record<string, string>;

const jiti = path.join(siteFolder, 'node_modules/jiti/lib/jiti-cli.mjs');
/** Whatever the shell says: the tests bring their own. */
const unset = ['SMTP_URL', 'MAIL_FROM', 'HUBSPOT_PORTAL_ID', 'WEBHOOK_URL', 'WEBHOOK_SECRET'];
const longestStartMs = 60_000;

const running = new Set<ChildProcess>();
afterAll(() => Promise.all([...running].map((child) => end(child, 'SIGKILL'))));
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts the built site as one process, and waits until it answers.
 *
 * @param settings - environment variables beside those of the storage
 * @param program - what to run instead of `npm start`, and where
 * @throws with what it said where it ends or does not answer within a minute
 */
export async function startServer(
  storage: Storage,
  settings: Settings = {},
  { folder, args } = { folder: siteFolder, args: [jiti, 'lib/cli/next.ts', 'start'] },
): Promise<Server> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(execPath, args, {
    cwd: folder,
    env: buildEnvironment(storage, { PORT: String(port), ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const deadline = Date.now() + longestStartMs;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`The server did not start:\n${output}`);
    }
    await sleep(50);
  }
  return {
    url,
    said: () => output,
    kill9: () => end(child, 'SIGKILL'),
    stop: () => end(child, 'SIGTERM'),
  };
}

/** Runs `npm run webinars -- …` beside the server; gives what it printed. */
export async function runWebinars(storage: Storage, args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(execPath, [jiti, 'lib/cli/webinars.ts', ...args], {
    cwd: siteFolder,
    env: buildEnvironment(storage, {}),
  });
  return stdout;
}

function buildEnvironment({ dataDir, databaseUrl }: Storage, settings: Settings) {
  return {
    ...ownEnvironment,
    ...Object.fromEntries(unset.map((name) => [name, ''])),
    NODE_ENV: 'production' as const,
    HOSTNAME: '127.0.0.1',
    SITE_URL: siteUrl,
    SESSION_SECRET: 'known-to-these-tests-and-to-nobody-else',
    SESSION_SECRET_PREVIOUS: '',
    TRUST_PROXY: '',
    CONTENT_DIR: contentDir,
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    ...settings,
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/robots.txt`);
    await answer.text();
    return answer.ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  running.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}
