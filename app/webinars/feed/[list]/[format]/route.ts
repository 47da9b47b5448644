import { getConfig } from '@/lib/config';
import { answerDocument, type HttpDocument } from '@/lib/http/answer-document';
import { getSite, getSiteModified } from '@/lib/site/load';
import {
  buildFeed,
  type FeedFormat,
  feedFormats,
  feedTypes,
} from '@/lib/webinars/feeds/build-feed';
import { type FeedList, feedLists, feedTitle } from '@/lib/webinars/feeds/list';
import { getCatalogue } from '@/lib/webinars/load';
import { findNewest } from '@/lib/webinars/modified';
import { keepWhileTrue } from '@/lib/webinars/while-true';

/** Each is kept in memory while it is true: readers ask often. */
const feeds = new Map<string, ReturnType<typeof keepFeed>>(
  feedLists.flatMap((list) =>
    feedFormats.map((format) => [`${list}/${format}`, keepFeed(list, format)] as const),
  ),
);

/** What is new in the catalogue or in one of its lists, as RSS, Atom or JSON. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/webinars/feed/[list]/[format]'>,
): Promise<Response> {
  const { list, format } = await params;
  const read = feeds.get(`${list}/${format}`);
  if (!read) return new Response('There is no such feed.', { status: 404 });
  return answerDocument(request, read(getCatalogue().webinars, Date.now()), {
    'X-Robots-Tag': 'noindex',
    // Public anyway, and some readers run in a browser.
    'Access-Control-Allow-Origin': '*',
  });
}

function keepFeed(list: FeedList, format: FeedFormat) {
  return keepWhileTrue((webinars, now): HttpDocument => {
    const site = getSite();
    const { siteUrl } = getConfig();
    const { name: siteName, description, language } = site;
    const title = feedTitle(list, site);
    const about = { title, siteName, description, siteUrl, language };
    return {
      body: buildFeed(webinars, { list, format, ...about, now }),
      contentType: `${feedTypes[format]}; charset=utf-8`,
      modifiedAt: Math.max(findNewest(webinars, now), Math.min(getSiteModified(), now)),
      maxAge: 300,
    };
  });
}
