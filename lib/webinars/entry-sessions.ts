import type { Report } from './entry-checks';
import type { WrittenDate } from './fields/moment';
import { toSlug } from './fields/slug';
import type { Duration, FormTargets, Moment, Presenter, Session } from './model';
import type { PresenterFrontMatter, SessionFrontMatter, TargetsFrontMatter } from './schema';

type Path = Array<string | number>;

export interface SessionContext {
  toMoment: (written: WrittenDate, path: Path) => Moment;
  toPresenters: (items: PresenterFrontMatter[], path: Path) => Presenter[];
  /** The entry's own date, for sessions that name none. */
  fallback: Moment | null;
  report: Report;
}

/** The sessions of a list; one without a date is held at that of the entry. */
export function buildSessions(
  items: SessionFrontMatter[],
  field: string,
  context: SessionContext,
): Session[] {
  const { toMoment, toPresenters, fallback, report } = context;
  return items.flatMap((item, index) => {
    const key = item.datetime === undefined ? 'sortable_date' : 'datetime';
    const written = item[key];
    if (!written) {
      report({
        severity: fallback ? 'warning' : 'error',
        path: [field, index],
        message: fallback
          ? 'a session needs the date it begins at; that of the webinar is taken'
          : 'a session needs the date it begins at',
        write: 'datetime: 2026-12-03T10:00:00-08:00',
      });
    }
    const start = written ? toMoment(written, [field, index, key]) : fallback;
    if (!start) return [];
    const session: Session = {
      id: '',
      label: item.label ?? null,
      start,
      duration: item.duration ?? null,
      video: item.youtube_url ?? null,
      presenters: toPresenters(item.presenters, [field, index, 'presenters']),
      form: toTargets({ ...item, ...item.form }),
    };
    return [session];
  });
}

/** The one session of an entry that lists none. */
export function singleSession(start: Moment, duration: Duration | null): Session {
  return { id: '', label: null, start, duration, video: null, presenters: [], form: toTargets({}) };
}

/** Soonest first, each with an id of its own: its label, or else the time it begins. */
export function identifySessions(sessions: Session[]): Session[] {
  const sorted = [...sessions].sort((a, b) => a.start.instant - b.start.instant);
  const taken = new Set<string>();
  return sorted.map((session) => {
    const time = new Date(session.start.instant).toISOString().slice(0, 16);
    const base = toSlug(session.label ?? '') || `${time.replace(':', '-').toLowerCase()}z`;
    let id = base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}-${count}`;
    taken.add(id);
    return { ...session, id };
  });
}

/** Where registrations go. */
export function toTargets(targets: TargetsFrontMatter): FormTargets {
  return {
    header: targets.header ?? null,
    hubspotFormId: targets.hubspot_form_id ?? null,
    gotowebinarKey: targets.gotowebinar_key ?? null,
    salesforceCampaignId: targets.salesforce_campaign_id ?? null,
  };
}
