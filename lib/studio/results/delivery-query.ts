import { channelNames, type DeliveryState, deliveryStates } from '../../delivery/delivery';
import type { DeliveryFilter } from '../../delivery/ledger/list';

/** What somebody wants to see of the deliveries, as the address says it. */
export interface DeliveryQuery {
  /** Null for what is still open. */
  state: DeliveryState | 'all' | null;
  filter: DeliveryFilter;
}

/** What has neither arrived nor become pointless. */
const open: readonly DeliveryState[] = ['pending', 'failed', 'held'];
const most = 1_000;

/** Reads an address; what makes no sense in it is passed over. */
export function readDeliveryQuery(
  params: Record<string, string | string[] | undefined>,
): DeliveryQuery {
  const state = [...deliveryStates, 'all' as const].find((each) => each === params.state) ?? null;
  const channel = channelNames.find((each) => each === params.channel);
  const webinar = typeof params.webinar === 'string' ? params.webinar.trim() : '';
  const limit = Number(params.limit);
  return {
    state,
    filter: {
      states: state === null ? open : state === 'all' ? deliveryStates : [state],
      ...(channel && { channel }),
      ...(webinar && { webinar }),
      limit: Number.isInteger(limit) && limit >= 1 && limit <= most ? limit : 50,
    },
  };
}

/**
 * The address of the same deliveries.
 *
 * @param more - how many more of them
 */
export function deliveriesAddress({ state, filter }: DeliveryQuery, more = 0): string {
  const { channel, webinar, limit } = filter;
  const parts = new URLSearchParams();
  if (state) parts.set('state', state);
  if (channel) parts.set('channel', channel);
  if (webinar) parts.set('webinar', webinar);
  const shown = Math.min(limit + more, most);
  if (shown !== 50) parts.set('limit', String(shown));
  return parts.size === 0 ? '/studio/deliveries' : `/studio/deliveries?${parts}`;
}
