'use server';

import { showNotice } from '@/app/studio/act';
import { requireStudio } from '@/app/studio/require-studio';
import { asForm } from '@/lib/http/as-form';
import { retryAndTell } from '@/lib/studio/results/retry-and-tell';

/** Tries one delivery again now. */
export async function retry(given: FormData): Promise<void> {
  const sent = asForm(given);
  await requireStudio('/studio/deliveries');
  await showNotice(await retryAndTell([String(sent.get('id') ?? '')]), sent.get('back'));
}

/** Tries everything again that was given up. */
export async function retryFailed(given: FormData): Promise<void> {
  const sent = asForm(given);
  await requireStudio('/studio/deliveries');
  await showNotice(await retryAndTell('failed'), sent.get('back'));
}
