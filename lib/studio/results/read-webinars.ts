import type { Database } from '../../database/connection';
import { readCounts, type WebinarCounts } from '../../registrations/read-counts';

/** A webinar with what came of it. */
export interface WebinarResult extends WebinarCounts {
  /** Null where the content has it no more. */
  title: string | null;
  /** Requests to be told of a recording. */
  requests: number;
}

/** What came of every webinar that anybody registered for or asked about, most registered first. */
export async function readWebinarResults(
  database: Database,
  webinars: ReadonlyArray<{ slug: string; title: string }>,
): Promise<WebinarResult[]> {
  const titles = new Map(webinars.map(({ slug, title }) => [slug, title]));
  const requests = await countRequests(database);
  const counts = await readCounts(database);
  const known = new Set(counts.map(({ webinar }) => webinar));
  const none = { registered: 0, cancelled: 0, flagged: 0, watched: 0 };
  const asked = [...requests.keys()].filter((slug) => !known.has(slug));
  return [...counts, ...asked.map((webinar) => ({ webinar, ...none }))]
    .map((count) => ({
      ...count,
      title: titles.get(count.webinar) ?? null,
      requests: requests.get(count.webinar) ?? 0,
    }))
    .sort((a, b) => b.registered - a.registered || (a.webinar < b.webinar ? -1 : 1));
}

async function countRequests(database: Database): Promise<Map<string, number>> {
  const db = await database.ready();
  const rows = await db
    .selectFrom('recording_requests')
    .select(({ fn }) => ['webinar', fn.countAll<number | string>().as('count')])
    .where('flag', 'is', null)
    .groupBy('webinar')
    .execute();
  return new Map(rows.map(({ webinar, count }) => [webinar, Number(count)]));
}
