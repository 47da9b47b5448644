import type { FormTargets, Moment, Session, Webinar } from './model';

const form: FormTargets = {
  header: null,
  hubspotFormId: null,
  gotowebinarKey: null,
  salesforceCampaignId: null,
};

/** A moment from its ISO text, the offset included; a day alone where no time is written. */
export function makeMoment(text: string): Moment {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(text) ?? [];
  const offsetMinutes = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  const dateOnly = !text.includes(':00:00');
  return { instant: Date.parse(text), offsetMinutes, dateOnly };
}

/** A session for tests. */
export function makeSession(changes: Partial<Session> & { start: Moment }): Session {
  return { id: 'only', label: null, duration: null, video: null, presenters: [], form, ...changes };
}

/** A session that begins at an ISO time, for tests. */
export function makeSessionAt(iso: string, changes: Partial<Session> = {}): Session {
  return makeSession({ start: makeMoment(iso), ...changes });
}

/** A webinar open to everybody, without a video, for tests. */
export function makeOpenWebinar(changes: Partial<Webinar> = {}): Webinar {
  return makeWebinar({ gated: false, video: null, ...changes });
}

/** A gated webinar with a video and a transcript, for tests. */
export function makeWebinar(changes: Partial<Webinar> = {}): Webinar {
  const start = makeMoment('2026-12-08T09:00:00-08:00');
  return {
    slug: 'launch',
    file: 'webinars/launch/index.md',
    title: 'Launch',
    titleTag: null,
    subtitle: null,
    metaDescription: 'What we launch.',
    metaImage: null,
    featured: false,
    preRecorded: false,
    unlisted: false,
    gated: true,
    noindex: false,
    series: null,
    externalUrl: null,
    previewImage: null,
    hero: { title: 'Launch', image: null },
    mainTitle: null,
    date: start,
    dateText: null,
    hideDate: false,
    timezone: null,
    duration: null,
    sessions: [makeSession({ start })],
    video: { id: 'seCretVid30', start: 0 },
    description: 'Read on. https://youtu.be/seCretVid30',
    learn: ['seCretVid30 by heart'],
    presenters: [],
    transcript: 'The *secret* words.',
    chapters: [],
    form,
    tags: { level: null, topics: [], languages: [], clouds: [] },
    eventType: null,
    location: null,
    eventUrl: null,
    whitepaper: null,
    layout: null,
    aliases: [],
    unknown: {},
    modifiedAt: 0,
    ...changes,
  };
}
