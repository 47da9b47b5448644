import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Load } from './load-server';

/** What wrk-report.lua writes. */
const reportSchema = z.object({
  requests: z.number(),
  duration: z.number(),
  p50: z.number(),
  p99: z.number(),
  failures: z.number(),
});

const script = new URL('wrk-report.lua', import.meta.url).pathname;

/**
 * Asks for one page again and again with wrk, which costs a small part of what a generator in Node
 * does: that one would be the limit of any server that answers from memory.
 *
 * @param url - complete address of the page
 * @param connections - that stay open
 * @param seconds - how long
 * @throws where wrk is not installed
 */
export async function loadPage(url: string, connections: number, seconds: number): Promise<Load> {
  const settings = ['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s', '-s', script];
  const { stdout } = await runWrk([...settings, '-H', 'Accept-Encoding: gzip', url]);
  const report = reportSchema.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
  return {
    perSecond: (report.requests - report.failures) / (report.duration / 1e6),
    p50: report.p50 / 1_000,
    p99: report.p99 / 1_000,
    failures: report.failures,
  };
}

async function runWrk(args: string[]) {
  try {
    return await promisify(execFile)('wrk', args);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new Error('wrk is not installed. Debian and Ubuntu: apt-get install wrk');
  }
}
