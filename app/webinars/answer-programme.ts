import { getConfig } from '@/lib/config';
import { answerDocument } from '@/lib/http/answer-document';
import { getSite, getSiteModified } from '@/lib/site/load';
import type { Webinar } from '@/lib/webinars/model';
import { findNewest } from '@/lib/webinars/modified';
import { buildProgramme } from '@/lib/webinars/programme';
import { isAhead } from '@/lib/webinars/state';
import { findAnnounced } from './find-announced';

/**
 * A calendar to subscribe to, of the sessions to come of some entries.
 *
 * @param programme - `labels` say what of the catalogue it has; `path` is its own address
 */
export async function answerProgramme(
  request: Request,
  { webinars, labels, path }: { webinars: Webinar[]; labels: string[]; path: string },
): Promise<Response> {
  const now = Date.now();
  const { siteUrl } = getConfig();
  const site = getSite();
  const ahead = webinars.filter((webinar) => isAhead(webinar, now));
  const { identities, changedAt } = await findAnnounced(ahead.map(({ slug }) => slug));
  const body = buildProgramme(ahead, {
    title: [site.name, ...labels].join(' · '),
    url: new URL(path, siteUrl).href,
    siteUrl,
    siteName: site.name,
    identities,
    now,
  });
  const changes = [changedAt, getSiteModified()].map((at) => Math.min(at, now));
  const modifiedAt = Math.max(findNewest(webinars, now), ...changes);
  const contentType = 'text/calendar; charset=utf-8';
  const document = { body, contentType, modifiedAt, maxAge: 300 };
  return answerDocument(request, document, { 'X-Robots-Tag': 'noindex' });
}
