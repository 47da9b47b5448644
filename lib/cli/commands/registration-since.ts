import { parseWrittenDate, toMoment } from '../../webinars/fields/moment';
import { UsageError } from '../usage-error';

/**
 * Reads `--since`: a day, which begins in UTC, or a time with its offset.
 *
 * @throws UsageError saying what to write
 */
export function parseSince(text: string): Date {
  const written = parseWrittenDate(text);
  if (!written || (!written.dateOnly && written.offset === null)) {
    const examples = '2026-11-01 (a day, in UTC) or 2026-11-01T09:00:00-08:00';
    throw new UsageError(`--since ${text} is not a date. Write it like ${examples}.`);
  }
  return new Date(toMoment(written, null).instant);
}
