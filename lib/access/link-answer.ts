/**
 * The answer to a mailed link: leads on to a page of this site, so that the token leaves the
 * address bar, is kept by nobody on the way, and is found by no search engine. The address is
 * relative: no Host header can turn it elsewhere. (`next.config.js` sets the Referrer-Policy, which
 * outweighs what a route says.)
 *
 * @param path - of this site
 */
export function leadTo(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: {
      Location: path,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}
