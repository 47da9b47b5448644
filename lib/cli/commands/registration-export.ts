import { getDatabase } from '../../database/open-database';
import { type ExportFormat, exportRegistrations } from '../../registrations/export';
import { createRegistrationStore } from '../../registrations/kysely-store';
import type { RegistrationFilter } from '../../registrations/store';
import { getSite } from '../../site/load';
import type { Webinar } from '../../webinars/model';
import { UsageError } from '../usage-error';
import { readWebinars } from './registration-content';
import { findNearest } from './registration-names';
import { replaceFile, writeToStdout } from './registration-output';
import { parseSince } from './registration-since';

interface ExportOptions {
  webinar?: string;
  since?: string;
  format: ExportFormat;
  out?: string;
}

/**
 * `webinars registrations export`
 *
 * @throws UsageError where an option is wrong; nothing is written then
 */
export async function exportToFile(options: ExportOptions): Promise<void> {
  const since = options.since === undefined ? undefined : parseSince(options.since);
  const webinars = readWebinars();
  if (options.webinar !== undefined) await requireWebinar(options.webinar, webinars);
  const filter: RegistrationFilter = {
    ...(options.webinar !== undefined && { webinar: options.webinar }),
    ...(since && { since }),
  };
  const fields = getSite().form.fields.map(({ name }) => name);
  const { format, out } = options;
  const input = { database: getDatabase(), format, filter, fields, webinars };
  if (out === undefined) {
    await writeToStdout((output) => exportRegistrations(input, output));
    return;
  }
  const count = await replaceFile(out, (output) => exportRegistrations(input, output));
  console.error(`${count} ${count === 1 ? 'registration' : 'registrations'} written to ${out}`);
}

/** A webinar that has left the content may still have registrations. */
async function requireWebinar(slug: string, webinars: readonly Webinar[]): Promise<void> {
  if (webinars.some((webinar) => webinar.slug === slug)) return;
  const counts = await createRegistrationStore(getDatabase()).countByWebinar();
  if (counts.has(slug)) return;
  const nearest = findNearest(slug, [...webinars.map((each) => each.slug), ...counts.keys()]);
  const hint = nearest.length > 0 ? ` Did you mean ${nearest.join(' or ')}?` : '';
  throw new UsageError(`There is no webinar ${slug}, and nobody registered for one.${hint}`);
}
