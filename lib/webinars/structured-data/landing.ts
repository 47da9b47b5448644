import type {
  Clip,
  Event,
  Graph,
  Person,
  SeekToAction,
  Thing,
  VideoObject,
  WithActionConstraints,
} from 'schema-dts';
import { parseDuration } from '../fields/duration';
import type { LandingView, SessionView } from '../view-model';
import { type DataSource, describeWayUp } from './way-up';
import { writeTime } from './write-time';

/**
 * What search engines are told of a landing page: the video where anybody can watch it, or else the
 * dates; and the way back up. Built from what the page shows, so that no more is in it.
 */
export function describeLanding(landing: LandingView, source: DataSource): Graph {
  const video = describeVideo(landing, source);
  const things: Thing[] = video ? [video] : describeEvents(landing, source);
  const graph = [...things, describeWayUp({ name: landing.heading, path: landing.path }, source)];
  return { '@context': 'https://schema.org', '@graph': graph };
}

/** https://developers.google.com/search/docs/appearance/structured-data/event */
function describeEvents(landing: LandingView, source: DataSource): Event[] {
  const { title, metaDescription, path, sessions, time, presenters } = landing;
  if (!time) return [];
  const url = new URL(path, source.siteUrl).href;
  return sessions.map(
    (session): Event => ({
      '@type': 'Event',
      name: nameSession(title, session),
      description: metaDescription || title,
      image: describeImage(landing, source),
      startDate: writeTime(session.time, 'start'),
      endDate: writeTime(session.time, 'end'),
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      // Also when it is over: what has been held was neither cancelled nor put off.
      eventStatus: 'https://schema.org/EventScheduled',
      location: { '@type': 'VirtualLocation', url },
      url,
      organizer: describeSite(source),
      ...(presenters.length > 0 && { performer: presenters.map(describePerson) }),
      isAccessibleForFree: true,
      offers: {
        '@type': 'Offer',
        price: 0,
        priceCurrency: 'USD',
        availability: 'https://schema.org/InStock',
        url,
      },
    }),
  );
}

/** https://developers.google.com/search/docs/appearance/structured-data/video */
function describeVideo(landing: LandingView, source: DataSource): VideoObject | null {
  const { title, metaDescription, path, state, time, video } = landing;
  // Without a date that is shown there is none to say it was put up on.
  if (state !== 'on-demand' || !video || !time) return null;
  const { origin, pathname } = new URL(video.embedUrl);
  const minutes = landing.duration ? parseDuration(landing.duration.text).minutes : null;
  return {
    '@type': 'VideoObject',
    name: title,
    description: metaDescription || title,
    thumbnailUrl: describeImage(landing, source),
    uploadDate: writeTime(time, 'start'),
    ...(minutes !== null && { duration: `PT${minutes}M` }),
    embedUrl: origin + pathname,
    url: new URL(path, source.siteUrl).href,
    publisher: describeSite(source),
    isAccessibleForFree: true,
    ...describeMoments(landing, source),
  };
}

/**
 * Where to begin in a video: its chapters, or else at any second. The transcript itself stands on
 * the page already, and would weigh as much again here.
 */
function describeMoments({ path, transcript }: LandingView, { siteUrl }: DataSource) {
  const url = (moment: string) => `${new URL(path, siteUrl).href}?t=${moment}`;
  const chapters = (transcript?.chapters ?? []).flatMap(({ title, playsFrom }) =>
    playsFrom === null ? [] : { title, start: playsFrom },
  );
  const starts = chapters.map(({ start }) => start);
  const distinct = chapters.filter(({ start }, at) => starts.indexOf(start) === at);
  const hasPart = distinct.map(({ title, start }, at): Clip => {
    const next = distinct[at + 1]?.start;
    return {
      '@type': 'Clip',
      name: title,
      startOffset: start,
      ...(next !== undefined && next > start && { endOffset: next }),
      url: url(String(start)),
    };
  });
  if (hasPart.length > 0) return { hasPart };
  const potentialAction: WithActionConstraints<SeekToAction> = {
    '@type': 'SeekToAction',
    target: url('{seek_to_second_number}'),
    'startOffset-input': 'required name=seek_to_second_number',
  };
  return { potentialAction };
}

function nameSession(title: string, { label }: SessionView): string {
  return label ? `${title} (${label})` : title;
}

function describeImage({ shareImage }: LandingView, { siteUrl }: DataSource): string[] {
  return [new URL(shareImage, siteUrl).href];
}

function describeSite({ siteName, siteUrl }: DataSource) {
  return { '@type': 'Organization', name: siteName, url: siteUrl } as const;
}

function describePerson({ name }: { name: string }): Person {
  return { '@type': 'Person', name };
}
