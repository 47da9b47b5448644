import type { Database } from '../../database/connection';
import type { SessionRow } from '../../database/tables';
import type { Redirect, Webinar } from '../../webinars/model';
import { webinarPath } from '../../webinars/path';
import { isAhead } from '../../webinars/state';
import {
  type AnnouncedSession,
  addSession,
  type ChangeContext,
  listAnnounced,
} from './announced-session';
import { keepSession, withdrawSession } from './change-session';
import { matchSessions } from './match-sessions';

export interface SessionsInput {
  database: Database;
  webinars: readonly Webinar[];
  redirects: readonly Redirect[];
  /** Some entry could not be read: then nothing counts as withdrawn. */
  hasErrors: boolean;
  /** Origin of the site. */
  siteUrl: string;
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * Compares the sessions of the content with those that were announced: what is new is noted, and
 * whoever registered for one that moved or is gone gets a mail. Each change and its mails are one
 * transaction, so that instances that do this at the same time write once.
 *
 * @returns how many sessions are new, moved or withdrawn
 */
export async function syncSessions(input: SessionsInput): Promise<number> {
  const { database, webinars, now } = input;
  const known = new Map(webinars.map((webinar) => [webinar.slug, webinar]));
  const ahead = webinars.filter((webinar) => isAhead(webinar, now)).map(({ slug }) => slug);
  const rows = await readRows(database, now);
  let changes = 0;
  for (const slug of new Set([...ahead, ...rows.keys()])) {
    const webinar = known.get(slug);
    if (webinar ? isSilent(webinar) : mayComeBack(slug, input)) continue;
    const sessions = webinar ? listAnnounced(webinar) : [];
    changes += await syncWebinar(input, slug, sessions, rows.get(slug) ?? []);
  }
  return changes;
}

async function syncWebinar(
  { database, hasErrors, siteUrl, now }: SessionsInput,
  slug: string,
  sessions: readonly AnnouncedSession[],
  rows: readonly SessionRow[],
): Promise<number> {
  const context: ChangeContext = { database, slug, now };
  const { kept, added, gone } = matchSessions(rows, sessions, now);
  let changes = 0;
  for (const { row, session } of kept) changes += await keepSession(context, row, session);
  for (const session of added) changes += await addSession(context, session, siteUrl);
  for (const row of hasErrors ? [] : gone) changes += await withdrawSession(context, row);
  return changes;
}

/** What was announced and is not over, by slug. */
async function readRows({ ready }: Database, now: number): Promise<Map<string, SessionRow[]>> {
  const db = await ready();
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('ends_at', '>', new Date(now).toISOString())
    .orderBy('starts_at')
    .orderBy('uid')
    .execute();
  const bySlug = new Map<string, SessionRow[]>();
  for (const row of rows) bySlug.set(row.webinar, [...(bySlug.get(row.webinar) ?? []), row]);
  return bySlug;
}

/** Whose dates are somebody else's business, or nobody's. */
function isSilent({ externalUrl, hideDate }: Webinar): boolean {
  return externalUrl !== null || hideDate;
}

/** A folder that is not there yet, a file that can't be read, a webinar that has moved. */
function mayComeBack(slug: string, { webinars, redirects, hasErrors }: SessionsInput): boolean {
  const path = webinarPath(slug);
  return hasErrors || webinars.length === 0 || redirects.some(({ from }) => from === path);
}
