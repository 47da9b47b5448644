import { LocalLine } from '@/components/time/local-line';
import type { TimeText } from '@/lib/webinars/time-text';
import type { TimeView } from '@/lib/webinars/view-model';
import { FieldError } from './field-error';
import { fieldId } from './field-id';

/** A session that can be registered for. */
export interface SessionOption {
  id: string;
  label: string | null;
  /** The day it begins on at the host, `2026-12-08`: see `preselectScript`. */
  day: string;
  time: TimeView;
  host: TimeText;
}

/** Which session to come to; nothing where there is only one. The first is chosen to begin with. */
export function SessionChoice({
  sessions,
  language,
  value,
  error,
}: {
  sessions: SessionOption[];
  language: string;
  value: string | undefined;
  error: string | undefined;
}) {
  const [first] = sessions;
  if (!first || sessions.length < 2) return null;
  const chosen = sessions.some(({ id }) => id === value) ? value : first.id;
  const id = fieldId('session');
  return (
    <fieldset aria-describedby={error && `${id}-error`}>
      <legend className="label">Session</legend>
      <div className="grid gap-2">
        {sessions.map((session) => (
          <label key={session.id} id={`session-${session.id}`} className="choice">
            <input
              type="radio"
              name="session"
              id={session === first ? id : undefined}
              value={session.id}
              data-day={session.day}
              defaultChecked={session.id === chosen}
            />
            <span>
              {session.label && <strong className="block font-bold">{session.label}</strong>}
              <LocalLine
                time={session.time}
                language={language}
                host={session.host}
                withDate
                isStacked
              />
            </span>
          </label>
        ))}
      </div>
      <FieldError name="session" error={error} />
    </fieldset>
  );
}
