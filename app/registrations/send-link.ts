import { deliveryForOwnData } from '@/lib/delivery/outbox';
import { nudgeDeliveries } from '@/lib/delivery/workers';
import { logFailure } from '@/lib/log';
import { getPeople } from '@/lib/people/open-store';

/** Sends the link to one's own data to whoever is known by an address. Never throws. */
export async function sendLink(emailKey: string): Promise<void> {
  try {
    const isNew = await getPeople().writeTo(emailKey, ({ id, email }) =>
      deliveryForOwnData({ personId: id, emailKey, email }),
    );
    if (isNew) nudgeDeliveries();
  } catch (error) {
    logFailure('A link was not sent', error);
  }
}
