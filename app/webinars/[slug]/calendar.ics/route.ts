import type { NextRequest } from 'next/server';
import { getConfig } from '@/lib/config';
import { getDatabase } from '@/lib/database/open-database';
import { readIdentities } from '@/lib/delivery/read-identities';
import { getSite } from '@/lib/site/load';
import { buildCalendar, type CalendarIdentity } from '@/lib/webinars/calendar';
import { findWebinar } from '@/lib/webinars/load';

/** The dates of a webinar as a calendar file; with `?session=<id>` those of one session. */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/webinars/[slug]/calendar.ics'>,
): Promise<Response> {
  const webinar = findWebinar((await params).slug);
  const sessionId = request.nextUrl.searchParams.get('session');
  const identities = webinar
    ? await readAnnounced(webinar.slug)
    : new Map<string, CalendarIdentity>();
  const calendar =
    webinar &&
    buildCalendar(webinar, {
      siteUrl: getConfig().siteUrl,
      siteName: getSite().name,
      identities,
      ...(sessionId !== null && { sessionId }),
    });
  if (!calendar) return new Response('There is no such date.', { status: 404 });
  const file = `${webinar.slug.replace(/[^a-z0-9-]/gi, '-')}.ics`;
  return new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${file}"`,
      'X-Robots-Tag': 'noindex',
    },
  });
}

/** So that a session keeps its name in calendars after it moved; without the database it does not. */
async function readAnnounced(slug: string) {
  try {
    return await readIdentities(getDatabase(), slug);
  } catch (error) {
    console.error('Not looked up:', error instanceof Error ? error.message : error);
    return new Map<string, CalendarIdentity>();
  }
}
