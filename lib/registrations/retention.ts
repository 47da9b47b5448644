import type { Database } from '../database/connection';
import { deleteRegistrations, deleteRequests } from './retention-batches';
import { subtractMonths } from './retention-cutoff';
import { deleteLooseDeliveries, deletePeople, deleteSessions } from './retention-remains';

export interface RetentionInput {
  database: Database;
  /** `site.retention_months`: calendar months after the last activity; false keeps everything. */
  months: number | false;
  /** Milliseconds since the epoch. */
  now: number;
}

/** How many of each were deleted. */
export interface RetentionCounts {
  registrations: number;
  requests: number;
  deliveries: number;
  people: number;
  sessions: number;
}

/** Its name in the table `jobs`. */
export const retentionJob = 'retention';

/**
 * Deletes what nobody has touched for a number of months: registrations, requests for recordings,
 * what was sent about either, and people of whom nothing is left. A registration's last activity is
 * the latest of registering, opening the recording and the end of its session, so that nobody who
 * registered for a session ahead is deleted. In many short transactions; where one fails, the next
 * run does the rest.
 *
 * @returns how many, and a sentence about it for people
 */
export async function deleteExpired({
  database,
  months,
  now,
}: RetentionInput): Promise<RetentionCounts & { sentence: string }> {
  if (months === false) {
    const none = { registrations: 0, requests: 0, deliveries: 0, people: 0, sessions: 0 };
    return { ...none, sentence: 'Nothing is deleted: retention_months is false.' };
  }
  const cutoff = subtractMonths(now, months);
  const registrations = await deleteRegistrations(database, cutoff);
  const requests = await deleteRequests(database, cutoff);
  const loose = await deleteLooseDeliveries(database, cutoff);
  const counts = {
    registrations: registrations.rows,
    requests: requests.rows,
    deliveries: registrations.deliveries + requests.deliveries + loose,
    people: await deletePeople(database, cutoff),
    sessions: await deleteSessions(database, cutoff),
  };
  return { ...counts, sentence: describeCounts(counts, cutoff) };
}

const words = {
  registrations: ['registration', 'registrations'],
  requests: ['recording request', 'recording requests'],
  deliveries: ['delivery', 'deliveries'],
  people: ['person', 'people'],
  sessions: ['session', 'sessions'],
} as const;

function describeCounts(counts: RetentionCounts, cutoff: string): string {
  const day = cutoff.slice(0, 10);
  const names = ['registrations', 'requests', 'deliveries', 'people', 'sessions'] as const;
  const parts = names
    .filter((name) => counts[name] > 0)
    .map((name) => `${counts[name]} ${words[name][counts[name] === 1 ? 0 : 1]}`);
  if (parts.length === 0) return `Nothing had its last activity before ${day}.`;
  const list = new Intl.ListFormat('en').format(parts);
  return `Deleted ${list} with the last activity before ${day}.`;
}
