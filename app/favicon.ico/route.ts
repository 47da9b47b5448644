import { faviconUrl } from '@/components/site/favicon';
import { getSite } from '@/lib/site/load';

/** For those who ask before they have read where the icon is. */
export async function GET(request: Request): Promise<Response> {
  const { accent, logo } = getSite();
  if (logo) return Response.redirect(new URL(logo, request.url), 307);
  const icon = await fetch(faviconUrl(accent));
  return new Response(await icon.arrayBuffer(), {
    headers: {
      'Content-Type': icon.headers.get('content-type') ?? 'image/svg+xml',
      'Cache-Control': 'public, max-age=86400',
    },
  });
}
