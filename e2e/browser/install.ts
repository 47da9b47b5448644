import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { env } from 'node:process';

/** Lets Playwright download its own Chromium. @returns whether it said that it had */
export function downloadWithPlaywright(): boolean {
  const entry = createRequire(import.meta.url).resolve('@playwright/test/package.json');
  return run([process.execPath, path.join(path.dirname(entry), 'cli.js'), 'install', 'chromium']);
}

/**
 * Installs the distribution's Chromium where that needs nobody's password: on Debian and its
 * family, as root or with a sudo that does not ask. @returns whether apt-get said that it had
 */
export function installWithApt(): boolean {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && !run(['sudo', '-n', 'true'])) return false;
  const aptGet = [...(isRoot ? [] : ['sudo', '-n']), 'apt-get', '-q', '-y'];
  run([...aptGet, 'update']);
  return run([...aptGet, 'install', '--no-install-recommends', 'chromium']);
}

function run([command = '', ...args]: string[]): boolean {
  const { status } = spawnSync(command, args, {
    // A registry that cannot be reached must not eat the time of the whole run.
    timeout: 180_000,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
