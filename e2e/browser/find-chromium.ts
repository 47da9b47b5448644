import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env } from 'node:process';
import { chromium, type LaunchOptions } from '@playwright/test';
import { type Candidate, listInstalled, listRequested, playwrightsOwn } from './candidates';
import { downloadWithPlaywright, installWithApt } from './install';

const resultFile = path.resolve('.e2e/browser.json');

/**
 * A Chromium that starts on this machine, fetched if need be. It is looked for once per run: the
 * workers read what the first process found.
 *
 * @throws Error naming two ways out
 */
export async function findChromium(): Promise<LaunchOptions> {
  if (env.TEST_WORKER_INDEX !== undefined) return JSON.parse(readFileSync(resultFile, 'utf8'));
  const found = toLaunchOptions(await find());
  mkdirSync(path.dirname(resultFile), { recursive: true });
  writeFileSync(resultFile, JSON.stringify(found));
  return found;
}

async function find(): Promise<Candidate> {
  const refusals: string[] = [];
  const firstToStart = async (candidates: Candidate[]) => {
    for (const candidate of candidates) {
      const refusal = await tryToStart(candidate);
      if (refusal === null) return candidate;
      refusals.push(`  ${candidate.name}: ${refusal}`);
    }
    return null;
  };
  const present = await firstToStart([...listRequested(), playwrightsOwn, ...listInstalled()]);
  if (present) return present;
  console.warn('No Chromium on this machine starts; fetching one, which takes a minute.');
  const fetched =
    (downloadWithPlaywright() ? await firstToStart([playwrightsOwn]) : null) ??
    (installWithApt() ? await firstToStart(listInstalled()) : null);
  if (fetched) return fetched;
  throw new Error(
    `The tests need a Chromium, and none of these starts:\n${refusals.join('\n')}\n` +
      'Install one: npx playwright install --with-deps chromium\n' +
      'Or name one: CHROMIUM_PATH=/path/to/chrome npm test',
  );
}

/** @returns why it does not start, or null where it does */
async function tryToStart(candidate: Candidate): Promise<string | null> {
  try {
    const browser = await chromium.launch({ ...toLaunchOptions(candidate), timeout: 30_000 });
    await (await browser.newPage()).goto('about:blank');
    await browser.close();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

/** Playwright itself asks Chromium to stay quiet in the background. */
function toLaunchOptions({ executablePath }: Candidate): LaunchOptions {
  // Chromium refuses its sandbox to root.
  const chromiumSandbox = process.platform === 'linux' ? false : process.getuid?.() !== 0;
  return { chromiumSandbox, ...(executablePath ? { executablePath } : {}) };
}
