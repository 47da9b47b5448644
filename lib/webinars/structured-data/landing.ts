import type { BreadcrumbList, Event, Graph, Person, Thing, VideoObject } from 'schema-dts';
import { parseDuration } from '../fields/duration';
import { shareImagePath } from '../path';
import type { LandingView, SessionView } from '../view-model';
import { writeTime } from './write-time';

/** What search engines are told about the site itself. */
export interface DataSource {
  /** Origin of the site. */
  siteUrl: string;
  siteName: string;
}

/**
 * What search engines are told of a landing page: the video where anybody can watch it, or else the
 * dates; and the way back up. Built from what the page shows, so that no more is in it.
 */
export function describeLanding(landing: LandingView, source: DataSource): Graph {
  const video = describeVideo(landing, source);
  const things: Thing[] = video ? [video] : describeEvents(landing, source);
  const graph = [...things, describeWayUp(landing, source)];
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
  };
}

/** https://developers.google.com/search/docs/appearance/structured-data/breadcrumb */
function describeWayUp({ heading, path }: LandingView, source: DataSource): BreadcrumbList {
  const item = (position: number, name: string, to: string) =>
    ({
      '@type': 'ListItem',
      position,
      name,
      item: new URL(to, source.siteUrl).href,
    }) as const;
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [item(1, source.siteName, '/webinars'), item(2, heading, path)],
  };
}

function nameSession(title: string, { label }: SessionView): string {
  return label ? `${title} (${label})` : title;
}

function describeImage({ slug }: LandingView, { siteUrl }: DataSource): string[] {
  return [new URL(shareImagePath(slug), siteUrl).href];
}

function describeSite({ siteName, siteUrl }: DataSource) {
  return { '@type': 'Organization', name: siteName, url: siteUrl } as const;
}

function describePerson({ name }: { name: string }): Person {
  return { '@type': 'Person', name };
}
