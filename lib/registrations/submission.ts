import type { Flag } from './store';

/** A form's values by field name. */
export type FormValues = Record<string, string>;

/** What a form is shown again with. */
export type Problems =
  | { status: 'invalid'; errors: Record<string, string>; values: FormValues }
  | { status: 'failed'; message: string; values: FormValues };

/**
 * Whether a submission looks machine-made. Never a reason to refuse one: people are fast, too.
 *
 * @param data - with `website`, a field people do not see, and `elapsed`, the milliseconds since
 * the form was first touched; browsers without JavaScript send none
 * @param minimumSeconds - `site.form.minimum_seconds`
 */
export function detectFlag(data: FormValues, minimumSeconds: number): Flag | null {
  if (data.website) return 'honeypot';
  const elapsedMs = data.elapsed ? Number(data.elapsed) : Number.NaN;
  return elapsedMs < minimumSeconds * 1000 ? 'too-fast' : null;
}

/** The values a form shows again: those of its own fields, not of the hidden ones. */
export function pickValues(data: FormValues, names: readonly string[]): FormValues {
  const values: FormValues = {};
  for (const name of names) {
    const value = data[name];
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** Only the message: a database's error object can carry what the visitor typed. */
export function reportToConsole(error: unknown): void {
  console.error('A registration was not stored:', error instanceof Error ? error.message : error);
}
