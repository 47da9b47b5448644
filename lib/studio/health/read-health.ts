import { version } from 'node:process';
import { sql } from 'kysely';
import nextPackage from 'next/package.json' with { type: 'json' };
import ownPackage from '../../../package.json' with { type: 'json' };
import { getConfig } from '../../config';
import { getDatabase } from '../../database/open-database';
import { countDeliveries } from '../../delivery/ledger/list';
import { retentionJob } from '../../registrations/retention';
import { readJob } from '../../server/job-log';
import { isWritable } from '../../webinars/editing/entry-file';
import { getCatalogue } from '../../webinars/load';
import { summariseProblems } from '../../webinars/problem';

/** One thing to know about the running site. */
export interface HealthFact {
  name: string;
  text: string;
  isTrouble: boolean;
  /** Where to do something about it; null for nowhere. */
  href: string | null;
}

export interface HealthGroup {
  title: string;
  facts: HealthFact[];
}

/** How this process and what it stands on are. Nothing secret is in it. */
export async function readHealth(now: number): Promise<HealthGroup[]> {
  return [
    { title: 'Content', facts: readContent() },
    { title: 'Database', facts: await readDatabase() },
    { title: 'Deliveries', facts: await readDeliveries(now) },
    { title: 'Versions', facts: readVersions() },
  ];
}

const fact = (name: string, text: string, isTrouble = false, href: string | null = null) => ({
  name,
  text,
  isTrouble,
  href,
});

function readContent(): HealthFact[] {
  const { webinars, problems } = getCatalogue();
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  const newest = Math.max(0, ...webinars.map(({ modifiedAt }) => modifiedAt));
  const canWrite = isWritable(getConfig().contentDir);
  return [
    fact('Entries', String(webinars.length), webinars.length === 0, '/studio'),
    fact('Problems', summariseProblems(problems), hasErrors, '/studio?show=problems'),
    fact('Last change', newest === 0 ? 'none' : sayTime(new Date(newest).toISOString())),
    fact('Folder', canWrite ? 'can be written to' : 'read-only: nothing can be switched here'),
  ];
}

async function readDatabase(): Promise<HealthFact[]> {
  const database = getDatabase();
  const name = database.kind === 'sqlite' ? 'SQLite' : 'PostgreSQL';
  try {
    const db = await database.ready();
    const ask =
      database.kind === 'sqlite'
        ? sql`select sqlite_version() as version`
        : sql`show server_version`;
    const { rows } = await ask.execute(db);
    const [found] = Object.values(rows[0] ?? {});
    const job = await readJob(database, retentionJob);
    return [
      fact(name, `answers, version ${String(found)}`),
      fact('Retention', sayJob(job), job?.result?.startsWith('Failed') ?? false),
    ];
  } catch (error) {
    return [fact(name, `does not answer: ${reasonOf(error)}`, true)];
  }
}

function sayJob(job: Awaited<ReturnType<typeof readJob>>): string {
  if (!job) return 'has not run yet';
  if (!job.finished_at) return `began ${sayTime(job.started_at)}`;
  return `${sayTime(job.finished_at)}: ${job.result ?? 'done'}`;
}

/** A worker looks every five seconds. */
const longestSilence = 60_000;

async function readDeliveries(now: number): Promise<HealthFact[]> {
  const workers = (globalThis.webinarWorkers ?? []).map(({ channel, lookedAt, trouble }) => {
    const isSilent = lookedAt === null || now - lookedAt > longestSilence;
    const seen =
      lookedAt === null
        ? 'has not looked yet'
        : `looked ${sayTime(new Date(lookedAt).toISOString())}`;
    return fact(
      `Worker for ${channel}`,
      trouble ? `waits: ${trouble}` : seen,
      isSilent || trouble !== '',
    );
  });
  try {
    const counts = await countDeliveries(getDatabase());
    const sum = (state: string) =>
      counts.filter((each) => each.state === state).reduce((all, { count }) => all + count, 0);
    const failed = sum('failed');
    return [
      ...workers,
      fact('Waiting', String(sum('pending')), false, '/studio/deliveries?state=pending'),
      fact('Given up', String(failed), failed > 0, '/studio/deliveries?state=failed'),
      fact('Held back', String(sum('held')), false, '/studio/registrations#flagged'),
    ];
  } catch (error) {
    return [...workers, fact('Outbox', `can’t be read: ${reasonOf(error)}`, true)];
  }
}

function readVersions(): HealthFact[] {
  return [
    fact('This site', ownPackage.version),
    fact('Next.js', nextPackage.version),
    fact('Node.js', version),
  ];
}

function sayTime(time: string): string {
  return `${time.slice(0, 19).replace('T', ' ')} UTC`;
}

/** The system's word for it, and no address with a password in it. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return String(error.code);
  return error instanceof Error ? error.name : 'unknown';
}
