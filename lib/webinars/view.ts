import { collectionPath } from './collections/collection-path';
import { formatBadge } from './fields/duration';
import { embedUrl, watchUrl } from './fields/youtube';
import { renderMarkdown, stripMarkdown } from './markdown';
import type { Presenter, Session, Webinar, YouTubeVideo } from './model';
import { shareImagePath, webinarPath } from './path';
import { concealIds, concealSecrets, listSecretIds } from './secrets';
import { endOf, getSessionState, getState, hasVideo, isAhead, pickSession } from './state';
import { buildTranscript } from './transcript/view';
import type { CardView, LandingView, PresenterView, TimeView, VideoView } from './view-model';
import { offsetAt } from './zone';

const summaryLength = 180;

/**
 * What a list shows of an entry. Public: nothing a gate hides is in it.
 *
 * @param now - milliseconds since the epoch
 */
export function buildCard(entry: Webinar, now: number): CardView {
  const webinar = concealSecrets(entry);
  const { slug, externalUrl, title, duration, dateText } = webinar;
  const state = getState(webinar, now);
  const session = webinar.hideDate ? null : pickSession(webinar, now);
  const length = session?.duration ?? duration;
  const sessionsAhead = webinar.sessions.filter(
    (each) => getSessionState(each, webinar, now) !== 'over',
  ).length;
  return {
    key: slug,
    slug,
    href: externalUrl ?? webinarPath(slug),
    externalHost: externalUrl ? new URL(externalUrl).hostname.replace(/^www\./, '') : null,
    title,
    summary: webinar.metaDescription || summarise(webinar),
    state,
    isAhead: isAhead(webinar, now),
    gated: webinar.gated,
    featured: webinar.featured,
    hasRecording: state === 'on-demand' && hasVideo(webinar),
    hasStream: state === 'live' && hasVideo(webinar),
    cover: { seed: slug, image: webinar.previewImage },
    duration: length ? { text: length.text, badge: formatBadge(length) } : null,
    time: session ? buildTime(session, webinar) : null,
    dateText: session || webinar.hideDate ? null : dateText,
    presenters: webinar.presenters.map((each) => toPresenterView(each, webinar)),
    sessionLabel: null,
    sessionsAhead,
  };
}

/**
 * What a list shows of one session of an entry that is held several times. It leads to the page
 * with that session chosen.
 *
 * @param sessionId - one that is not over
 * @param now - milliseconds since the epoch
 */
export function buildSessionCard(entry: Webinar, sessionId: string, now: number): CardView {
  // What is hidden comes first, while all sessions are there: a text can tell of another's video.
  const webinar = concealSecrets(entry);
  const { summary } = buildCard(entry, now);
  const sessions = webinar.sessions.filter(({ id }) => id === sessionId);
  const card = buildCard({ ...webinar, sessions }, now);
  const href = entry.externalUrl ?? `${webinarPath(entry.slug)}#session-${sessionId}`;
  const key = `${entry.slug} ${sessionId}`;
  return { ...card, key, href, summary, sessionLabel: sessions[0]?.label ?? null };
}

/**
 * The landing page of an entry: the same for everybody, without anything a gate hides.
 *
 * @param now - milliseconds since the epoch
 */
export function buildLanding(entry: Webinar, now: number): LandingView {
  const webinar = concealSecrets(entry);
  const card = buildCard(webinar, now);
  const action = chooseAction(webinar, card);
  const { hero, mainTitle } = webinar;
  const video = action === 'watch' ? pickVideo(webinar) : null;
  return {
    ...card,
    heading: hero.title,
    subheading:
      mainTitle && mainTitle !== hero.title && mainTitle !== card.title ? mainTitle : null,
    subtitle: webinar.subtitle,
    documentTitle: webinar.titleTag ?? webinar.title,
    metaDescription: card.summary,
    path: webinarPath(webinar.slug),
    noindex: webinar.noindex,
    heroImage: hero.image,
    shareImage: webinar.metaImage ?? shareImagePath(webinar.slug),
    // Once more after rendering: Markdown can spell an id in other ways, such as "a\_b".
    descriptionHtml: concealIds(renderMarkdown(webinar.description), listSecretIds(webinar)),
    learn: webinar.learn,
    sessions: webinar.sessions.map((session) => ({
      id: session.id,
      label: session.label,
      time: buildTime(session, webinar),
      state: getSessionState(session, webinar, now),
    })),
    location: webinar.location,
    video: buildVideo(video, webinar.title),
    transcript: buildTranscript(webinar, video),
    formHeader: webinar.form.header,
    topics: webinar.tags.topics.map((name) => ({
      name,
      href: webinar.unlisted ? null : collectionPath('topics', name),
    })),
    series: webinar.series,
    action,
  };
}

/** The addresses of a video and the title its frame is announced with; null for no video. */
export function buildVideo(video: YouTubeVideo | null, title: string): VideoView | null {
  if (!video) return null;
  return { embedUrl: embedUrl(video), watchUrl: watchUrl(video), title };
}

/** The entry's own video, or else that of its latest session that has one. */
export function pickVideo(webinar: Pick<Webinar, 'video' | 'sessions'>): YouTubeVideo | null {
  return webinar.video ?? webinar.sessions.findLast((session) => session.video)?.video ?? null;
}

/** When a session is, for the host and as instants. */
export function buildTime(session: Session, webinar: Webinar): TimeView {
  const { instant, offsetMinutes, dateOnly } = session.start;
  const { timezone } = webinar;
  // A zone is named only where it agrees with the offset that was written.
  const agrees = timezone !== null && offsetAt(timezone, instant) === offsetMinutes;
  return {
    start: new Date(instant).toISOString(),
    end: new Date(endOf(session, webinar)).toISOString(),
    dateOnly,
    hostZone: agrees ? timezone : null,
    hostOffset: offsetMinutes,
  };
}

function chooseAction(webinar: Webinar, { state }: CardView): LandingView['action'] {
  if (state === 'upcoming') return webinar.gated ? 'register' : 'attend';
  if (state === 'live') {
    if (webinar.gated) return 'register';
    return hasVideo(webinar) ? 'watch' : 'attend';
  }
  if (!hasVideo(webinar)) return 'ask-for-recording';
  return webinar.gated ? 'register-to-watch' : 'watch';
}

function summarise(webinar: Webinar): string {
  const text = concealIds(stripMarkdown(webinar.description), listSecretIds(webinar));
  if (text.length <= summaryLength) return text;
  const cut = text.slice(0, summaryLength);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), summaryLength / 2)).replace(/[\s,;:.–-]+$/, '')}…`;
}

/** Somebody unlisted is not given away: nor is the page that would gather their talks. */
function toPresenterView(
  { name, role, photo }: Presenter,
  { unlisted }: Pick<Webinar, 'unlisted'>,
): PresenterView {
  return { name, role, photo, href: unlisted ? null : collectionPath('presenters', name) };
}
