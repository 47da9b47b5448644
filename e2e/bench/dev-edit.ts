import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../lib/database/postgres-server';
import { startServer } from '../servers/start-server';
import type { BenchSite } from './sites';
import { slugOf } from './write-catalogue';

const edits = 5;
const patienceMs = 60_000;

/**
 * How long it takes in development until an edit of one entry is seen on its page: what somebody
 * waits for who saves and looks.
 *
 * @param contentDir - absolute path of a content folder, in which one file is changed
 * @returns milliseconds for each of a few edits, in the order they were made
 * @throws where the server does not start, or an edit is not seen within a minute
 */
export async function measureEdits(
  { folder, script }: BenchSite,
  contentDir: string,
  dataDir: string,
): Promise<number[]> {
  const slug = slugOf(4);
  const file = path.join(contentDir, 'webinars', slug, 'index.md');
  const port = String(await findFreePort());
  const url = `http://127.0.0.1:${port}/webinars/${slug}`;
  const settings = {
    CONTENT_DIR: contentDir,
    DATA_DIR: dataDir,
    PORT: port,
    HOSTNAME: '127.0.0.1',
  };
  const command = [process.execPath, ...script, 'dev'];
  const server = await startServer(command, url, { cwd: folder, settings });
  try {
    const times: number[] = [];
    for (let edit = 1; edit <= edits; edit += 1) {
      await sleep(1_000);
      const words = `Edit number ${edit}.`;
      const text = readFileSync(file, 'utf8').replace(/^meta_desc: .*$/m, `meta_desc: "${words}"`);
      writeFileSync(file, text);
      times.push(await waitFor(url, words));
    }
    return times;
  } finally {
    await server.stop();
  }
}

async function waitFor(url: string, words: string): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < patienceMs) {
    const answer = await fetch(url);
    if ((await answer.text()).includes(words)) return performance.now() - began;
  }
  throw new Error(`The page does not say "${words}".`);
}
