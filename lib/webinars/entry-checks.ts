import { findRightOffset, formatMoment, type WrittenDate } from './fields/moment';
import { isWebAddress, slugProblem, toSlug } from './fields/slug';
import type { FrontMatter } from './schema';
import type { Finding } from './source';
import { formatOffset, isTimeZone } from './zone';

export type Report = (finding: Finding) => void;
type Path = ReadonlyArray<string | number>;

/** The entry's own zone, or null where it names none that exists. */
export function checkTimezone(name: string | undefined, report: Report): string | null {
  if (name === undefined || isTimeZone(name)) return name ?? null;
  const message = `"${name}" is not a time zone`;
  report({ severity: 'error', path: ['timezone'], message, write: '"America/Los_Angeles"' });
  return null;
}

/** Warns of an offset that does not hold in the zone on that date, as after a change of clocks. */
export function checkOffset(
  written: WrittenDate,
  timezone: string | null,
  path: Path,
  report: Report,
): void {
  const field = String(path.at(-1));
  if (written.offset === null && !written.dateOnly) {
    const message = `has no offset from UTC; it is taken as ${timezone ?? 'UTC'} time`;
    const offset = timezone ? 'the offset of the host' : 'Z';
    report({ severity: 'warning', path, message, write: `the same with ${offset} at its end` });
  }
  if (!timezone) return;
  const right = findRightOffset(written, timezone);
  if (right === null || typeof written.offset !== 'number') return;
  const [is, should] = [formatOffset(written.offset), formatOffset(right)];
  report({
    severity: 'warning',
    path,
    message: `the offset ${is} does not hold in ${timezone} on that date (it is ${should} there); the instant is kept as written`,
    write: `${field}: ${formatMoment(written.wall, right)}, or the right timezone: for the entry`,
  });
}

/** Nothing orders an entry without a date; a text says at least when it is. */
export function reportMissingDate(dateText: string | null, report: Report): void {
  report({
    severity: dateText ? 'warning' : 'error',
    path: ['main', 'sortable_date'],
    message: dateText
      ? 'is missing; the text in datetime is shown, and the entry stands last on its list'
      : 'is missing: when the webinar begins',
    write: 'sortable_date: 2026-12-03T10:00:00-08:00',
  });
}

/**
 * The slug an entry asks for; its folder's name where it asks for none, is external (url_slug is
 * then the other site's address) or asks for one that can't be.
 */
export function readSlug(data: FrontMatter, name: string, report: Report): string {
  const asked = data.url_slug;
  const fromName = slugProblem(name) === null ? name : toSlug(name) || 'webinar';
  if (asked === undefined || (data.external && isWebAddress(asked))) return fromName;
  if (isWebAddress(asked)) {
    report({
      severity: 'warning',
      path: ['url_slug'],
      message: `is a complete address, but external is false; the page is served at /webinars/${fromName}`,
      write: 'external: true and block_external_search_index: true',
    });
    return fromName;
  }
  const problem = slugProblem(asked);
  if (problem === null) return asked;
  const last = toSlug(asked.split(/[/\\]/).filter(Boolean).at(-1) ?? '') || fromName;
  report({
    severity: 'error',
    path: ['url_slug'],
    message: `"${asked}" ${problem}`,
    write: `url_slug: "${slugProblem(last) === null ? last : `${last}-webinar`}"`,
  });
  return fromName;
}

/** Where an external entry links to; null for all others, and where no address is given. */
export function readExternal(data: FrontMatter, report: Report): string | null {
  if (!data.external) return null;
  const address = [data.url_slug, data.event_url].find((value) => value && isWebAddress(value));
  if (!address) {
    report({
      severity: 'error',
      path: ['url_slug'],
      message: 'an external webinar needs the complete address of its page',
      write: 'url_slug: "https://example.com/webinar"',
    });
  }
  if (!data.block_external_search_index) {
    report({
      severity: 'error',
      path: ['block_external_search_index'],
      message: 'must be true where external is true, so that search engines index one page only',
      write: 'block_external_search_index: true',
    });
  }
  return address ? new URL(address).href : null;
}

/** The image to show: one that exists below `public/`, or a complete address; otherwise null. */
export function readImage(
  path: Path,
  value: string | undefined,
  hasPublicFile: (path: string) => boolean,
  report: Report,
): string | null {
  if (value === undefined) return null;
  if (isWebAddress(value)) return value;
  const local = value.startsWith('/') ? value : `/${value}`;
  if (hasPublicFile(local)) return local;
  report({
    severity: 'warning',
    path,
    message: `there is no file public${local}; nothing or a drawn cover is shown instead`,
    write: `the path of a file below public/, or ${String(path.at(-1))}: ""`,
  });
  return null;
}
