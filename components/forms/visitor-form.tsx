'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import type { FormSettings } from '@/lib/registrations/form-schema';
import { ConsentField } from './consent-field';
import { ErrorSummary } from './error-summary';
import { type FormAction, valuesOf } from './form-state';
import { SessionChoice, type SessionOption } from './session-choice';
import { TextField } from './text-field';
import { useFormAction } from './use-form-action';
import { useLiveValidation } from './use-live-validation';

/** A form that visitors fill in: checked by one schema in the browser, once touched, and on the server. */
export function VisitorForm({
  action,
  settings,
  sessions = [],
  language,
  submitLabel,
  consent,
  done,
  children,
}: {
  action: FormAction;
  settings: FormSettings;
  /** Those that can be chosen; a choice is offered for two or more. */
  sessions?: SessionOption[];
  language: string;
  submitLabel: string;
  /** The text beside the box to tick; no box without one. */
  consent?: ReactNode;
  /** What to say when all is done, for forms that lead nowhere else. */
  done?: ReactNode;
  /** What is sent without asking, see `HiddenFields`. */
  children: ReactNode;
}) {
  const { state, formAction, send, isPending } = useFormAction(action);
  const live = useLiveValidation(
    settings,
    sessions.map(({ id }) => id),
  );
  /** What the browser's check found at the last attempt; null where it let the form pass. */
  const [blocked, setBlocked] = useState<Record<string, string> | null>(null);

  const invalid = state.status === 'invalid' ? state.errors : null;
  const summary = blocked ?? invalid;
  const errors = live.errors ?? invalid ?? {};
  const values = valuesOf(state);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const found = await live.check();
    setBlocked(found);
    if (found) return;
    live.forget();
    send(form);
  }

  if (state.status === 'done') return <div role="status">{done}</div>;
  return (
    <form
      action={formAction}
      onSubmit={submit}
      onFocus={(event) => live.start(event.currentTarget)}
      noValidate
      className="grid gap-4.5"
    >
      {summary ? (
        <ErrorSummary message="Please check the form" errors={summary} attempt={summary} />
      ) : (
        'message' in state && <ErrorSummary message={state.message} attempt={state} />
      )}
      {children}
      <SessionChoice
        sessions={sessions}
        language={language}
        value={values.session}
        error={errors.session}
      />
      <div className="form-fields">
        {settings.fields.map((field) => (
          <TextField
            key={field.name}
            field={field}
            value={values[field.name]}
            error={errors[field.name]}
          />
        ))}
      </div>
      {consent && (
        <ConsentField
          isRequired={settings.consent.required}
          isGiven={values.consent === 'on'}
          error={errors.consent}
        >
          {consent}
        </ConsentField>
      )}
      {/* Stays focusable while the form is on its way, so that nobody loses their place. */}
      <button type="submit" className="button" aria-disabled={isPending}>
        {isPending ? 'Sending…' : submitLabel}
      </button>
    </form>
  );
}
