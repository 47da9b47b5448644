import type { Session, Webinar } from './model';
import type { State } from './view-model';

/** How long a session lasts where nothing readable says so. */
const defaultMinutes = 60;
const dayMinutes = 24 * 60;

type Timed = Pick<Webinar, 'sessions' | 'duration' | 'video' | 'preRecorded' | 'externalUrl'>;

/**
 * Where an entry stands. A pure function of entry and time; nothing else compares dates.
 *
 * A session is upcoming until it begins, live until its duration is over, then over. What is
 * pre-recorded is never live: it can be watched from the moment it begins. The flags otherwise
 * only decide what becomes of something that is over.
 *
 * @param now - milliseconds since the epoch
 */
export function getState(webinar: Timed, now: number): State {
  return webinar.externalUrl === null ? getOwnState(webinar, now) : 'external';
}

/** Where the webinar itself stands, also where another site holds it. See {@link getState}. */
export function getOwnState(webinar: Timed, now: number): Exclude<State, 'external'> {
  const states = webinar.sessions.map((session) => getSessionState(session, webinar, now));
  if (states.includes('live')) return 'live';
  const hasRecording = webinar.preRecorded || hasVideo(webinar);
  // Without a date the flags are all there is to go by.
  const isAhead = states.length === 0 ? !hasRecording : states.includes('upcoming');
  if (isAhead) return 'upcoming';
  return hasRecording ? 'on-demand' : 'awaiting-recording';
}

/** Where one session of an entry stands. */
export function getSessionState(
  session: Session,
  webinar: Timed,
  now: number,
): 'upcoming' | 'live' | 'over' {
  if (now < session.start.instant) return 'upcoming';
  return now < endOf(session, webinar) && !webinar.preRecorded ? 'live' : 'over';
}

/** Whether something of an entry is still to come or going on; for external ones too. */
export function isAhead(webinar: Timed, now: number): boolean {
  const state = getOwnState(webinar, now);
  return state === 'upcoming' || state === 'live';
}

/** The session a visitor can attend next; the last one where all are over. */
export function pickSession(webinar: Timed, now: number): Session | null {
  const next = webinar.sessions.find(
    (session) => getSessionState(session, webinar, now) !== 'over',
  );
  return next ?? webinar.sessions.at(-1) ?? null;
}

/** Whether there is a recording or a stream to show, whoever may see it. */
export function hasVideo({ video, sessions }: Pick<Webinar, 'video' | 'sessions'>): boolean {
  return video !== null || sessions.some((session) => session.video !== null);
}

/** When a session ends, in milliseconds since the epoch. A day without a time lasts that day. */
export function endOf(session: Session, webinar: Pick<Webinar, 'duration'>): number {
  const minutes = session.duration?.minutes ?? webinar.duration?.minutes ?? null;
  const fallback = session.start.dateOnly ? dayMinutes : defaultMinutes;
  const length = session.start.dateOnly ? Math.max(minutes ?? 0, fallback) : (minutes ?? fallback);
  return session.start.instant + length * 60_000;
}

/**
 * The last moment at which the state of an entry has changed, or null where none has yet.
 *
 * @param now - milliseconds since the epoch; the result does not lie after it
 */
export function findLastChange({ sessions, duration }: Timed, now: number): number | null {
  const changes = sessions
    .flatMap((session) => [session.start.instant, endOf(session, { duration })])
    .filter((change) => change <= now);
  return changes.length === 0 ? null : Math.max(...changes);
}

/**
 * The next moment at which the state of any entry changes, or null where none ever will.
 *
 * @param now - milliseconds since the epoch; the result lies after it
 */
export function findNextChange(webinars: Timed[], now: number): number | null {
  let next: number | null = null;
  for (const webinar of webinars) {
    for (const session of webinar.sessions) {
      for (const change of [session.start.instant, endOf(session, webinar)]) {
        if (change > now && (next === null || change < next)) next = change;
      }
    }
  }
  return next;
}
