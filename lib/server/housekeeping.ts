import { sweepLimits } from '../abuse/kysely-limiter';
import { getConfig } from '../config';
import type { Database } from '../database/connection';
import { getDatabase } from '../database/open-database';
import { planRecordings } from '../delivery/plan/recordings';
import { planReminders } from '../delivery/plan/reminders';
import { syncSessions } from '../delivery/plan/sessions';
import { nudgeDeliveries } from '../delivery/workers';
import { getLog } from '../log';
import { followRenames } from '../registrations/follow-renames';
import { deleteExpired, retentionJob } from '../registrations/retention';
import { readRetentionMonths } from '../registrations/retention-setting';
import { getSite } from '../site/load';
import { getCatalogue } from '../webinars/load';
import { readJob, runLogged } from './job-log';

const minute = 60_000;
const day = 24 * 60 * minute;
/** How often the content is compared with what was announced although nothing is known to change. */
const comparedEvery = 10 * minute;

/** What the server does by itself from time to time; what could not be done is done at the next turn. */
export interface Housekeeping {
  /** The content or the state of an entry has changed. */
  noteChange(): void;
}

/** Starts it: at once, and then every minute. */
export function startHousekeeping(): Housekeeping {
  let comparedAt = 0;
  let isChanged = true;
  let isRunning = false;
  let isWanted = false;
  let trouble = '';

  async function run(): Promise<void> {
    if (isRunning) {
      isWanted = true;
      return;
    }
    isRunning = true;
    try {
      await doTurn();
      trouble = '';
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (message !== trouble) getLog().error(`Housekeeping waits: ${message}`);
      trouble = message;
    }
    isRunning = false;
    if (!isWanted) return;
    isWanted = false;
    await run();
  }

  async function doTurn(): Promise<void> {
    const [database, now] = [getDatabase(), Date.now()];
    let planned = 0;
    // A clock that was set back compares again, too.
    if (isChanged || Math.abs(now - comparedAt) >= comparedEvery) {
      isChanged = false;
      planned += await compareContent(database, now).catch((error: unknown) => {
        isChanged = true;
        throw error;
      });
      comparedAt = now;
    }
    const { webinars } = getCatalogue();
    const { reminder_minutes: reminderMinutes } = getSite().mail;
    planned += await planReminders({ database, webinars, reminderMinutes, now });
    if (planned > 0) nudgeDeliveries();
    await cleanUp(database, now);
  }

  setInterval(run, minute).unref();
  run();
  return {
    noteChange() {
      isChanged = true;
      run();
    },
  };
}

async function compareContent(database: Database, now: number): Promise<number> {
  const { webinars, redirects, problems } = getCatalogue();
  const hasErrors = problems.some(({ severity }) => severity === 'error');
  await followRenames(database, { webinars, redirects });
  const { siteUrl } = getConfig();
  const changes = await syncSessions({ database, webinars, redirects, hasErrors, siteUrl, now });
  return changes + (await planRecordings({ database, webinars, now }));
}

/** Once a day, by whichever instance comes first. */
async function cleanUp(database: Database, now: number): Promise<void> {
  const last = await readJob(database, retentionJob);
  if (last && Math.abs(now - Date.parse(last.started_at)) < day) return;
  await runLogged(database, retentionJob, async () => {
    await sweepLimits(database, now);
    const months = readRetentionMonths(getConfig().contentDir);
    const { sentence } = await deleteExpired({ database, months, now });
    return sentence;
  });
}
