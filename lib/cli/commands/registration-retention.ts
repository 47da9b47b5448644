import { getConfig } from '../../config';
import type { Database } from '../../database/connection';
import { getDatabase } from '../../database/open-database';
import { deleteExpired, retentionJob } from '../../registrations/retention';
import { readRetentionMonths } from '../../registrations/retention-setting';
import { readJob, runLogged } from '../../server/job-log';
import { UsageError } from '../usage-error';

/**
 * `webinars registrations retention [--run]`
 *
 * @throws UsageError where `site.json` is wrong: nothing is deleted then
 */
export async function printRetention({ run = false }: { run?: boolean }): Promise<void> {
  const months = readMonths();
  const database = getDatabase();
  console.log(
    months === false
      ? 'Registrations are kept for ever (retention_months in site.json is false).'
      : `Registrations are deleted ${months} ${months === 1 ? 'month' : 'months'} after the last activity (retention_months in site.json).`,
  );
  if (run) await runRetention(database, months);
  console.log(await describeLastRun(database));
}

function readMonths(): number | false {
  try {
    return readRetentionMonths(getConfig().contentDir);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function runRetention(database: Database, months: number | false): Promise<void> {
  await runLogged(database, retentionJob, async () => {
    const { sentence } = await deleteExpired({ database, months, now: Date.now() });
    return sentence;
  });
}

async function describeLastRun(database: Database): Promise<string> {
  const job = await readJob(database, retentionJob);
  if (!job) return 'It has not run yet.';
  const began = `${job.started_at.slice(0, 16).replace('T', ' ')} UTC`;
  if (!job.finished_at) return `The last run began at ${began} and has not finished.`;
  return `Last run: ${began}. ${job.result ?? ''}`.trim();
}
