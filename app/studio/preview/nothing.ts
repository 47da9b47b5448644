'use server';

import type { FormState } from '@/components/forms/form-state';

/** What forms in a preview do. */
export async function nothing(): Promise<FormState> {
  return { status: 'failed', message: 'This is a preview: nothing was sent.', values: {} };
}
