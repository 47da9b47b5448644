import { createHash } from 'node:crypto';

/** Scripts inside a document that browsers would run; data blocks and files are none. */
const inlineScript = /<script(?: id="[^"]*")?>(.*?)<\/script>/gs;

/**
 * The Content-Security-Policy of a page: of the scripts inside it exactly these run. Nonces would do
 * for pages that are made for one request only, and hashes are no weaker.
 *
 * @param html - as it is sent
 * @param isFramed - whether our own pages may show it in a frame
 */
export function writeContentPolicy(html: string, isFramed: boolean): string {
  const scripts = [...html.matchAll(inlineScript)].map(([, text = '']) => hash(text));
  return [
    "default-src 'none'",
    ["script-src 'self'", ...new Set(scripts)].join(' '),
    "style-src 'self'",
    // The site's accent and the drawn covers bring their colours as attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' https://www.youtube-nocookie.com",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${isFramed ? "'self'" : "'none'"}`,
  ].join('; ');
}

/** As browsers compute it: https://www.w3.org/TR/CSP3/#match-element-to-source-list */
function hash(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}
