import { z } from 'zod';
import { isOwnRoom } from '../webinars/redirects';
import { isTimeZone } from '../webinars/zone';
import { accentProblem } from './accent';
import { formSettings } from './form-settings';

const hex = /^#[0-9a-f]{6}$/i;
const hexColour = z
  .string()
  .regex(hex, 'must be a colour written as six hex digits, for example "#C2371F"');

const timezone = z.string().refine(isTimeZone, {
  error: 'must be an IANA time zone, for example "Europe/Berlin"',
});

const language = z.string().refine(isLanguage, {
  error: 'must be a language as web pages name it, for example "en" or "pt-BR"',
});

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

const link = z.strictObject({
  label: z.string().min(1, 'must not be empty'),
  href: z.string().regex(/^(\/(?!\/)|https?:\/\/|mailto:|#)/, 'must start with /, https:// or #'),
});

const oldPrefix = z
  .string()
  .regex(
    /^(\/[A-Za-z0-9._~-]+)+$/,
    'must be the beginning of a path, without a slash at its end, for example "/resources"',
  )
  .refine((prefix) => !isOwnRoom(prefix), { error: 'is the address of pages of the site' });

const limit = z.strictObject({
  submissions: z.number().int('must be a whole number').min(1, 'must be 1 or more'),
  minutes: z.number().int('must be a whole number').min(1, 'must be 1 or more').max(1_440),
});

/**
 * `content/site.json`: what marketers change without touching code. Every field has a default, so
 * that a folder of entries alone is a working site.
 */
export const siteSchema = z.strictObject({
  name: z.string().min(1, 'must not be empty').default('Webinars'),
  tagline: z.string().default('Talks worth your hour.'),
  description: z.string().default('Upcoming webinars and recordings to watch at any time.'),
  /** BCP 47, for the html element and for dates. */
  language: language.default('en'),
  /** The host's zone for entries that name none. */
  timezone: timezone.optional(),
  accent: z
    .strictObject({ light: hexColour, dark: hexColour })
    .superRefine((accent, context) => {
      for (const theme of ['light', 'dark'] as const) {
        const message = hex.test(accent[theme]) ? accentProblem(accent[theme], theme) : null;
        if (message) context.addIssue({ code: 'custom', path: [theme], message });
      }
    })
    .prefault({ light: '#C2371F', dark: '#FF6B4A' }),
  /** A path below `public/`; the drawn mark where absent. */
  logo: z
    .string()
    .regex(/^\/(?!\/)/, 'must be a path below public/, for example "/logo.svg"')
    .optional(),
  navigation: z.array(link).default([{ label: 'Webinars', href: '/webinars' }]),
  footer: z.array(link).default([]),
  /** Where the webinars were before: `/resources/<slug>` leads to `/webinars/<slug>` for good. */
  old_prefixes: z.array(oldPrefix).default([]),
  sections: z
    .strictObject({
      live: z.string().default('Live now'),
      upcoming: z.string().default('Upcoming'),
      on_demand: z.string().default('On demand'),
      pulumi_tv: z.string().default('PulumiTV'),
      without_recording: z.string().default('No recording yet'),
    })
    .prefault({}),
  form: formSettings,
  mail: z
    .strictObject({
      /** When to remind people before a session, in minutes. */
      reminder_minutes: z
        .array(
          z
            .number()
            .int('must be whole minutes')
            .min(5, 'must be 5 or more')
            .max(43_200, 'must be 43200 (30 days) or less'),
        )
        .max(5, 'must be 5 or fewer')
        .default([1_440, 60]),
      /** Mails to one address in 24 hours; what is over is left out and shown by the CLI. */
      per_day: z.number().int('must be a whole number').min(1, 'must be 1 or more').default(20),
    })
    .prefault({}),
  limits: z
    .strictObject({
      /** Forms sent from one network address. */
      per_address: limit.prefault({ submissions: 60, minutes: 10 }),
      /** Forms sent with one email address. */
      per_email: limit.prefault({ submissions: 10, minutes: 60 }),
    })
    .prefault({}),
  /** Registrations are deleted this long after the last activity; `false` keeps them. */
  retention_months: z
    .union([
      z.literal(false),
      z.number().int('must be whole months, or false').min(1, 'must be 1 or more').max(240),
    ])
    .default(24),
});

export type Site = z.output<typeof siteSchema>;
export type FormField = Site['form']['fields'][number];
