import type { FieldPath } from '../editing/field-change';
import { isWebAddress } from '../fields/slug';
import { parseFile } from '../parse';
import { readFields } from '../read-fields';
import { isTimeZone } from '../zone';
import type { Fix } from './fix';
import { fixDate } from './fix-date';
import { fixVideo } from './fix-video';

/**
 * What can be put right in an entry without asking anybody: dates without an offset, unusual
 * addresses of videos, and external webinars that search engines are not kept from. None changes
 * when an entry is held or what it shows.
 *
 * @param text - the whole file
 * @param siteTimezone - the zone of entries that name none
 */
export function findFixes(text: string, siteTimezone: string | null): Fix[] {
  const { parsed } = parseFile('', new TextEncoder().encode(text));
  const fields = parsed && readFields(parsed.data, () => {});
  if (!fields) return [];
  const { timezone = siteTimezone } = fields;
  // A zone that does not exist is a mistake of its own, and says nothing of the dates.
  const zone = timezone && isTimeZone(timezone) ? timezone : null;
  const fixes = listTexts(parsed.data).flatMap(({ path, text: written }) => {
    const isVideo = path.at(-1) === 'youtube_url';
    const fix = isVideo ? fixVideo(written) : fixDate(written, zone);
    return fix ? [{ path, ...fix }] : [];
  });

  const leadsAway = [fields.url_slug, fields.event_url].some((at) => at && isWebAddress(at));
  if (!fields.external || !leadsAway || fields.block_external_search_index) return fixes;
  const path = ['block_external_search_index'];
  const before = parsed.data.block_external_search_index;
  const why = 'search engines index the page that it leads to';
  return [...fixes, { path, before: typeof before === 'string' ? before : '', value: true, why }];
}

/** The dates and videos of an entry, in either form, with where they stand. */
function listTexts(data: Record<string, unknown>): Array<{ path: FieldPath; text: string }> {
  const groups: Array<[FieldPath, unknown]> = [
    [[], data],
    [['main'], data.main],
    ...['multiple', 'sessions'].flatMap((list) => listItems(list, data[list])),
  ];
  return groups.flatMap(([path, group]) => {
    // A datetime outside of a session is a text that is shown as it is.
    const names = ['sortable_date', 'youtube_url', ...(path.length === 2 ? ['datetime'] : [])];
    return names.flatMap((name) => {
      const text = isGroup(group) ? group[name] : undefined;
      return typeof text === 'string' ? [{ path: [...path, name], text }] : [];
    });
  });
}

function listItems(name: string, list: unknown): Array<[FieldPath, unknown]> {
  return Array.isArray(list) ? list.map((item: unknown, at) => [[name, at], item]) : [];
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
