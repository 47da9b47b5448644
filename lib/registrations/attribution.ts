import { z } from 'zod';

const text = z.string().max(500);

/** One arrival on the site: where from, and with which campaign's parameters. */
const touchSchema = z.object({
  /** `utm_source`, `utm_medium`, `utm_campaign`, `utm_term`, `utm_content`; only those present. */
  utm: z.record(z.string(), text),
  /** Address of the page that linked here, without its query; null where unknown. */
  referrer: text.nullable(),
  /** Path and query of the page they arrived on. */
  page: text,
});

/** Where a visitor came from: at first, and at last before they registered. */
export const attributionSchema = z.object({ first: touchSchema, last: touchSchema });

export type Touch = z.output<typeof touchSchema>;
export type Attribution = z.output<typeof attributionSchema>;
