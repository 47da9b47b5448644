'use server';

import type { UnsubscribeState } from '@/components/registrations/unsubscribe-form';
import { asForm } from '@/lib/http/as-form';
import { stopMail } from './stop-mail';

/** Stops mail for whom the link was sent to. */
export async function unsubscribe(
  _state: UnsubscribeState,
  given: FormData,
): Promise<UnsubscribeState> {
  const sent = asForm(given);
  const token = sent.get('token');
  return stopMail(typeof token === 'string' ? token : null);
}
