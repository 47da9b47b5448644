import type { SessionRow } from '../../database/tables';

/** A session as the content has it. */
export interface CurrentSession {
  id: string;
  /** UTC, ISO 8601. */
  startsAt: string;
  endsAt: string;
}

export interface Matched<S> {
  /** Announced before, and still there; perhaps at another time. */
  kept: Array<{ row: SessionRow; session: S }>;
  added: S[];
  /** Announced, and no longer there. */
  gone: SessionRow[];
}

/**
 * Recognises the sessions of a webinar: by their ids (labels), or else what is missing and what is
 * new for the same ones, moved, where their number is the same.
 *
 * @param rows - as they were announced; those that are not over
 * @param sessions - as the content has them, all of them
 * @param now - milliseconds since the epoch
 */
export function matchSessions<S extends CurrentSession>(
  rows: readonly SessionRow[],
  sessions: readonly S[],
  now: number,
): Matched<S> {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const kept = rows.flatMap((row) => pair(row, byId.get(row.session)));
  const known = new Set(kept.map(({ session }) => session.id));
  const others = sessions.filter(({ id }) => !known.has(id));
  const added = others.filter(({ endsAt }) => Date.parse(endsAt) > now);
  const gone = rows.filter((row) => !byId.has(row.session) && row.withdrawn_at === null);
  // One may also have been moved to a time that is over by now.
  const to = [added, others].find((each) => each.length === gone.length);
  if (!to) return { kept, added, gone };
  const ordered = to.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const moved = gone
    .toSorted((a, b) => a.starts_at.localeCompare(b.starts_at))
    .flatMap((row, at) => pair(row, ordered[at]));
  const movedTo = new Set(moved.map(({ session }) => session));
  return {
    kept: [...kept, ...moved],
    added: added.filter((session) => !movedTo.has(session)),
    gone: [],
  };
}

function pair<S>(row: SessionRow, session: S | undefined): Array<{ row: SessionRow; session: S }> {
  return session ? [{ row, session }] : [];
}
