import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** A PostgreSQL server of our own for tests: empty, on this machine only, gone afterwards. */
export interface PostgresServer {
  /** Address of its database `postgres`. */
  url: string;
  /** Makes an empty database; gives its address. */
  createDatabase(): Promise<string>;
  /** Ends the server as a crash would, and starts it again with the same port and data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a server from installed binaries; as root, as an unprivileged user, for PostgreSQL
 * refuses root.
 *
 * @param bin - the folder of `initdb` and `postgres`
 * @throws where it does not answer within half a minute
 */
export async function startPostgres(bin: string): Promise<PostgresServer> {
  // Short and in /tmp: the path of a Unix socket has 107 bytes at most.
  const folder = mkdtempSync(path.join(tmpdir(), 'webinars-pg-'));
  const user = findUnprivilegedUser();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  // The server gets what this process has, but for language and zone.
  const settings = { cwd: folder, ...user, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
  execFileSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'webinars', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    { ...settings, stdio: 'pipe' },
  );
  const port = await findFreePort();
  const addressOf = (database: string) => `postgres://webinars@127.0.0.1:${port}/${database}`;
  const options = ['-D', data, '-p', `${port}`, '-k', folder, '-h', '127.0.0.1'];

  async function start(): Promise<ChildProcess> {
    const child = spawn(path.join(bin, 'postgres'), options, { ...settings, stdio: 'ignore' });
    await waitUntilReady(child, addressOf('postgres'));
    return child;
  }

  async function end(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    if (server.exitCode === null && server.kill(signal)) await ended;
  }

  let server = await start();
  const killAtExit = () => server.kill('SIGQUIT');
  process.once('exit', killAtExit);
  let databases = 0;

  return {
    url: addressOf('postgres'),
    async createDatabase() {
      databases += 1;
      const name = `test_${databases}`;
      await execute(addressOf('postgres'), `create database ${name}`);
      return addressOf(name);
    },
    async restart() {
      // SIGQUIT: no goodbye to clients, no checkpoint; the next start recovers from the log.
      await end('SIGQUIT');
      server = await start();
    },
    async stop() {
      process.off('exit', killAtExit);
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs one statement over a connection of its own. */
export async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // An end of the server while we are connected is the query's failure, not the process's.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function waitUntilReady(server: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    if (server.exitCode !== null) throw new Error(`postgres ended with code ${server.exitCode}`);
    try {
      return await execute(url, 'select 1');
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}

function findUnprivilegedUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: 'pipe' }));
      return { uid: ask('-u'), gid: ask('-g') };
    } catch {
      // No such user on this machine.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody');
}

/** A port of this machine that nobody listens on now. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('no free port'));
      });
    });
  });
}
