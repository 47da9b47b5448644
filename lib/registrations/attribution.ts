import { z } from 'zod';
import type { FormValues } from './submission';

/** Longer ones are cut: nobody reads them, and anybody can send them. */
const longest = 500;
/** Longer than two arrivals of ours can be. */
const longestSent = 12_000;

const utmNames = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'] as const;

const text = z.string().max(longest);

/** One arrival on the site: where from, and with which campaign's parameters. */
const touchSchema = z.object({
  /** Those of `utmNames` that were present. */
  utm: z.record(z.string(), text),
  /** Address of the page that linked here, without its query; null where unknown. */
  referrer: text.nullable(),
  /** Path and campaign parameters of the page they arrived on. */
  page: text,
});

/** Where a visitor came from: at first, and at last before they registered. */
export const attributionSchema = z.object({ first: touchSchema, last: touchSchema });

export type Touch = z.output<typeof touchSchema>;
export type Attribution = z.output<typeof attributionSchema>;

/** As the script in the page noted it: nothing of it can be trusted. */
const noteSchema = z.object({
  at: z.string().transform((value) => value.slice(0, 4 * longest)),
  from: z.string().transform((value) => value.slice(0, 4 * longest)),
});
const notesSchema = z.object({ first: noteSchema, last: noteSchema });

export interface AttributionSource {
  /** The `Referer` of the request that sent the form; null without one. */
  referer: string | null;
  /** Origin of the site. */
  siteUrl: string;
}

/**
 * Where a visitor came from, as the script in the page noted it (`arrivals`, see
 * lib/browser-scripts/notes.ts). Without JavaScript the address of the form's page is all
 * that is known.
 *
 * @param data - what the form sent
 * @returns null where nothing is known
 */
export function readAttribution(
  data: FormValues,
  { referer, siteUrl }: AttributionSource,
): Attribution | null {
  const notes = parseNotes(data.arrivals);
  if (notes) {
    const first = toTouch(notes.first.at, notes.first.from, siteUrl);
    const last = toTouch(notes.last.at, notes.last.from, siteUrl);
    if (first && last) return { first, last };
  }
  const only = referer?.startsWith(`${siteUrl}/`) ? toTouch(referer, '', siteUrl) : null;
  return only && { first: only, last: only };
}

function parseNotes(sent: string | undefined): z.output<typeof notesSchema> | null {
  if (!sent || sent.length > longestSent) return null;
  try {
    return notesSchema.parse(JSON.parse(sent));
  } catch {
    return null;
  }
}

/** @returns null where the page is none of this site */
function toTouch(page: string, referrer: string, siteUrl: string): Touch | null {
  const url = toUrl(page, siteUrl);
  if (!url || url.origin !== siteUrl) return null;
  const given = utmNames.flatMap((name) => {
    const value = url.searchParams.get(name);
    return value ? [[name, cut(value)] as const] : [];
  });
  const query = new URLSearchParams(given.map(([name, value]) => [name, value])).toString();
  const from = toUrl(referrer);
  const isOther = from !== null && /^https?:$/.test(from.protocol) && from.origin !== siteUrl;
  return {
    utm: Object.fromEntries(given),
    referrer: isOther ? cut(`${from.origin}${from.pathname}`) : null,
    page: cut(query ? `${url.pathname}?${query}` : url.pathname),
  };
}

function toUrl(address: string, base?: string): URL | null {
  return URL.canParse(address, base) ? new URL(address, base) : null;
}

/** One line, of a length that fits, without half a character at its end. */
function cut(value: string): string {
  return value
    .slice(0, longest)
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .trim();
}
