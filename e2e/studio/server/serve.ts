import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { env, execPath } from 'node:process';
import { contentDir } from '../../fixtures/site';
import { copySite } from '../../fixtures/site-copy';
import { deskContent, deskData, deskPort, deskSite, deskUrl, password } from './desk';

/**
 * Serves the studio's tests: the build of the other tests in a place of its own, since a server
 * writes the pages it renders anew into its build. Playwright starts it when that build is served.
 */
rmSync(deskData, { recursive: true, force: true });
rmSync(deskContent, { recursive: true, force: true });
cpSync(contentDir, deskContent, { recursive: true });
copySite(deskSite);
cpSync('.next', path.join(deskSite, '.next'), {
  recursive: true,
  filter: (source) => path.relative('.next', source) !== 'cache',
});

const jiti = path.join(deskSite, 'node_modules/jiti/lib/jiti-cli.mjs');
const server = spawn(execPath, [jiti, 'lib/cli/next.ts', 'start'], {
  cwd: deskSite,
  stdio: 'inherit',
  env: {
    ...env,
    PORT: String(deskPort),
    SITE_URL: deskUrl,
    CONTENT_DIR: deskContent,
    DATA_DIR: deskData,
    STUDIO_PASSWORD: password,
  },
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
