import path from 'node:path';
import { getConfig } from '@/lib/config';
import { getSite } from '@/lib/site/load';
import { describeMoment } from '@/lib/studio/preview/describe-moment';
import { readEntryText } from '@/lib/webinars/editing/entry-file';
import { formatFieldPath } from '@/lib/webinars/editing/field-change';
import { locateField } from '@/lib/webinars/editing/locate-field';
import { getCatalogue } from '@/lib/webinars/load';
import type { Webinar } from '@/lib/webinars/model';
import { explainPlaces } from '@/lib/webinars/why/explain-places';

/** Where an entry is to be found now, in words, with the fields of the form that would change it. */
export function explainEntry(webinar: Webinar) {
  const { sections, language, timezone } = getSite();
  const found = explainPlaces(webinar, getCatalogue().webinars, sections, Date.now());
  const zone = webinar.timezone ?? timezone ?? 'UTC';
  const say = (at: number) => describeMoment(at, language, zone);
  const { text } = readEntryText(path.join(getConfig().contentDir, webinar.file));
  return {
    state: found.state,
    since: found.since === null ? null : say(found.since),
    next: found.next && { state: found.next.state, at: say(found.next.at) },
    places: found.places.map((place) => ({
      ...place,
      // The form names all fields as the nested form of front matter does.
      href: place.remedy && `#form-${nameInForm(text, place.remedy.field)}`,
    })),
  };
}

export type EntryExplanation = ReturnType<typeof explainEntry>;

function nameInForm(text: string, field: string): string {
  const name = formatFieldPath(locateField(text, field));
  return name === field && ['sortable_date', 'youtube_url', 'hide_date'].includes(field)
    ? `main.${field}`
    : name;
}
