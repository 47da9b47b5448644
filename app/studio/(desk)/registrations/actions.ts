'use server';

import { showNotice } from '@/app/studio/act';
import { requireStudio } from '@/app/studio/require-studio';
import { clearAndTell } from '@/lib/studio/results/clear-and-tell';

/** Takes the flag off a submission. */
export async function clear(sent: FormData): Promise<void> {
  await requireStudio('/studio/registrations');
  await showNotice(await clearAndTell(String(sent.get('id') ?? '')), sent.get('back'));
}
