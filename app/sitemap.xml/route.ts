import { getConfig } from '@/lib/config';
import { answerDocument } from '@/lib/http/answer-document';
import { getSite } from '@/lib/site/load';
import { getCatalogue } from '@/lib/webinars/load';
import { findNewest } from '@/lib/webinars/modified';
import { buildSitemap } from '@/lib/webinars/sitemap';
import { keepWhileTrue } from '@/lib/webinars/while-true';

export const dynamic = 'force-dynamic';

const readSitemap = keepWhileTrue((webinars, now) => ({
  body: buildSitemap(webinars, {
    siteUrl: getConfig().siteUrl,
    seriesNames: getSite().sections,
    now,
  }),
  contentType: 'application/xml',
  modifiedAt: findNewest(webinars, now),
  maxAge: 300,
}));

/** The pages that search engines may show, and when they changed. */
export function GET(request: Request): Response {
  return answerDocument(request, readSitemap(getCatalogue().webinars, Date.now()));
}
