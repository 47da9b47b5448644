import { findRightOffset, formatMoment, type WrittenDate } from './fields/moment';
import { isWebAddress, slugFromName, slugProblem } from './fields/slug';
import { quoteValue } from './problem';
import type { FrontMatter } from './schema';
import type { Finding } from './source';
import { formatOffset, isTimeZone } from './zone';

export type Report = (finding: Finding) => void;
type Path = ReadonlyArray<string | number>;

/** The entry's own zone, or null where it names none that exists. */
export function checkTimezone(name: string | undefined, report: Report): string | null {
  if (name === undefined || isTimeZone(name)) return name ?? null;
  const message = `${quoteValue(name)} is not a time zone`;
  report({
    severity: 'error',
    path: ['timezone'],
    message,
    write: 'timezone: "America/Los_Angeles"',
  });
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
  const written = data.url_slug;
  if (written === undefined || (data.external && isWebAddress(written))) return name;
  if (isWebAddress(written)) {
    report({
      severity: 'warning',
      path: ['url_slug'],
      message: `is a complete address, but external is false; the page is served at /webinars/${name}`,
      write: 'external: true and block_external_search_index: true',
    });
    return name;
  }
  const asked = written.replace(/^\/(?:webinars\/)?|\/$/g, '');
  const problem = slugProblem(asked);
  if (problem === null && asked === written) return asked;
  const last = asked.split(/[/\\]/).findLast((part) => /[a-z0-9]/i.test(part));
  const suggestion = slugFromName(last ?? name);
  report({
    severity: problem ? 'error' : 'warning',
    path: ['url_slug'],
    message: `${quoteValue(written)} ${problem ?? `is more than the last part of an address; the page is served at /webinars/${asked}`}`,
    write: `url_slug: "${suggestion}"`,
  });
  return problem ? name : asked;
}

/** Where an entry with `redirect_to` leads; null for all others. */
export function readRedirect(target: string | undefined, report: Report): string | null {
  if (target === undefined) return null;
  if (isWebAddress(target)) return new URL(target).href;
  if (/^\/(?!\/)[^\\\p{Cc}]*$/u.test(target)) return target;
  report({
    severity: 'error',
    path: ['redirect_to'],
    message: `${quoteValue(target)} is neither a path of this site nor a complete address`,
    write: 'redirect_to: "/webinars/another-webinar"',
  });
  return null;
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
  if (isWebAddress(`https:${value}`) && value.startsWith('//')) return `https:${value}`;
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
