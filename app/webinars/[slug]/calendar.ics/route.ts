import type { NextRequest } from 'next/server';
import { getConfig } from '@/lib/config';
import { answerDocument } from '@/lib/http/answer-document';
import { getSite, getSiteModified } from '@/lib/site/load';
import { buildCalendar } from '@/lib/webinars/calendar';
import { buildCalendarLink, calendarSites } from '@/lib/webinars/calendar-links';
import { findWebinar } from '@/lib/webinars/load';
import type { Webinar } from '@/lib/webinars/model';
import { findModified } from '@/lib/webinars/modified';
import { pickSession } from '@/lib/webinars/state';
import { findAnnounced } from '../../find-announced';

/**
 * The dates of a webinar as a calendar file; with `?session=<id>` those of one session, and with
 * `?to=google` the way to a calendar on the web.
 */
export async function GET(
  request: NextRequest,
  { params }: RouteContext<'/webinars/[slug]/calendar.ics'>,
): Promise<Response> {
  const webinar = findWebinar((await params).slug);
  const { searchParams } = request.nextUrl;
  const sessionId = searchParams.get('session');
  const site = calendarSites.find((each) => each === searchParams.get('to'));
  if (!webinar || webinar.hideDate) return notThere();
  const source = { siteUrl: getConfig().siteUrl, siteName: getSite().name };
  const now = Date.now();

  if (site) {
    const session = findSession(webinar, sessionId, now);
    if (!session) return notThere();
    const Location = buildCalendarLink(site, webinar, session, source);
    const headers = { Location, 'X-Robots-Tag': 'noindex', 'Cache-Control': 'no-store' };
    return new Response(null, { status: 302, headers });
  }
  const { identities, changedAt } = await findAnnounced([webinar.slug]);
  const known = identities.get(webinar.slug);
  const calendar = buildCalendar(webinar, {
    ...source,
    ...(known && { identities: known }),
    ...(sessionId !== null && { sessionId }),
  });
  if (!calendar) return notThere();
  const changes = [changedAt, getSiteModified()].map((at) => Math.min(at, now));
  const document = {
    body: calendar,
    contentType: 'text/calendar; charset=utf-8',
    modifiedAt: Math.max(findModified(webinar, now), ...changes),
    maxAge: 0,
  };
  const file = `${webinar.slug.replace(/[^a-z0-9-]/gi, '-')}.ics`;
  return answerDocument(request, document, {
    'Content-Disposition': `attachment; filename="${file}"`,
    'X-Robots-Tag': 'noindex',
  });
}

function findSession(webinar: Webinar, id: string | null, now: number) {
  if (id === null) return pickSession(webinar, now);
  return webinar.sessions.find((session) => session.id === id) ?? null;
}

function notThere(): Response {
  return new Response('There is no such date.', { status: 404 });
}
