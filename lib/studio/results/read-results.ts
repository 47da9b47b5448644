import { getDatabase } from '../../database/open-database';
import { listFlagged } from '../../registrations/clear-flag';
import { getSite } from '../../site/load';
import { getCatalogue } from '../../webinars/load';
import { findPeople } from './find-people';
import { readDays } from './read-days';
import { readSources } from './read-sources';
import { readWebinarResults } from './read-webinars';
import type { ResultsQuery } from './results-query';

/**
 * What there is to know about the registrations of a webinar, or of all.
 *
 * @param webinar - a slug; all webinars where null
 * @param now - milliseconds since the epoch
 */
export async function readResults(webinar: string | null, query: ResultsQuery, now: number) {
  const database = getDatabase();
  const { webinars } = getCatalogue();
  const timeZone = getSite().timezone ?? 'UTC';
  const { days, text, page } = query;
  const isMeant = (each: { webinar: string }) => webinar === null || each.webinar === webinar;
  return {
    title: webinars.find(({ slug }) => slug === webinar)?.title ?? null,
    days: await readDays({ database, webinar, days, timeZone, now }),
    sources: await readSources(database, webinar),
    webinars: (await readWebinarResults(database, webinars)).filter(isMeant),
    found: await findPeople(database, { webinar, text, page }),
    flagged: (await listFlagged(database)).filter(isMeant),
  };
}
