import { existsSync } from 'node:fs';
import path from 'node:path';
import { env } from 'node:process';

/** A Chromium that may be on this machine. No path means the one Playwright downloads. */
export interface Candidate {
  name: string;
  executablePath?: string;
}

const variables = ['CHROMIUM_PATH', 'PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH'];

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

export const playwrightsOwn: Candidate = { name: 'the one Playwright downloads' };

/** What the person who runs the suite asked for. */
export function listRequested(): Candidate[] {
  return variables.flatMap((name) => {
    const executablePath = env[name];
    return executablePath ? [{ name: `$${name}`, executablePath }] : [];
  });
}

/** What is installed on this machine, in the places where it usually is. */
export function listInstalled(): Candidate[] {
  return installedPaths()
    .filter((executablePath) => existsSync(executablePath))
    .map((executablePath) => ({ name: executablePath, executablePath }));
}

function installedPaths(): string[] {
  if (process.platform === 'darwin') {
    return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return folders.flatMap((folder) =>
      folder ? windowsPrograms.map((program) => path.join(folder, program)) : [],
    );
  }
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
}
