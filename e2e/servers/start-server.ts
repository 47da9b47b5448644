import { type ChildProcess, spawn } from 'node:child_process';
import { env, execPath } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server that answers. */
export interface RunningServer {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

const longestStartMs = 300_000;

/**
 * Starts a process that serves, and waits until it answers.
 *
 * @param command - a program and its arguments
 * @param url - where it will answer with anything but an error of its own
 * @throws with what it said where it ends or does not answer within five minutes
 */
export async function startServer(
  [program = execPath, ...args]: string[],
  url: string,
  options: { cwd: string; settings?: Record<string, string> },
): Promise<RunningServer> {
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...env, NEXT_TELEMETRY_DISABLED: '1', ...options.settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2_000);
    });
  }
  const deadline = Date.now() + longestStartMs;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`The server did not start:\n${said}`);
    }
    await sleep(50);
  }
  const stop = async () => {
    process.off('exit', kill);
    await end(child);
  };
  return { url: new URL(url).origin, pid: child.pid ?? 0, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url);
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
