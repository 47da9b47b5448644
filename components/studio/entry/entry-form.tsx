'use client';

import { useRef } from 'react';
import { fieldId } from '@/components/forms/field-id';
import type { FieldGroup as Group } from '@/lib/studio/entry-form/form-fields';
import { type EntryFormState, sentNames } from '@/lib/studio/entry-form/form-state';
import { BodyField } from './body-field';
import { DiffView } from './diff-view';
import { FieldGroup } from './field-group';
import { FieldProblems } from './field-problems';
import { FormNotice } from './form-notice';
import { LivePreview } from './live-preview';
import { type EntryAction, useEntryForm } from './use-entry-form';

/** How many groups are open to begin with. */
const openGroups = 2;

/** The form of an entry, what it would write, and how that would look. */
export function EntryForm({
  slug,
  groups,
  initial,
  edit,
  draft,
  isReadOnly,
}: {
  slug: string;
  groups: Group[];
  initial: EntryFormState;
  edit: EntryAction;
  /** Packs what was typed so far, for the preview. */
  draft: (sent: FormData) => Promise<string>;
  /** The content folder can't be written to. */
  isReadOnly: boolean;
}) {
  const { state, formAction, submit, isPending } = useEntryForm(edit, initial);
  const form = useRef<HTMLFormElement>(null);
  const canSave = state.reviewed !== '' && !isReadOnly;
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[1fr_24.5rem]">
      <form ref={form} action={formAction} onSubmit={submit} className="min-w-0">
        <div className="grid gap-4 empty:hidden not-empty:mb-8">
          <FormNotice state={state} />
          {state.meanwhile.length > 0 && (
            <DiffView title="What was changed meanwhile" hunks={state.meanwhile} />
          )}
          {state.diff.length > 0 && <DiffView title="What will be written" hunks={state.diff} />}
          <FieldProblems id={fieldId('problems')} problems={state.problems[''] ?? []} />
        </div>
        <input type="hidden" name={sentNames.slug} value={slug} />
        <input type="hidden" name={sentNames.loaded} value={state.loaded} />
        <input type="hidden" name={sentNames.reviewed} value={state.reviewed} />
        <div key={state.loaded}>
          {groups.map((group, at) => (
            <FieldGroup key={group.title} group={group} state={state} isOpen={at < openGroups} />
          ))}
          {state.body !== null && <BodyField value={state.body} />}
        </div>
        <div className="sticky bottom-0 flex flex-wrap items-center gap-x-4 gap-y-2 border-rule border-t bg-paper py-3">
          {/* The first button is what Enter in a field presses. */}
          <button
            type="submit"
            name={sentNames.intent}
            value="review"
            className={canSave ? 'button button-quiet' : 'button'}
            aria-disabled={isPending}
          >
            {isPending ? 'One moment…' : 'Review changes'}
          </button>
          {canSave && (
            <button
              type="submit"
              name={sentNames.intent}
              value="save"
              className="button"
              aria-disabled={isPending}
            >
              Save
            </button>
          )}
          {state.status === 'editing' && (
            <span className="text-soft text-sm">Nothing is written before you have seen it.</span>
          )}
        </div>
      </form>
      <LivePreview slug={slug} form={form} reviewed={state.draft} draft={draft} />
    </div>
  );
}
