import type { Database } from '../../database/connection';
import { attributionSchema, type Touch } from '../../registrations/attribution';

/** Where people came from, and how many. */
export interface SourceCount {
  /** "newsletter / email / spring", "www.example.com", or empty where nothing is known. */
  source: string;
  registered: number;
  watched: number;
}

/**
 * Where registered people came from last, most first: a campaign's parameters, or else the site
 * that linked here.
 *
 * @param webinar - a slug; all webinars where null
 */
export async function readSources(
  database: Database,
  webinar: string | null,
): Promise<SourceCount[]> {
  const db = await database.ready();
  let query = db
    .selectFrom('registrations')
    .select(({ fn }) => [
      'attribution',
      fn.countAll<number | string>().as('registered'),
      fn.count<number | string>('watched_at').as('watched'),
    ])
    .where('flag', 'is', null)
    .where('cancelled_at', 'is', null)
    .groupBy('attribution');
  if (webinar !== null) query = query.where('webinar', '=', webinar);
  const counts = new Map<string, SourceCount>();
  for (const { attribution, registered, watched } of await query.execute()) {
    const source = nameSource(attribution);
    const count = counts.get(source) ?? { source, registered: 0, watched: 0 };
    count.registered += Number(registered);
    count.watched += Number(watched);
    counts.set(source, count);
  }
  return [...counts.values()].sort(
    (a, b) => b.registered - a.registered || (a.source < b.source ? -1 : 1),
  );
}

function nameSource(attribution: string | null): string {
  if (attribution === null) return '';
  const parsed = attributionSchema.safeParse(JSON.parse(attribution));
  return parsed.success ? nameTouch(parsed.data.last) || nameTouch(parsed.data.first) : '';
}

function nameTouch({ utm, referrer }: Touch): string {
  const campaign = ['utm_source', 'utm_medium', 'utm_campaign'].flatMap((name) => utm[name] ?? []);
  if (campaign.length > 0) return campaign.join(' / ');
  return referrer !== null && URL.canParse(referrer) ? new URL(referrer).host : '';
}
