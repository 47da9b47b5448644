import { getDatabase } from '../../database/open-database';
import { type Delivery, type DeliveryState, deliveryStates } from '../../delivery/delivery';
import { mostAttempts } from '../../delivery/ledger/backoff';
import { countDeliveries, listDeliveries } from '../../delivery/ledger/list';
import { formatTable } from './registration-table';

interface ListOptions {
  state?: DeliveryState;
  webinar?: string;
  limit: number;
  json?: boolean;
}

/** What has neither arrived nor become pointless. */
const open = ['pending', 'failed', 'held'] as const;

/** `webinars deliveries [list]` */
export async function printDeliveries({ state, webinar, limit, json }: ListOptions): Promise<void> {
  const database = getDatabase();
  const counts = await countDeliveries(database);
  const deliveries = await listDeliveries(database, {
    states: state ? [state] : open,
    ...(webinar !== undefined && { webinar }),
    limit,
  });
  if (json) {
    // What was sent is not for a terminal: it holds what people typed.
    const rows = deliveries.map(({ payload: _, ...shown }) => shown);
    console.log(JSON.stringify({ counts, deliveries: rows }, null, 2));
    return;
  }
  if (counts.length === 0) {
    console.log('Nothing has been sent, and nothing waits.');
    return;
  }
  printCounts(counts);
  console.log(`\n${describeShown(deliveries.length, limit, state)}`);
  for (const delivery of deliveries) console.log(`\n${describeDelivery(delivery)}`);
}

function printCounts(counts: Awaited<ReturnType<typeof countDeliveries>>): void {
  const channels = [...new Set(counts.map(({ channel }) => channel))];
  const lines = channels.map((channel) => [
    channel,
    ...deliveryStates.map((state) => {
      const found = counts.find((each) => each.channel === channel && each.state === state);
      return String(found?.count ?? 0);
    }),
  ]);
  console.log(formatTable([['channel', ...deliveryStates], ...lines]));
}

function describeShown(shown: number, limit: number, state: DeliveryState | undefined): string {
  const which = state ? `with the state ${state}` : 'still open';
  if (shown === 0) return `None is ${which}.`;
  const rest = shown === limit ? `, of which these are the newest ${limit} (--limit)` : '';
  return `${shown} ${which}${rest}:`;
}

function describeDelivery(delivery: Delivery): string {
  const { id, channel, kind, webinar, emailKey, state, lastError } = delivery;
  const what = [channel, kind, webinar, emailKey].filter(Boolean).join('  ');
  const lines = [`${id}  ${what}`, `  ${describeState(delivery)}`];
  if (lastError) lines.push(`  ${state === 'skipped' ? 'Because' : 'Last error'}: ${lastError}`);
  return lines.join('\n');
}

function describeState(delivery: Delivery): string {
  const { state, attempts, nextAttemptAt, deliveredAt, createdAt } = delivery;
  const tried = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
  switch (state) {
    case 'pending':
      return `waits, ${tried} of ${mostAttempts}, next at ${toMinute(nextAttemptAt)}`;
    case 'failed':
      return `given up after ${tried}; asked for at ${toMinute(createdAt)}`;
    case 'held':
      return 'held back until its registration is cleared (webinars registrations flagged)';
    case 'delivered':
      return `delivered at ${toMinute(deliveredAt ?? createdAt)}, ${tried}`;
    case 'skipped':
      return `not sent; asked for at ${toMinute(createdAt)}`;
  }
}

function toMinute(time: string): string {
  return `${time.slice(0, 16).replace('T', ' ')} UTC`;
}
