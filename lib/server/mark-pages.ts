import { subscribe } from 'node:diagnostics_channel';
import { IncomingMessage } from 'node:http';
import { getSite } from '../site/load';
import { getCatalogue } from '../webinars/load';
import { listPagePaths } from '../webinars/page-paths';

/** What `next.config.js` knows a request by that is for a page of the content. */
export const pageMark = 'x-webinars-page';

/**
 * Marks requests for pages of the content, as it is now, so that those that no build made can be
 * made and kept. An address that somebody makes up never gets the mark, and so never a file. To be
 * called once, before the server answers.
 */
export function markPages(): void {
  // Told synchronously, before anybody else sees the request.
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null) return;
    if (!('request' in message && message.request instanceof IncomingMessage)) return;
    const { headers, url = '' } = message.request;
    delete headers[pageMark];
    if (isPage(url)) headers[pageMark] = '1';
  });
}

function isPage(url: string): boolean {
  if (!url.startsWith('/webinars/')) return false;
  const { pulumi_tv } = getSite().sections;
  const [path = ''] = url.split('?', 1);
  return listPagePaths(getCatalogue().webinars, { pulumi_tv }).has(path);
}
