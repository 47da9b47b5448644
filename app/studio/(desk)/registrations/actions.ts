'use server';

import { showNotice } from '@/app/studio/act';
import { requireStudio } from '@/app/studio/require-studio';
import { asForm } from '@/lib/http/as-form';
import { clearAndTell } from '@/lib/studio/results/clear-and-tell';

/** Takes the flag off a submission. */
export async function clear(given: FormData): Promise<void> {
  const sent = asForm(given);
  await requireStudio('/studio/registrations');
  await showNotice(await clearAndTell(String(sent.get('id') ?? '')), sent.get('back'));
}
