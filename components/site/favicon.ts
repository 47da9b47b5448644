import type { Site } from '@/lib/site/schema';
import { markPath } from './mark';

/** The drawn mark in the site's accent, as an icon that needs no request. */
export function faviconUrl({ light, dark }: Site['accent']): string {
  const svg =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>" +
    `<style>path{fill:${light}}@media(prefers-color-scheme:dark){path{fill:${dark}}}</style>` +
    `<path d='${markPath}'/></svg>`;
  return `data:image/svg+xml,${svg.replace(/[<>#%]/g, encodeURIComponent)}`;
}
