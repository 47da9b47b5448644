import { getConfig } from '@/lib/config';
import { answerDocument } from '@/lib/http/answer-document';
import { getSite } from '@/lib/site/load';
import { getCatalogue } from '@/lib/webinars/load';
import { findNewest } from '@/lib/webinars/modified';
import { buildSitemapPart } from '@/lib/webinars/sitemap';

/** One of the sitemaps that `/sitemap.xml` lists where there are too many pages for one. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/sitemaps/[part]'>,
): Promise<Response> {
  const [, part = ''] = /^(\d{1,6})\.xml$/.exec((await params).part) ?? [];
  const { webinars } = getCatalogue();
  const now = Date.now();
  const body = buildSitemapPart(webinars, Number(part), {
    siteUrl: getConfig().siteUrl,
    seriesNames: getSite().sections,
    now,
  });
  if (body === null) return new Response('There is no such sitemap.', { status: 404 });
  const modifiedAt = findNewest(webinars, now);
  return answerDocument(request, { body, contentType: 'application/xml', modifiedAt, maxAge: 300 });
}
