import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { getSite } from '../site/load';
import { getCatalogue } from '../webinars/load';
import { listPagePaths } from '../webinars/page-paths';

/** What `next.config.js` knows a request by that is for a page of the content. */
export const pageMark = 'x-webinars-page';

/** Where a route that is built ahead would take a path for one of its own, and then find that it is none. */
const builtAhead =
  /^\/webinars\/+(?:[^/]+|(?:on-demand|pulumi-tv|no-recording|presenters|topics|series)\/.*)$/i;
/** Written like this and not otherwise they are routes of their own. */
const ownRoutes = new Set(['/webinars/search', '/webinars/calendar.ics']);
/** By these Next's own scripts ask for data. It forgets them halfway to what is not there, and fails. */
const flightHeaders = ['rsc', 'next-router-prefetch', 'next-router-segment-prefetch'];

/**
 * Marks requests for pages of the content, as it is now, so that those that no build made can be
 * made and kept. An address that somebody makes up never gets the mark, and so never a file; it is
 * answered with a document, however it was asked for. To be called once, before the server answers.
 */
export function markPages(): void {
  // Told synchronously, before anybody else sees the request.
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null) return;
    if (!('request' in message && message.request instanceof IncomingMessage)) return;
    const { headers, url = '' } = message.request;
    delete headers[pageMark];
    const [path = ''] = url.split('?', 1);
    if (isPage(path)) headers[pageMark] = '1';
    else if (isBuiltAhead(path)) for (const name of flightHeaders) delete headers[name];
  });
}

function isBuiltAhead(path: string): boolean {
  return builtAhead.test(path) && !ownRoutes.has(path);
}

function isPage(path: string): boolean {
  if (!path.startsWith('/webinars/')) return false;
  const { pulumi_tv } = getSite().sections;
  return listPagePaths(getCatalogue().webinars, { pulumi_tv }).has(path);
}
