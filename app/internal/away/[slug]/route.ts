import { findRedirect, getCatalogue } from '@/lib/webinars/load';
import { toLocation } from '@/lib/webinars/routing';

/**
 * Answers for entries that lead away: external ones and those with `redirect_to`. A route because
 * Next's routing decodes the queries of other sites, and a static page that redirects sends its
 * Location twice when it is rendered anew.
 */
export async function GET(
  _request: Request,
  { params }: RouteContext<'/internal/away/[slug]'>,
): Promise<Response> {
  const { slug } = await params;
  const away = findRedirect(slug);
  if (!away) return new Response(null, { status: 404 });
  const isBlocked = getCatalogue().webinars.some((entry) => entry.slug === slug && entry.noindex);
  const headers = {
    Location: toLocation(away.to),
    'Cache-Control': 'public, max-age=60',
    ...(isBlocked && { 'X-Robots-Tag': 'noindex' }),
  };
  return new Response(null, { status: away.permanent ? 308 : 307, headers });
}
