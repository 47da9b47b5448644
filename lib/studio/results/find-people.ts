import { sql } from 'kysely';
import type { Database } from '../../database/connection';

/** A registration, for those who look after it. */
export interface FoundPerson {
  id: string;
  webinar: string;
  email: string;
  /** First and last name as typed; empty where the form asks for none. */
  name: string;
  createdAt: string;
  isFlagged: boolean;
  isCancelled: boolean;
  hasWatched: boolean;
}

export interface PeopleFilter {
  /** A slug; all webinars where null. */
  webinar: string | null;
  /** In the address or in what was typed; empty for all. */
  text: string;
  /** 1-based. */
  page: number;
}

export const pageSize = 50;

/** Registrations, newest first; one more than a page says that there are more. */
export async function findPeople(
  database: Database,
  { webinar, text, page }: PeopleFilter,
): Promise<{ people: FoundPerson[]; hasMore: boolean }> {
  const db = await database.ready();
  let query = db
    .selectFrom('registrations')
    .select([
      'id',
      'webinar',
      'email',
      'answers',
      'created_at',
      'flag',
      'cancelled_at',
      'watched_at',
    ]);
  if (webinar !== null) query = query.where('webinar', '=', webinar);
  for (const word of text.toLowerCase().split(/\s+/).filter(Boolean)) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(
      sql<boolean>`(lower(email) like ${pattern} escape '\\' or lower(answers) like ${pattern} escape '\\')`,
    );
  }
  const rows = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize)
    .execute();
  const people = rows.slice(0, pageSize).map((row): FoundPerson => {
    return {
      id: row.id,
      webinar: row.webinar,
      email: row.email,
      name: readName(row.answers),
      createdAt: row.created_at,
      isFlagged: row.flag !== null,
      isCancelled: row.cancelled_at !== null,
      hasWatched: row.watched_at !== null,
    };
  });
  return { people, hasMore: rows.length > pageSize };
}

function readName(answers: string): string {
  const typed: Record<string, unknown> = { ...JSON.parse(answers) };
  return [typed.first_name, typed.last_name].filter((part) => typeof part === 'string').join(' ');
}
