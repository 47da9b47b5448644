import type { Webinar } from '../webinars/model';
import type { Touch } from './attribution';
import type { Registration } from './store';

/** A registration as one line of an export. */
export type ExportRow = Record<string, string | boolean | null | Record<string, string>>;

/** What is known of a registration beside itself. */
export interface ExportContext {
  /** Names of the form's fields, in their order. */
  fields: readonly string[];
  /** Null where the webinar is gone. */
  webinar: Pick<Webinar, 'title' | 'sessions'> | null;
  /** When the person stopped mail. */
  unsubscribedAt: string | null;
}

const before = ['id', 'webinar', 'title', 'session', 'session_start'] as const;
const consent = ['consent_given', 'consent_text', 'consent_version', 'consent_at'] as const;
const touchParts = [
  ...['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'],
  ...['referrer', 'page'],
];
const touchColumns = ['first', 'last'].flatMap((which) =>
  touchParts.map((part) => `${which}_${part}`),
);
const after = [
  'timezone',
  'flag',
  'state',
  'cancelled_at',
  'watched_at',
  'unsubscribed_at',
  'created_at',
] as const;
const ownColumns: readonly string[] = [
  ...before,
  'email',
  ...consent,
  'page',
  ...touchColumns,
  ...after,
  'other_answers',
];

/**
 * The columns of an export. The address stands once, although the form has a field for it; a field
 * with the name of another column gets `answer_` before it.
 *
 * @param fields - names of the form's fields, in their order
 */
export function buildExportColumns(fields: readonly string[]): string[] {
  return [
    ...before,
    ...answerFields(fields).map(toColumn),
    'email',
    ...consent,
    'page',
    ...touchColumns,
    ...after,
    'other_answers',
  ];
}

/** The values of a registration for the columns of `buildExportColumns`. Times are UTC. */
export function buildExportRow(registration: Registration, context: ExportContext): ExportRow {
  const { answers, attribution, session, flag, cancelledAt } = registration;
  const { fields, webinar, unsubscribedAt } = context;
  const asked = answerFields(fields);
  const others = Object.entries(answers).filter(([name]) => !['email', ...asked].includes(name));
  const start = webinar?.sessions.find(({ id }) => id === session)?.start.instant;
  return {
    id: registration.id,
    webinar: registration.webinar,
    title: webinar?.title ?? null,
    session,
    session_start: start === undefined ? null : new Date(start).toISOString(),
    ...Object.fromEntries(asked.map((name) => [toColumn(name), answers[name] ?? null])),
    email: registration.email,
    consent_given: registration.consentGiven,
    consent_text: registration.consentText,
    consent_version: registration.consentVersion,
    consent_at: registration.createdAt,
    page: registration.page,
    ...buildTouch('first', attribution?.first),
    ...buildTouch('last', attribution?.last),
    timezone: registration.timezone,
    flag,
    state: cancelledAt ? 'cancelled' : flag ? 'flagged' : 'registered',
    cancelled_at: cancelledAt,
    watched_at: registration.watchedAt,
    unsubscribed_at: unsubscribedAt,
    created_at: registration.createdAt,
    other_answers: others.length > 0 ? Object.fromEntries(others) : null,
  };
}

function answerFields(fields: readonly string[]): string[] {
  return fields.filter((name) => name !== 'email');
}

function toColumn(field: string): string {
  return ownColumns.includes(field) ? `answer_${field}` : field;
}

function buildTouch(which: 'first' | 'last', touch: Touch | undefined): ExportRow {
  return Object.fromEntries(
    touchParts.map((part) => {
      const value = part === 'referrer' || part === 'page' ? touch?.[part] : touch?.utm[part];
      return [`${which}_${part}`, value ?? null];
    }),
  );
}
