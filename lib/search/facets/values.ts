import type { Site } from '../../site/schema';
import { toNamePart } from '../../webinars/fields/slug';
import type { Webinar } from '../../webinars/model';
import { concealSecrets } from '../../webinars/secrets';
import { getOwnState, hasVideo, isAhead } from '../../webinars/state';
import type { FacetValue, FacetValues } from './groups';

type Labels = Site['sections'];

/** Everything but the state stays as it is while an entry does. */
const known = new WeakMap<Webinar, Omit<FacetValues, 'state'>>();

/**
 * What an entry counts for. Public: nothing a gate hides is in it, and a transcript counts where
 * everybody can read it.
 *
 * @param labels - what the site calls its sections
 * @param now - milliseconds since the epoch
 */
export function listFacetValues(entry: Webinar, labels: Labels, now: number): FacetValues {
  const lasting = known.get(entry) ?? listLasting(concealSecrets(entry));
  known.set(entry, lasting);
  const series = lasting.series.map(({ value }) => ({ value, label: labels.pulumi_tv }));
  return { ...lasting, series, state: [describeState(entry, labels, now)] };
}

function listLasting(webinar: Webinar): Omit<FacetValues, 'state'> {
  const { tags, presenters, date, hideDate, series, transcript } = webinar;
  const year =
    date && !hideDate
      ? new Date(date.instant + date.offsetMinutes * 60_000).getUTCFullYear()
      : null;
  return {
    series: series === null ? [] : [{ value: 'pulumi-tv', label: '' }],
    topic: tags.topics.flatMap(toValue),
    presenter: presenters.flatMap(({ name }) => toValue(name)),
    year: year === null ? [] : [{ value: String(year), label: String(year) }],
    transcript: transcript.trim() === '' ? [] : [{ value: 'yes', label: 'Has transcript' }],
    level: tags.level ? toValue(tags.level) : [],
    language: tags.languages.flatMap(toValue),
  };
}

/** The same as the sections of the catalogue; the other site counts as something to see. */
function describeState(webinar: Webinar, labels: Labels, now: number): FacetValue {
  if (getOwnState(webinar, now) === 'live') {
    return { value: 'live', label: labels.live };
  }
  if (isAhead(webinar, now)) return { value: 'upcoming', label: labels.upcoming };
  return webinar.externalUrl !== null || hasVideo(webinar)
    ? { value: 'on-demand', label: labels.on_demand }
    : { value: 'no-recording', label: labels.without_recording };
}

function toValue(label: string): FacetValue[] {
  const value = toNamePart(label);
  return value ? [{ value, label }] : [];
}
