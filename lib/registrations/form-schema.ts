import { z } from 'zod';
import type { FormField, Site } from '../site/schema';
import { emailMaxLength, isEmail } from './email';

export { emailKey } from './email';

/** What the form of a site asks for. */
export type FormSettings = Pick<Site['form'], 'fields' | 'consent'>;

/** Zod's object for a form: every value is a string, absent ones may be undefined. */
export type RegistrationSchema = z.ZodObject<Record<string, z.ZodType<string | undefined>>>;

const textMaxLength = 200;
const invalidEmail = 'Enter an email address like name@company.com';
/** Control characters, line separators and halves of a character: none can be typed on one line. */
const untypable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * The check of a registration form, the same in the browser and on the server.
 *
 * @param form - `site.form`
 * @param sessionIds - the sessions a visitor can choose now; only two or more make it a choice
 * @returns takes the form's values as strings; gives every configured field trimmed and in NFC,
 * `''` where an optional one is empty, `consent` as `'on'` or absent, and `session`
 */
export function buildRegistrationSchema(
  form: FormSettings,
  sessionIds: readonly string[],
): RegistrationSchema {
  const shape: Record<string, z.ZodType<string | undefined>> = {};
  for (const field of form.fields) shape[field.name] = buildField(field);
  return z.object({
    ...shape,
    consent: buildConsent(form.consent.required),
    session: buildSession(sessionIds),
  });
}

/** The check of "tell me when the recording is up": an address and nothing else. */
export const recordingRequestSchema = z.object({ email: buildEmail(true) });

/**
 * A sent form as plain values, the way the schemas take them. Files are dropped.
 *
 * @param data - from the browser's form, or as a server action receives it
 */
export function toFormValues(data: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  data.forEach((value, name) => {
    if (typeof value === 'string') values[name] = value;
  });
  return values;
}

/**
 * The first thing wrong with each field, to show beside it.
 *
 * @param error - what a schema of this file said
 */
export function toFieldErrors(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const issue of error.issues) errors[String(issue.path[0] ?? '')] ??= issue.message;
  return errors;
}

function buildField(field: FormField): z.ZodType<string> {
  if (field.type === 'email') return buildEmail(field.required);
  if (field.type === 'select') return buildSelect(field);
  const text = buildText(textMaxLength);
  return (field.required ? text.min(1, requiredMessage(field)) : text).prefault('');
}

function buildEmail(required: boolean): z.ZodType<string> {
  return buildText(emailMaxLength)
    .refine((value) => (value === '' ? !required : isEmail(value)), invalidEmail)
    .prefault('');
}

function buildSelect(field: FormField): z.ZodType<string> {
  const text = buildText(textMaxLength);
  const options = new Set(['', ...field.options.map((option) => option.trim().normalize('NFC'))]);
  return (field.required ? text.min(1, requiredMessage(field)) : text)
    .refine((value) => options.has(value), 'Choose one of the options')
    .prefault('');
}

/** An unticked checkbox is absent from FormData and `false` in react-hook-form. */
function buildConsent(required: boolean): z.ZodType<string | undefined> {
  const ticked = z
    .unknown()
    .transform((value) => (value === 'on' || value === true ? 'on' : undefined));
  return required
    ? ticked.refine((value) => value === 'on', 'Tick this box to go on')
    : ticked.optional();
}

function buildSession(sessionIds: readonly string[]): z.ZodType<string | undefined> {
  if (sessionIds.length < 2) {
    return z
      .unknown()
      .transform(() => undefined)
      .optional();
  }
  const error = 'Choose a session';
  return z.string({ error }).refine((value) => sessionIds.includes(value), error);
}

function buildText(maxLength: number) {
  return z
    .string('Enter text')
    .trim()
    .normalize('NFC')
    .max(maxLength, { error: `Use ${maxLength} characters or fewer`, abort: true })
    .refine((value) => !untypable.test(value), {
      error: 'Type this on one line, without special control characters',
      abort: true,
    });
}

/** "First name" → "Enter your first name"; names such as "GitHub" keep their capitals. */
function requiredMessage(field: FormField): string {
  if (field.label.endsWith('?')) return 'Answer this question';
  const label = field.label
    .replace(/^your\s+/i, '')
    .replace(/^\p{Lu}\p{Ll}*(?=\s|$)/u, (word) => word.toLowerCase());
  return `${field.type === 'select' ? 'Choose' : 'Enter'} your ${label}`;
}
