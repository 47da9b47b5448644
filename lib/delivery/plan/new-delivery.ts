import { newId } from '../../database/new-id';
import type { NewDelivery } from '../delivery';

type Given = Pick<NewDelivery, 'key' | 'channel' | 'kind' | 'emailKey'> & Partial<NewDelivery>;

/**
 * Something to be sent at once.
 *
 * @param given - what it is; everything else has a default
 * @param now - milliseconds since the epoch
 */
export function newDelivery(given: Given, now: number): NewDelivery {
  const time = new Date(now).toISOString();
  return {
    id: newId(),
    webinar: null,
    registration: null,
    request: null,
    payload: {},
    state: 'pending',
    nextAttemptAt: time,
    expiresAt: null,
    createdAt: time,
    ...given,
  };
}
