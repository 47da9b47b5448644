import { z } from 'zod';

const formField = z
  .strictObject({
    name: z
      .string()
      .regex(
        /^[a-z][a-z0-9_]{0,39}$/,
        'must be small letters, digits and _, for example "job_title"',
      ),
    label: z.string().min(1, 'must not be empty'),
    type: z.enum(['text', 'email', 'tel', 'select']).default('text'),
    required: z.boolean().default(false),
    /** What browsers may fill in: https://html.spec.whatwg.org/#autofill */
    autocomplete: z.string().optional(),
    options: z.array(z.string().min(1)).default([]),
    help: z.string().optional(),
    /** The contact property it is sent to HubSpot as; `first_name` and its like have one already. */
    hubspot: z
      .string()
      .regex(/^[a-z][a-z0-9_]*$/, 'must be the internal name of a contact property')
      .optional(),
  })
  .refine((field) => field.type !== 'select' || field.options.length > 0, {
    path: ['options'],
    error: 'must list the choices of a field of type "select"',
  });

const defaultFields = [
  { name: 'first_name', label: 'First name', required: true, autocomplete: 'given-name' },
  { name: 'last_name', label: 'Last name', required: true, autocomplete: 'family-name' },
  { name: 'email', label: 'Work email', type: 'email', required: true, autocomplete: 'email' },
  { name: 'company', label: 'Company', autocomplete: 'organization' },
  { name: 'role', label: 'Role', autocomplete: 'organization-title' },
] as const;

const reservedFieldNames = new Set([
  'consent',
  'session',
  'slug',
  'website',
  'elapsed',
  'arrivals',
  'timezone',
]);

const fields = z
  .array(formField)
  .refine((list) => list.some((field) => field.name === 'email' && field.type === 'email'), {
    error: 'must have a field named "email" of type "email"',
  })
  .refine((list) => new Set(list.map((field) => field.name)).size === list.length, {
    error: 'must not name two fields alike',
  })
  .refine((list) => !list.some((field) => reservedFieldNames.has(field.name)), {
    error: `must not use the names ${[...reservedFieldNames].join(', ')}`,
  })
  .transform((list) =>
    list.map((field) => (field.name === 'email' ? { ...field, required: true } : field)),
  );

const domains = z
  .array(
    z
      .string()
      .regex(/^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u, 'must be a domain, for example "example.com"'),
  )
  .default([]);

/** What the registration form asks, and whose addresses it takes. */
export const formSettings = z
  .strictObject({
    fields: fields.prefault(defaultFields.map((field) => ({ ...field }))),
    consent: z
      .strictObject({
        /** Markdown links are allowed. */
        text: z.string().min(1, 'must not be empty'),
        /** Kept with every registration, so change it when the text changes. */
        version: z.string().min(1, 'must not be empty'),
        required: z.boolean().default(false),
        /** HubSpot's id of the subscription type the consent is for. */
        hubspot_subscription_type: z.number().int('must be a whole number').optional(),
      })
      .prefault({
        text: 'Email me about future webinars. I can stop at any time.',
        version: '1',
      }),
    /** A form sent sooner than this after it was first touched is flagged, never refused. */
    minimum_seconds: z
      .number()
      .min(0, 'must be 0 or more')
      .max(60, 'must be 60 or less')
      .default(2),
    /** Refuse addresses of free mail providers. */
    work_email_only: z.boolean().default(false),
    /** Only addresses of these domains and their subdomains; all where empty. */
    allow_domains: domains,
    /** No addresses of these domains and their subdomains. */
    block_domains: domains,
  })
  .prefault({});
