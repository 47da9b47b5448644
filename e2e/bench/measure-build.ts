import { spawn } from 'node:child_process';
import { lstatSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { env, execPath } from 'node:process';
import { type TreeFigures, watchTree } from './process-tree';

/** What a build took and made. */
export interface BuildFigures extends TreeFigures {
  wallSeconds: number;
  /** What a server needs of it: without Next's own cache. */
  outputBytes: number;
}

/** A build that ended with an error; the message is the last of what it said. */
export class BuildFailure extends Error {
  override name = 'BuildFailure';
}

/**
 * Builds a site anew and measures it.
 *
 * @param folder - of the site
 * @param command - a script of Node and its arguments, from there
 * @param contentDir - what it is a site of
 * @throws BuildFailure where it does not succeed
 */
export async function measureBuild(
  folder: string,
  command: string[],
  contentDir: string,
): Promise<BuildFigures> {
  const output = path.join(folder, '.next');
  rmSync(output, { recursive: true, force: true });
  const began = performance.now();
  const { code, said, ...figures } = await run(folder, command, contentDir);
  const wallSeconds = (performance.now() - began) / 1000;
  if (code !== 0) throw new BuildFailure(said.slice(-600));
  return { wallSeconds, ...figures, outputBytes: measureFolder(output, ['cache']) };
}

interface Run extends TreeFigures {
  code: number | null;
  said: string;
}

function run(cwd: string, [script = '', ...args]: string[], contentDir: string): Promise<Run> {
  const child = spawn(execPath, [script, ...args], {
    cwd,
    env: {
      ...env,
      NODE_ENV: 'production',
      CONTENT_DIR: contentDir,
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stopWatching = watchTree(child.pid ?? 0);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said, ...stopWatching() }));
  });
}

/** The bytes of all files in a folder; of the names left out only its own are meant. */
export function measureFolder(folder: string, leaveOut: string[] = []): number {
  let sum = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (leaveOut.includes(entry.name)) continue;
    const file = path.join(folder, entry.name);
    sum += entry.isDirectory() ? measureFolder(file) : lstatSync(file).size;
  }
  return sum;
}
