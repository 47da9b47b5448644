'use server';

import { showNotice } from '@/app/studio/act';
import { requireStudio } from '@/app/studio/require-studio';
import { retryAndTell } from '@/lib/studio/results/retry-and-tell';

/** Tries one delivery again now. */
export async function retry(sent: FormData): Promise<void> {
  await requireStudio('/studio/deliveries');
  await showNotice(await retryAndTell([String(sent.get('id') ?? '')]), sent.get('back'));
}

/** Tries everything again that was given up. */
export async function retryFailed(sent: FormData): Promise<void> {
  await requireStudio('/studio/deliveries');
  await showNotice(await retryAndTell('failed'), sent.get('back'));
}
