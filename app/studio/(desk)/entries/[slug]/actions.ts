'use server';

import { notFound, redirect } from 'next/navigation';
import { requireStudio } from '@/app/studio/require-studio';
import { asForm } from '@/lib/http/as-form';
import { logFailure } from '@/lib/log';
import { applyContentChange } from '@/lib/server/content-change';
import { packDraft } from '@/lib/studio/entry-form/draft';
import { editEntry } from '@/lib/studio/entry-form/edit-entry';
import { findEditableEntry, findSlugOfFile } from '@/lib/studio/entry-form/find-entry';
import { type EntryFormState, sentNames } from '@/lib/studio/entry-form/form-state';
import { readEdit } from '@/lib/studio/entry-form/read-edit';
import { readText } from '@/lib/studio/entry-form/sent-form';

/** Shows what the form would write, or writes it. */
export async function edit(_state: EntryFormState, given: FormData): Promise<EntryFormState> {
  const sent = asForm(given);
  await requireStudio();
  const entry = findEditableEntry(readText(sent, sentNames.slug) ?? '');
  if (!entry) notFound();
  const shown = editEntry(entry, sent);
  if (shown) return shown;
  // It is saved; where the public pages can't be turned over now they follow by themselves.
  await applyContentChange().catch((error: unknown) => logFailure('Not turned over', error));
  // The address may have been what was changed.
  redirect(`/studio/entries/${findSlugOfFile(entry.file.file) ?? entry.slug}?saved=1`);
}

/** What was typed so far, as the preview takes it. */
export async function draft(given: FormData): Promise<string> {
  const sent = asForm(given);
  await requireStudio();
  const entry = findEditableEntry(readText(sent, sentNames.slug) ?? '');
  const typed = entry && readEdit(entry, sent);
  return typed ? packDraft(typed.draft) : '';
}
