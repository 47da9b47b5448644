import { waitForActionScript, waitingType } from '../browser-scripts/wait-for-action';

/** Scripts of the framework that Next loads as soon as the document names them. */
const frameworkScript = /<script src="(\/_next\/static\/[^"]+)" async="">/g;
const preloadedScript = /<link rel="preload" as="script"[^>]*>/g;

/**
 * Has a page that was built ahead load the framework when its visitor acts; see
 * `waitForActionScript`. Text in pages is escaped, so that it can't look like these elements.
 *
 * @param html - as Next wrote it
 * @returns unchanged where it is not written as expected, for example by another version of Next
 */
export function deferFramework(html: string): string {
  const head = html.indexOf('</head>');
  if (head === -1 || !html.includes('<script id="_R_"')) return html;
  const before = html.slice(0, head);
  const deferred = `${before}<script>${waitForActionScript}</script>${html.slice(head)}`;
  return deferred
    .replace(preloadedScript, '')
    .replace(frameworkScript, `<script type="${waitingType}" src="$1">`);
}
