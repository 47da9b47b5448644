import type { Attribution } from '../registrations/attribution';
import type { Registration } from '../registrations/store';
import type { FormField } from '../site/schema';
import { describeDate } from '../webinars/format-time';
import type { Webinar } from '../webinars/model';
import { buildLanding } from '../webinars/view';
import type { LandingView, SessionView } from '../webinars/view-model';
import type { OwnData } from './store';

/** Something a person registered for or asked for, as their page shows it. */
export interface OwnItemView {
  id: string;
  title: string;
  /** Null where the webinar is no longer on the programme. */
  href: string | null;
  /** The day, in words. */
  since: string;
}

export interface OwnRegistrationView extends OwnItemView {
  /** What they registered for; null for a recording, or where the session is no longer there. */
  session: SessionView | null;
  /** There is something to watch. */
  hasRecording: boolean;
  /** The days, in words. */
  watched: string | null;
  cancelled: string | null;
  /** What is stored with it: labels and values. */
  stored: Array<[label: string, value: string]>;
}

export interface OwnDataView {
  email: string;
  isSubscribed: boolean;
  /** Sessions to come first, the next one before the others; cancelled ones last. */
  registrations: OwnRegistrationView[];
  requests: OwnItemView[];
  mails: Array<{ id: number; kind: string; title: string | null; sent: string }>;
}

export interface OwnDataContext {
  webinars: readonly Webinar[];
  fields: readonly Pick<FormField, 'name' | 'label'>[];
  language: string;
  /** IANA zone of the site; null for UTC. */
  timezone: string | null;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What a person sees of what is stored about them. */
export function buildOwnDataView(own: OwnData, context: OwnDataContext): OwnDataView {
  const { webinars, now } = context;
  const landings = new Map(webinars.map((webinar) => [webinar.slug, webinar]));
  const findLanding = (slug: string) => {
    const webinar = landings.get(slug);
    return webinar ? buildLanding(webinar, now) : null;
  };
  const day = (time: string) => writeDay(time, context);
  const registrations = own.registrations.map((registration): OwnRegistrationView => {
    const { id, webinar, createdAt, watchedAt, cancelledAt } = registration;
    const landing = findLanding(webinar);
    return {
      ...buildItem(id, webinar, landing, day(createdAt)),
      session: landing && pickSession(registration, landing),
      hasRecording: landing?.hasRecording ?? false,
      watched: watchedAt && day(watchedAt),
      cancelled: cancelledAt && day(cancelledAt),
      stored: listStored(registration, context),
    };
  });
  const mails = own.sent.filter(({ channel }) => channel === 'mail');
  return {
    email: own.person.email,
    isSubscribed: own.person.unsubscribedAt === null,
    // Sorting is stable: what does not differ stays in the order it was stored in.
    registrations: registrations.toSorted((one, other) => rank(one) - rank(other)),
    requests: own.requests.map(({ id, webinar, createdAt }) =>
      buildItem(id, webinar, findLanding(webinar), day(createdAt)),
    ),
    mails: mails.map(({ kind, webinar, sentAt }, id) => {
      const title = webinar && (findLanding(webinar)?.title ?? webinar);
      return { id, kind, title, sent: day(sentAt) };
    }),
  };
}

function buildItem(
  id: string,
  slug: string,
  landing: LandingView | null,
  since: string,
): OwnItemView {
  return { id, title: landing?.title ?? slug, href: landing?.href ?? null, since };
}

/** Lower comes first: the start of what lies ahead, then everything else, then what is cancelled. */
function rank({ cancelled, session }: OwnRegistrationView): number {
  if (cancelled !== null) return Number.MAX_VALUE;
  const isAhead = session !== null && session.state !== 'over';
  return isAhead ? Date.parse(session.time.start) : Number.MAX_SAFE_INTEGER;
}

/** The session that was chosen, or the only one there is to come to. */
function pickSession({ session }: Registration, landing: LandingView): SessionView | null {
  if (landing.time === null) return null;
  if (session !== null) return landing.sessions.find(({ id }) => id === session) ?? null;
  const [only, ...others] = landing.sessions;
  return only && others.length === 0 && landing.state !== 'on-demand' ? only : null;
}

function listStored(
  { answers, consentText, consentGiven, attribution }: Registration,
  { fields }: OwnDataContext,
): Array<[string, string]> {
  const labels = new Map(fields.map(({ name, label }) => [name, label]));
  const given = Object.entries(answers).filter(([, value]) => value !== '');
  return [
    ...given.map(([name, value]): [string, string] => [labels.get(name) ?? name, value]),
    [consentGiven ? 'You agreed to' : 'You did not agree to', consentText],
    ...listSources(attribution),
  ];
}

function listSources(attribution: Attribution | null): Array<[string, string]> {
  if (!attribution) return [];
  const { referrer, utm } = attribution.last;
  const source = [referrer, ...Object.values(utm)].filter(Boolean).join(', ');
  return source ? [['You came from', source]] : [];
}

function writeDay(time: string, { language, timezone }: OwnDataContext): string {
  const day = { start: time, end: time, dateOnly: true, hostZone: timezone, hostOffset: 0 };
  return describeDate(day, language);
}
