import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { hostname as machineName } from 'node:os';
import path from 'node:path';
import { env } from 'node:process';
import { parseArgs } from 'node:util';
import nextEnv from '@next/env';
import { ConfigError, getConfig } from '../config';
import { shelfName } from '../webinars/shelf-file';
import { completeStandalone } from './standalone';

/** It can't be served as things are; the message says what to do. */
class Refusal extends Error {}

const modes = { dev: 'development', build: 'production', start: 'production' } as const;

/** What the npm scripts of these names run: `jiti lib/cli/next.ts dev|build|start [options of next]`. */
function runNext([mode, ...options]: string[]): void {
  if (mode !== 'dev' && mode !== 'build' && mode !== 'start') {
    throw new Refusal('Say what to run: dev, build or start.');
  }
  prepareEnvironment(mode, options);
  if (mode === 'build') build(options);
  else serve(mode, options);
}

function build(options: string[]): void {
  const { contentDir } = getConfig();
  // What the processes of this build find there is then by its own code.
  rmSync(path.join('.next', shelfName), { force: true });
  process.on('exit', (code) => {
    if (code === 0) completeStandalone('.next', contentDir);
  });
  start(['build', ...options]);
}

function serve(mode: 'dev' | 'start', options: string[]): void {
  const { hostname, port } = getConfig();
  if (mode === 'start' && !existsSync(path.join('.next', 'BUILD_ID'))) {
    throw new Refusal('There is no build to serve. Run this first: npm run build');
  }
  // The app makes its own address from it, see siteUrl in lib/config.ts.
  env.PORT = String(port);
  stopCleanly();
  start([mode, '-H', hostname, '-p', env.PORT, ...options]);
}

/** In this process, not a child: whoever ends this process has ended the server. */
function start(args: string[]): void {
  process.argv.splice(2, Infinity, ...args);
  createRequire(import.meta.url)('next/dist/bin/next');
}

/** The one place that writes the environment: the rest of the code reads it through getConfig. */
function prepareEnvironment(mode: keyof typeof modes, options: string[]): void {
  // Next's types make NODE_ENV read-only.
  Object.assign(env, { NODE_ENV: modes[mode] });
  env.NEXT_TELEMETRY_DISABLED ??= '1';
  // Containers and some shells set it to the machine's name: nobody meant it as an address.
  if (env.HOSTNAME === machineName()) delete env.HOSTNAME;
  nextEnv.loadEnvConfig(process.cwd(), mode === 'dev');
  const { values } = parseArgs({
    args: options,
    strict: false,
    options: { port: { type: 'string', short: 'p' }, hostname: { type: 'string', short: 'H' } },
  });
  if (typeof values.port === 'string') env.PORT = values.port;
  if (typeof values.hostname === 'string') env.HOSTNAME = values.hostname;
}

/** Stops like a server should: with success when asked to, and not surviving the npm that ran it. */
function stopCleanly(): void {
  // Next ends with 143 once its connections are closed; to a process manager that is a failure.
  process.on('exit', (code) => {
    if (code === 143) process.exitCode = 0;
  });
  // npm passes SIGTERM to a shell between it and this process, which dies without passing it on.
  const parent = process.ppid;
  const stopWithParent = () => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  };
  if (env.npm_lifecycle_event) setInterval(stopWithParent, 500).unref();
}

try {
  runNext(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
